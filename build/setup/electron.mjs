// @ts-check
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { env, execPath, platform } from 'node:process';
import { cacheFolder, root } from './places.mjs';
import { SetupError, say } from './process.mjs';
import { ensureTrialElectron, trialAvailable } from './trial-electron.mjs';

/**
 * @typedef {object} Electron
 * @property {string} folder what `electronDist` of electron-builder means
 * @property {string} executable
 * @property {string} version
 * @property {'own' | 'official' | 'trial'} kind own: the user's, from ELECTRON_OVERRIDE_DIST_PATH
 */

const executableName =
  platform === 'darwin'
    ? 'Electron.app/Contents/MacOS/Electron'
    : platform === 'win32'
      ? 'electron.exe'
      : 'electron';
const stalledAfterMs = 20_000;
const retryAfterMs = 24 * 60 * 60 * 1000;

const packageFolder = join(root, 'node_modules', 'electron');

/** @type {(text: string) => { version: string }} */
const parseManifest = JSON.parse;

/** The one that package.json names, and that electron-builder packs unless it is told otherwise. */
export function pinnedVersion() {
  return parseManifest(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version;
}

/**
 * @param {string} folder
 * @param {Electron['kind']} kind
 * @returns {Electron}
 */
function electronIn(folder, kind) {
  const versionFile = join(folder, 'version');
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim() : 'unknown';
  return {
    folder,
    executable: join(folder, executableName),
    version: version.replace(/^v/, ''),
    kind,
  };
}

/** @returns {Electron | null} */
function official() {
  const electron = electronIn(join(packageFolder, 'dist'), 'official');
  // path.txt is what Electron's installer writes last.
  return electron.version === pinnedVersion() && existsSync(join(packageFolder, 'path.txt'))
    ? electron
    : null;
}

/**
 * How many bytes lie below a folder: tells a slow download from a stalled one.
 * @param {string} folder
 */
function sizeOf(folder) {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0)
      .reduce((sum, size) => sum + size, 0);
  } catch {
    return 0; // not there yet, or the installer removed it while we looked
  }
}

/** Runs the installer that comes with Electron; it is ended when no byte arrives for a while. */
async function download() {
  const work = mkdtempSync(join(tmpdir(), 'token-tray-electron-'));
  const child = spawn(execPath, [join(packageFolder, 'install.js')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...env, TMPDIR: work, TEMP: work, TMP: work },
  });
  let complaint = '';
  child.stderr.on('data', (text) => (complaint += text));
  let size = 0;
  let grewAt = Date.now();
  const watch = setInterval(() => {
    const now = sizeOf(work) + sizeOf(join(packageFolder, 'dist'));
    if (now !== size) grewAt = Date.now();
    size = now;
    if (Date.now() - grewAt > stalledAfterMs) {
      complaint = `no data for ${stalledAfterMs / 1000} s`;
      child.kill('SIGKILL');
    }
  }, 1000);
  try {
    /** @type {number | null} */
    const code = await new Promise((resolve) => {
      child.once('close', resolve);
    });
    return code === 0 ? null : (complaint.match(/^.*Error.*$/m)?.[0] ?? complaint.trim());
  } finally {
    clearInterval(watch);
    rmSync(work, { recursive: true, force: true });
  }
}

/** @returns {Promise<Electron | null>} */
async function downloadOfficial() {
  const version = pinnedVersion();
  const failure = join(cacheFolder(), `no-electron-${version}`);
  const failedAt = statSync(failure, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (trialAvailable && Date.now() - failedAt < retryAfterMs) {
    const hours = Math.ceil((failedAt + retryAfterMs - Date.now()) / 3_600_000);
    say(
      `Electron ${version} could not be downloaded; next try in ${hours} h, or delete ${failure}`,
    );
    return null;
  }
  say(`Downloading Electron ${version} …`);
  const reason = await download();
  if (reason === null) {
    rmSync(failure, { force: true });
    return official();
  }
  say(`The download failed: ${reason}`);
  mkdirSync(dirname(failure), { recursive: true });
  writeFileSync(failure, '');
  return null;
}

/** @returns {Promise<Electron>} */
export async function findElectron() {
  const own = env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (own) {
    const electron = electronIn(own, 'own');
    if (!existsSync(electron.executable))
      throw new SetupError(`ELECTRON_OVERRIDE_DIST_PATH: there is no ${electron.executable}.`);
    return electron;
  }
  const found = official() ?? (await downloadOfficial());
  if (found) return found;
  if (trialAvailable) return electronIn(await ensureTrialElectron(), 'trial');
  throw new SetupError(
    `Electron ${pinnedVersion()} could not be downloaded. Check the connection (a mirror: ELECTRON_MIRROR), or name a folder that holds it in ELECTRON_OVERRIDE_DIST_PATH.`,
  );
}

/** Finds or fetches an Electron and says which it is. */
export async function ensureElectron() {
  const electron = await findElectron();
  say(
    `Electron ${electron.version}` +
      {
        own: ' (ELECTRON_OVERRIDE_DIST_PATH)',
        official: '',
        trial: ' (out of support: for trying and testing only)',
      }[electron.kind],
  );
  return electron;
}
