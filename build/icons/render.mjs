/**
 * Draws the PNGs beside it from icon.svg and tray-art.mjs. They are committed; run it after a
 * change of the drawings, with any Electron: `npx electron build/icons/render.mjs`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { app, BrowserWindow } from 'electron';
import { traySvg } from './tray-art.mjs';

const folder = new URL('./', import.meta.url);

/** @returns {Promise<{ file: string, size: number, svg: string }[]>} */
async function drawings() {
  const icon = await readFile(new URL('icon.svg', folder), 'utf8');
  const jobs = [
    // electron-builder makes .icns and .ico from this one: it wants 1024 px.
    { file: 'icon.png', size: 1024, svg: icon },
    // For the window and the notifications.
    { file: 'icon-256.png', size: 256, svg: icon },
  ];
  for (const state of /** @type {const} */ (['fine', 'expiring', 'expired', 'error'])) {
    const template = traySvg(state, 'template');
    const outlined = traySvg(state, 'outlined');
    jobs.push(
      { file: `trayTemplate-${state}.png`, size: 18, svg: template },
      { file: `trayTemplate-${state}@2x.png`, size: 36, svg: template },
      { file: `tray-${state}.png`, size: 22, svg: outlined },
      { file: `tray-${state}@2x.png`, size: 44, svg: outlined },
    );
  }
  return jobs;
}

/**
 * A canvas keeps the alpha channel, which a screenshot of a window does not on every platform.
 *
 * @param {BrowserWindow} window
 * @param {string} svg
 * @param {number} size
 */
async function draw(window, svg, size) {
  const source = JSON.stringify(`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`);
  /** @type {unknown} */
  const base64 = await window.webContents.executeJavaScript(`(async () => {
    const image = new Image(${size}, ${size});
    image.src = ${source};
    await image.decode();
    const canvas = new OffscreenCanvas(${size}, ${size});
    canvas.getContext('2d').drawImage(image, 0, 0, ${size}, ${size});
    const blob = await canvas.convertToBlob({ type: 'image/png' });
    return btoa(String.fromCharCode(...new Uint8Array(await blob.arrayBuffer())));
  })()`);
  if (typeof base64 !== 'string') throw new Error('The page answered with no picture.');
  return Buffer.from(base64, 'base64');
}

await app.whenReady();
const window = new BrowserWindow({ show: false });
await window.loadURL('about:blank');
for (const { file, size, svg } of await drawings()) {
  await writeFile(new URL(file, folder), await draw(window, svg, size));
}
app.quit();
