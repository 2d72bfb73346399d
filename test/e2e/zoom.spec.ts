import { expect } from 'playwright/test';
import { pressKeys } from '../desktop/screen.ts';
import { test } from '../desktop/test.ts';

test('keys zoom the window, and the next window is as large', async ({ launch }) => {
  const app = await launch();
  const page = await app.window();
  await expect(page.getByRole('button', { name: 'Settings' })).toBeVisible();
  const zoom = () =>
    app.electron.evaluate(
      ({ BrowserWindow }) =>
        Math.round((BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor() ?? 0) * 100) /
        100,
    );
  for (const [keys, factor] of [
    ['ctrl+plus', 1.1],
    ['ctrl+equal', 1.25],
    ['ctrl+minus', 1.1],
    ['ctrl+0', 1],
    ['ctrl+KP_Add', 1.1],
    ['ctrl+plus', 1.25],
  ] as const) {
    await pressKeys(keys);
    await expect.poll(zoom, keys).toBe(factor);
  }

  const next = app.electron.waitForEvent('window');
  await app.electron.evaluate(({ app: electron, BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close();
    electron.emit('second-instance', {}, [], '');
  });
  await (await next).waitForLoadState();
  await expect.poll(zoom).toBe(1.25);
});
