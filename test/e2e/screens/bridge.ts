import type { Page } from 'playwright/test';
import type { AppView, Settings, TokenTrayApi } from '../../../preload/contract.ts';
import { unpack } from '../../../preload/packed.ts';

interface WithBridge {
  readonly tokenTray: TokenTrayApi;
}

export async function appOf(page: Page): Promise<AppView> {
  const reply = await page.evaluate(() => (window as unknown as WithBridge).tokenTray.getApp());
  if (!reply.ok) throw new Error('The app is not known.');
  return unpack(reply.value);
}

export async function changeSettings(page: Page, part: Partial<Settings>): Promise<void> {
  const { settings } = await appOf(page);
  await page.evaluate(
    (changed) => (window as unknown as WithBridge).tokenTray.changeSettings(changed),
    { ...settings, ...part },
  );
}
