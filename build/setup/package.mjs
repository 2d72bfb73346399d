// @ts-check
// The app as people install it.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { env, execPath, platform } from 'node:process';
import { ensureCompiled } from './compile.mjs';
import { root } from './places.mjs';
import { capture, run, SetupError, say } from './process.mjs';

/**
 * Without a signature Apple's processors run nothing. An identity of one's own is taken from the
 * environment or the keychain by electron-builder; where there is none, the app gets a signature that
 * names nobody. It then loads Electron's frameworks only without library validation.
 * https://www.electron.build/docs/features/code-signing/code-signing-mac/
 * @param {NodeJS.ProcessEnv} environment
 * @param {string} identities what `security find-identity` lists
 * @returns {string[]} arguments for electron-builder
 */
export function macSignature(environment, identities) {
  const named = environment['CSC_LINK'] || environment['CSC_NAME'];
  if (named || /"(?:Developer ID Application|Apple Development|Mac Developer)/.test(identities))
    return [];
  const entitlements = 'build/entitlements.ad-hoc.plist';
  return [
    '-c.mac.identity=-',
    `-c.mac.entitlements=${entitlements}`,
    `-c.mac.entitlementsInherit=${entitlements}`,
  ];
}

function signature() {
  if (platform !== 'darwin') return [];
  const { stdout } = capture('security', ['find-identity', '-v', '-p', 'codesigning']);
  return macSignature(env, stdout);
}

/** @param {readonly string[]} args */
async function build(args) {
  await ensureCompiled();
  const builder = join(root, 'node_modules', 'electron-builder', 'cli.js');
  const command = [builder, ...args, ...signature(), '--publish', 'never'];
  const code = await run(execPath, command, { cwd: root });
  if (code !== 0) throw new SetupError('The package could not be built; see above.');
}

/**
 * The app in a folder, on the Electron that is there: nothing is downloaded.
 * @param {import('./electron.mjs').Electron} electron
 * @returns {Promise<string>} the folder that holds the packages
 */
export async function makeFolderPackage(electron) {
  const trial = electron.kind === 'trial';
  const output = trial ? 'dist/trial' : 'dist';
  await build([
    '--dir',
    `-c.electronDist=${electron.folder}`,
    `-c.electronVersion=${electron.version}`,
    `-c.directories.output=${output}`,
  ]);
  if (trial) {
    // The trial Electron brings a default app of ours, which has no place in a package.
    const resources = join(root, output, 'linux-unpacked', 'resources');
    for (const name of ['default_app.asar', 'default_app.sha256'])
      rmSync(join(resources, name), { force: true });
    say(
      `${output} is for tests of the packaging: Electron ${electron.version} gets no security fixes. Do not hand it on.`,
    );
  }
  return join(root, output);
}

/** All that electron-builder.yml names for this system. Fetches Electron and tools of its own. */
export async function makeInstallers() {
  await build([]);
}
