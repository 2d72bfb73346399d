// @ts-check
// What V8 compiled of the app's script, to be packaged beside it: see ../code-cache/load.cjs.
import {
  chownSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './places.mjs';
import { run, SetupError } from './process.mjs';
import { hasDisplay } from './set-up.mjs';

/** Where the app's script is. */
const parts = join('out', 'main', 'parts');
const limitMs = 60_000;
/** How make.cjs ends when V8 compiled the script anew. */
const notTaken = 3;

const notStarted =
  'The app could not be started to keep what V8 compiles of it; see above. "npm start" shows what is wrong.';
const notTheSame =
  'V8 did not take back what it had compiled: its settings differ between two starts. Is NODE_OPTIONS set?';

/** @param {string} folder @returns {string[]} the names of caches in it */
function cachesIn(folder) {
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.cache')) : [];
}

/** What is packaged next starts without. */
export function removeCodeCache(place = join(root, parts)) {
  for (const name of cachesIn(place)) rmSync(join(place, name));
}

/**
 * Starts the app in a profile of its own.
 * @param {import('./stage.mjs').Stage} stage
 * @param {string} work
 * @param {string} [made] the folder to write to
 */
async function start({ folder, node, electron, options }, work, made) {
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
      ...(made !== undefined && { CODE_CACHE: made }),
    },
  });
  if (code !== 0) throw new SetupError(code === notTaken ? notTheSame : notStarted);
}

/**
 * The bytes of a file that another user wrote, who may be up to letting root copy a file of its own.
 * @param {string} file
 */
function readNoLink(file) {
  // Windows has no such flag, and no root that acts for others.
  const opened = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    return readFileSync(opened);
  } finally {
    closeSync(opened);
  }
}

/**
 * Makes it anew, by starting the app for some seconds, and once more to see that V8 takes it. It is for
 * packages of this system; others start without.
 * @param {import('./stage.mjs').Stage} stage
 */
export async function makeCodeCache(stage) {
  const places = [...new Set([root, stage.folder])].map((folder) => join(folder, parts));
  const work = mkdtempSync(join(tmpdir(), 'token-tray-code-'));
  const made = join(work, 'made');
  try {
    mkdirSync(made);
    const { uid, gid } = stage.options;
    if (uid !== undefined && gid !== undefined)
      for (const folder of [work, made]) chownSync(folder, uid, gid);
    places.forEach(removeCodeCache);
    await start(stage, work, made);
    const [name] = cachesIn(made);
    if (name === undefined) throw new SetupError(notStarted);
    const bytes = readNoLink(join(made, name));
    for (const place of places) writeFileSync(join(place, name), bytes);
    await start(stage, work);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
