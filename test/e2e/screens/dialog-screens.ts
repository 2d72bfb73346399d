import { expect, type Page } from 'playwright/test';
import { issueJwt, issueOpaqueToken } from '../../sandbox/tokens.ts';
import { chooseMore, dialog, openSettings, row } from '../account-window.ts';
import { changeSettings } from './bridge.ts';
import type { Screen } from './screen.ts';

function closeDialog(page: Page): () => Promise<void> {
  return async () => {
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  };
}

export function addScreens(page: Page): readonly Screen[] {
  const close = closeDialog(page);
  const shown = dialog(page, 'Add account');
  const choice = async () => {
    await page.getByRole('button', { name: 'Add account' }).click();
    await expect(shown).toBeVisible();
  };
  const form = async (provider: string) => {
    await choice();
    await shown.getByRole('button', { name: provider }).click();
    await shown.getByText('Advanced').click();
  };
  return [
    { name: 'add account', open: choice, close },
    ...['withleaf.io', 'leaf.eco', 'Analogue'].map((provider) => ({
      name: `add account, ${provider}`,
      open: () => form(provider),
      close,
    })),
    {
      name: 'add account, refused',
      open: async () => {
        await form('Analogue');
        await shown.getByLabel('Email address').fill('ada@example.com');
        await shown.getByLabel('Password', { exact: true }).fill('secret');
        await shown.getByLabel('Base address').fill('http://example.com');
        await shown.getByRole('button', { name: 'Log in and add' }).click();
        await expect(shown.getByRole('alert')).toBeVisible();
      },
      close,
    },
  ];
}

export function accountDialogs(page: Page, label: string): readonly Screen[] {
  const close = closeDialog(page);
  return [
    {
      name: 'edit account',
      open: async () => {
        await chooseMore(page, label, 'Edit…');
        await dialog(page, 'Edit account').getByText('Advanced').click();
      },
      close,
    },
    {
      name: 'renew account',
      open: async () => {
        await row(page, 'Expired').getByRole('button', { name: 'Renew' }).click();
        await expect(page.getByRole('dialog')).toBeVisible();
      },
      close,
    },
    {
      name: 'copy from production',
      open: async () => {
        await changeSettings(page, { confirmProductionCopies: true });
        await row(page, label).getByRole('button', { name: 'Copy', exact: true }).click();
        await expect(page.getByRole('dialog')).toBeVisible();
      },
      close: async () => {
        await close();
        await changeSettings(page, { confirmProductionCopies: false });
      },
    },
    {
      name: 'remove account',
      open: async () => {
        await chooseMore(page, label, 'Remove…');
        await expect(page.getByRole('dialog')).toBeVisible();
      },
      close,
    },
  ];
}

export function appDialogs(page: Page, token: string): readonly Screen[] {
  const close = closeDialog(page);
  const which = dialog(page, 'Which token is this?');
  const now = Date.now();
  const pasted = [
    ['known', token, 'The current token'],
    ['unknown', issueOpaqueToken(), 'No account has this token.'],
    ['a JWT of others', issueJwt('bob', now, now + 3_600_000), 'No account has this token.'],
    ['none', 'ключ', 'There is no token in this text.'],
  ] as const;
  return [
    {
      name: 'settings',
      open: async () => {
        const settings = await openSettings(page);
        await expect(settings).toBeVisible();
      },
      close,
    },
    {
      name: 'settings, another proxy',
      open: async () => {
        const settings = await openSettings(page);
        await settings.getByLabel('Proxy', { exact: true }).selectOption('This one');
        await expect(settings.getByLabel('Address of the proxy')).toBeVisible();
      },
      close,
    },
    {
      name: 'diagnostics',
      open: async () => {
        await page.getByRole('button', { name: 'Diagnostics' }).click();
        const shown = dialog(page, 'Diagnostics');
        await shown.getByRole('combobox', { name: 'Account' }).selectOption('withleaf production');
        await shown.getByRole('button', { name: 'Check' }).click();
        await expect(shown.getByRole('listitem', { name: 'Token' })).toContainText('Expires on');
        await expect(shown.getByText('Start at login')).toBeVisible();
      },
      close,
    },
    ...pasted.map(([name, text, answer]) => ({
      name: `which token, ${name}`,
      open: async () => {
        await page.getByRole('button', { name: 'Which token is this?' }).click();
        await which.getByRole('textbox').fill(text);
        await which.getByRole('button', { name: 'Look up' }).click();
        await expect(which.getByRole('status')).toContainText(answer);
      },
      close,
    })),
  ];
}
