// What the packaged program refuses to be.
import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { test, expect } from 'playwright/test';
import { findTrayIcon, readTrayMenu } from '../desktop/tray.ts';
import { reached, shows } from '../faults/reached.ts';
import {
  newConfig,
  profileIn,
  program,
  startPackaged,
  type PackagedOptions,
} from './packaged-app.ts';

/** One character a fuse: https://github.com/electron/fuses */
const off = '0'.charCodeAt(0);
const on = '1'.charCodeAt(0);

const fuses: readonly (readonly [FuseV1Options, number])[] = [
  [FuseV1Options.RunAsNode, off],
  [FuseV1Options.EnableCookieEncryption, off],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, off],
  [FuseV1Options.EnableNodeCliInspectArguments, off],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, on],
  [FuseV1Options.OnlyLoadAppFromAsar, on],
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, off],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, off],
];

test('the fuses are as they should be', shows('H10'), async () => {
  const wire = await getCurrentFuseWire(program);
  expect(fuses.map(([option]) => [option, wire[option]])).toEqual(fuses);
  reached('H10', { 'fuses read back': fuses.length });
});

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

/** Starts it, sees that it is the app and nothing else, and quits. */
async function startsAsEver(options: Omit<PackagedOptions, 'config'>): Promise<string> {
  const app = startPackaged({ ...options, config: await newConfig() });
  const icon = await findTrayIcon(app.pid);
  // The icon is there before its menu.
  await expect.poll(async () => (await readTrayMenu(icon)).at(-1)?.label).toBe('Quit');
  expect(await isOpen(9229)).toBe(false);
  await app.quit();
  expect(await app.ended).toBe(0);
  return app.output();
}

test('it cannot be made to run other code', shows('H10'), async () => {
  const folder = await mkdtemp(join(tmpdir(), 'foreign-'));
  const proof = join(folder, 'ran');
  const script = join(folder, 'script.cjs');
  await writeFile(script, `require('node:fs').writeFileSync(${JSON.stringify(proof)}, '')`);
  await startsAsEver({ env: { ELECTRON_RUN_AS_NODE: '1' }, args: [script] });
  await startsAsEver({ env: { NODE_OPTIONS: `--require ${script}` } });
  await startsAsEver({ args: ['--require', script] });
  await startsAsEver({ args: ['-r', script] });
  expect(existsSync(proof)).toBe(false);
});

test('it cannot be debugged', shows('H10'), async () => {
  for (const args of [['--inspect'], ['--inspect=127.0.0.1:9229'], ['--inspect-brk']]) {
    expect(await startsAsEver({ args })).not.toContain('Debugger listening');
  }
  await startsAsEver({ env: { NODE_OPTIONS: '--inspect' } });
});

test('what developers set is not heard', shows('H10'), async () => {
  const folder = await mkdtemp(join(tmpdir(), 'elsewhere-'));
  const env = { TOKEN_TRAY_PROFILE: folder, ELECTRON_RENDERER_URL: 'http://127.0.0.1:1/' };
  await startsAsEver({ env });
  expect(existsSync(join(folder, 'logs'))).toBe(false);
});

const refused = [
  '--remote-debugging-port=9333',
  '--remote-debugging-pipe',
  '--no-sandbox',
  '-no-sandbox',
  '--No-Sandbox',
  '--disable-web-security',
  '--ignore-certificate-errors',
  '--ignore-certificate-errors-spki-list=x',
  '--allow-running-insecure-content',
  '--host-resolver-rules=MAP * 127.0.0.1',
  '--js-flags=--expose-gc',
  '--disable-seccomp-filter-sandbox',
];

for (const argument of refused) {
  test(`it does not run with ${argument}`, shows('D4'), async () => {
    const config = await newConfig();
    const started = Date.now();
    const app = startPackaged({ config, args: [argument] });
    expect(await app.ended).toBe(78);
    const ms = Date.now() - started;
    expect(app.output()).toMatch(/Token Tray does not run with --[a-z-]+\./);
    // Its first line is written before anything of the user's is read.
    expect(existsSync(join(profileIn(config), 'logs'))).toBe(false);
    expect(existsSync(join(profileIn(config), 'preferences.json'))).toBe(false);
    expect(await isOpen(9333)).toBe(false);
    expect(ms).toBeLessThan(5_000);
  });
}
