// @ts-check
// What V8 compiled of the app's script, to be packaged beside it: see ../code-cache/load.cjs.
import { chownSync, copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { arch, platform } from 'node:process';
import { root } from './places.mjs';
import { run, SetupError } from './process.mjs';
import { hasDisplay } from './set-up.mjs';

/** Of this system only: packages for others start without. */
const place = join('out', 'main', 'parts', `app.${platform}-${arch}.cache`);
const limitMs = 60_000;

/**
 * Starts the app in a profile of its own.
 * @param {import('./stage.mjs').Stage} stage
 * @param {string} work
 * @param {string} [cache] the file to write
 */
async function start({ folder, node, electron, options }, work, cache) {
  const app = [electron, '-r', join(folder, 'build', 'code-cache', 'make.cjs'), folder, '--hidden'];
  const onDesktop = hasDisplay ? [] : [node, join(folder, 'test', 'desktop', 'run.mjs'), '--'];
  const [program = '', ...args] = [...onDesktop, ...app];
  const code = await run(program, args, {
    ...options,
    timeout: limitMs,
    env: {
      ...options.env,
      TOKEN_TRAY_PROFILE: join(work, 'profile'),
      // The entry that starts the user's own app at login stays as it is.
      XDG_CONFIG_HOME: work,
      ...(cache !== undefined && { CODE_CACHE: cache }),
    },
  });
  if (code !== 0)
    throw new SetupError(
      cache === undefined
        ? 'V8 did not take back what it had compiled: its settings differ between two starts. Is one of them set in the environment?'
        : 'The app could not be started to keep what V8 compiles of it; see above. "npm start" shows what is wrong.',
    );
}

/**
 * Makes it anew, by starting the app for two seconds, and sees that V8 takes it.
 * @param {import('./stage.mjs').Stage} stage
 */
export async function makeCodeCache(stage) {
  const work = mkdtempSync(join(tmpdir(), 'token-tray-code-'));
  try {
    const { uid, gid } = stage.options;
    if (uid !== undefined && gid !== undefined) chownSync(work, uid, gid);
    for (const folder of new Set([root, stage.folder]))
      rmSync(join(folder, place), { force: true });
    const made = join(work, 'app.cache');
    await start(stage, work, made);
    for (const folder of new Set([root, stage.folder])) copyFileSync(made, join(folder, place));
    await start(stage, work);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
