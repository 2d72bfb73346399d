// @ts-check
// node test/desktop/run.mjs [--no-tray-host] [--no-keyring] [--in-memory] [--screenshot FILE] -- COMMAND …
// Runs a command on a virtual desktop, answers with its exit code and leaves nothing behind.
import { parseArgs } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { capture, run, runScript, say } from '../../build/setup/process.mjs';
import { startDesktop } from './session.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'no-tray-host': { type: 'boolean' },
    'no-keyring': { type: 'boolean' },
    'in-memory': { type: 'boolean' },
    /** Where to keep a picture of the desktop once the app's window is there. */
    screenshot: { type: 'string' },
  },
});

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} file
 * @param {AbortSignal} signal
 */
async function takePicture(env, file, signal) {
  const search = ['search', '--onlyvisible', '--class', 'token.tray'];
  while (!signal.aborted && !capture('xdotool', search, { env }).ok) await sleep(200);
  await sleep(1500); // the page paints itself
  if (signal.aborted) return;
  const { ok, stderr } = capture('scrot', ['--overwrite', file], { env });
  say(ok ? `A picture of the virtual desktop: ${file}` : `No picture: ${stderr.trim()}`);
}

await runScript(async () => {
  const [command, ...args] = positionals;
  if (command === undefined) throw new Error('Which command?');
  const desktop = await startDesktop({
    trayHost: !values['no-tray-host'],
    keyring: !values['no-keyring'],
    inMemory: values['in-memory'] ?? false,
  });
  // A command that does not heed a signal ends with the desktop.
  const stopSoon = () => void setTimeout(() => void desktop.stop(), 5000).unref();
  process.once('SIGINT', stopSoon).once('SIGTERM', stopSoon).once('SIGHUP', stopSoon);
  const over = new AbortController();
  try {
    if (values.screenshot) void takePicture(desktop.env, values.screenshot, over.signal);
    return await run(command, args, { env: desktop.env });
  } finally {
    over.abort();
    await desktop.stop();
  }
});
