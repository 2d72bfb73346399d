import { expect, type Page } from 'playwright/test';
import { row } from '../account-window.ts';
import type { Screen } from './screen.ts';

/** `label` is of an account that can be logged in. */
export function listScreens(page: Page, label: string): readonly Screen[] {
  const list = page.getByRole('list', { name: 'Accounts' });
  const search = page.getByLabel('Search accounts');
  const group = page.getByLabel('Group', { exact: true });
  const copy = row(page, label).getByRole('button', { name: 'Copy', exact: true });
  const more = row(page, label).getByRole('button', { name: 'More actions' });
  return [
    { name: 'list', open: () => expect(list).toBeVisible(), close: async () => {} },
    {
      name: 'list, grouped',
      open: async () => {
        await group.selectOption('By environment');
        await expect(page.getByRole('heading', { name: 'QA west' })).toBeVisible();
      },
      close: async () => void (await group.selectOption('No groups')),
    },
    {
      name: 'list, nothing found',
      open: async () => {
        await search.fill('nobody has this name');
        await expect(page.getByText('No account matches')).toBeVisible();
      },
      close: () => page.getByRole('button', { name: 'Clear search' }).click(),
    },
    {
      name: 'receipt',
      open: async () => {
        await copy.click();
        await expect(row(page, label)).toContainText('clears in');
      },
      close: () => row(page, label).getByRole('button', { name: 'Clear' }).click(),
    },
    {
      name: 'rows selected',
      open: () => select(page),
      close: () => page.getByRole('button', { name: 'Clear selection' }).click(),
    },
    {
      name: 'remove several accounts',
      open: async () => {
        await select(page);
        await page
          .getByRole('group', { name: 'Selected accounts' })
          .getByRole('button', { name: 'Remove…' })
          .click();
        await expect(page.getByRole('dialog')).toBeVisible();
      },
      close: async () => {
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
        await page.getByRole('button', { name: 'Clear selection' }).click();
      },
    },
    {
      name: 'row menu',
      open: async () => {
        await more.click();
        await expect(page.getByRole('menuitem', { name: 'Edit…' })).toBeVisible();
      },
      close: () => page.keyboard.press('Escape'),
    },
    {
      name: 'expiry',
      open: async () => {
        await row(page, label)
          .getByRole('button', { name: /left|hours|days/ })
          .focus();
        await expect(page.getByRole('tooltip')).toBeVisible();
      },
      close: () => page.keyboard.press('Escape'),
    },
  ];
}

async function select(page: Page): Promise<void> {
  for (const name of ['Select Fields staging', 'Select Billing production']) {
    await page.getByRole('checkbox', { name }).check();
  }
  await expect(page.getByText('2 selected', { exact: true })).toBeVisible();
}

export function timelineScreens(page: Page): readonly Screen[] {
  // The input of a switch lies out of sight behind its label.
  const view = (name: string) => page.getByRole('radio', { name }).check({ force: true });
  return [
    {
      name: 'timeline',
      open: async () => {
        await view('Timeline');
        await expect(page.getByRole('table')).toBeVisible();
      },
      close: () => view('List'),
    },
    {
      name: 'timeline, one account',
      open: async () => {
        await view('Timeline');
        await page.getByRole('button', { name: 'Billing' }).focus();
        await expect(page.locator('.tip:popover-open')).toBeVisible();
      },
      close: () => view('List'),
    },
  ];
}
