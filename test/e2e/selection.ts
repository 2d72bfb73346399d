import { expect, type Locator, type Page } from 'playwright/test';
import type { LaunchedApp } from '../desktop/app.ts';

export const bar = (page: Page) => page.getByRole('group', { name: 'Selected accounts' });
export const box = (page: Page, name: string) =>
  page.getByRole('checkbox', { name: `Select ${name}` });
export const button = (page: Page, name: string): Locator =>
  bar(page).getByRole('button', { name });

/** The labels of the selected rows, as the checkboxes say them. */
export function selected(page: Page): Promise<string[]> {
  return page.locator('.row:has(:checked) .row-label').allTextContents();
}

export async function resize(
  app: LaunchedApp,
  width: number,
  height: number,
  zoom = 1,
): Promise<void> {
  await app.electron.evaluate(
    ({ BrowserWindow }, size) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setSize(size.width, size.height);
      window?.webContents.setZoomFactor(size.zoom);
    },
    { width, height, zoom },
  );
  const page = await app.window();
  await expect
    .poll(() => page.evaluate(() => window.innerWidth))
    .toBeLessThanOrEqual(Math.ceil(width / zoom));
}
