// npm run screenshots: the pictures of README.md, of sample accounts that belong to nobody.
import { rm } from 'node:fs/promises';
import { test, expect } from 'playwright/test';
import { launchApp } from '../desktop/app.ts';
import { waitForNotification } from '../desktop/notifications.ts';
import { openTrayMenuByMouse, pressKeys, takeScreenshot } from '../desktop/screen.ts';
import { seedProfileOf } from '../e2e/seeded-profile.ts';
import { sevenAccounts } from '../e2e/seven-accounts.ts';
import { day, id, sampleAccount, sampleToken } from '../unit/accounts/samples.ts';

/** Time for the pictures before it. */
const sessionEndsInMs = 30_000;

test('screenshots', async () => {
  const now = Date.now();
  const sample = {
    providerId: 'leaf-eco',
    environment: { name: 'Staging', color: 'amber' },
  } as const;
  const session = sampleAccount({
    ...sample,
    id: id(8),
    label: 'Import session',
    token: sampleToken({ issuedAt: now - 10_000, expiresAt: now + sessionEndsInMs }),
  });
  const over = sampleAccount({
    ...sample,
    id: id(9),
    label: 'Archive',
    remind: false,
    token: sampleToken({ issuedAt: now - 31 * day, expiresAt: now - day }),
  });
  const samples = sevenAccounts().map((account) => ({
    ...account,
    remind: account.label !== 'Billing' && account.label !== 'Trials',
  }));
  const profile = await seedProfileOf([...samples, session, over]);
  const app = await launchApp({
    profile,
    preferences: {
      reminders: { shortLeadsMs: [], longLeadsMs: [7 * day, day], workingHours: null },
    },
  });
  try {
    const page = await app.window();
    await expect(page.getByRole('list', { name: 'Accounts' })).toBeVisible();
    // A row under the pointer shows its checkbox.
    await page.getByRole('heading', { name: 'Accounts' }).hover();
    await takeScreenshot('window-light');
    await page.emulateMedia({ colorScheme: 'dark' });
    await takeScreenshot('window-dark');
    await page.getByRole('radio', { name: 'Timeline' }).check({ force: true });
    await page.getByRole('heading', { name: 'Accounts' }).click();
    await takeScreenshot('timeline-dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await takeScreenshot('timeline-light');
    await page.getByRole('radio', { name: 'List' }).check({ force: true });
    await openTrayMenuByMouse();
    await takeScreenshot('tray-menu');
    await pressKeys('Escape');
    await waitForNotification(/Import session.*expired/s, now, 60_000);
    await takeScreenshot('notification');
    await app.quit();
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
});
