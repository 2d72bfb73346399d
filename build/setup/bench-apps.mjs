// @ts-check
// The apps that the benchmark runs, each packaged: in an asar beside a runtime whose executable is
// not called electron. All share the runtime's files by hard links, since how much of a file is in
// memory differs between two copies of it by more than some goals allow.
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createPackage } from '@electron/asar';
import { benchFolder } from './compile-bench.mjs';
import { mirror } from './mirror.mjs';
import { root } from './places.mjs';

const sources = join(root, 'test', 'bench', 'apps');
const icon = join(root, 'build', 'icons', 'tray-fine.png');
const probe = ['probe.cjs', 'page-scripts.cjs'];
const bareNames = ['bare-tray', 'bare-hidden-window', 'bare-window', 'bare-handlers'];

/**
 * @typedef {object} App
 * @property {string} name
 * @property {Record<string, string>} files what goes into the asar, by its path there
 * @property {string} main
 * @property {boolean} probed
 */

/** @returns {App[]} */
function bareApps() {
  return bareNames.map((name) => ({
    name,
    files: {
      'main.cjs': join(sources, `${name}.cjs`),
      'page.html': join(sources, 'page.html'),
      'icon.png': icon,
    },
    main: 'main.cjs',
    probed: name !== 'bare-tray',
  }));
}

/** What electron-builder.yml puts into a package. @returns {App[]} */
function ownApps() {
  const files = Object.fromEntries(
    ['out/main', 'out/preload', 'out/renderer', 'build/icons'].map((path) => [
      path,
      join(root, path),
    ]),
  );
  const own = { files, main: 'out/main/index.cjs' };
  return [
    { ...own, name: 'token-tray', probed: false },
    { ...own, name: 'token-tray-probed', probed: true },
  ];
}

/** @returns {App} */
function seeder() {
  const main = 'seeder.cjs';
  return { name: 'seeder', files: { [main]: join(benchFolder, main) }, main, probed: false };
}

/**
 * @param {App} app
 * @param {string} target
 */
async function pack({ name, files, main, probed }, target) {
  const work = mkdtempSync(join(tmpdir(), 'bench-app-'));
  try {
    const all = {
      ...files,
      ...(probed && Object.fromEntries(probe.map((file) => [file, join(sources, file)]))),
    };
    for (const [path, from] of Object.entries(all)) {
      mkdirSync(dirname(join(work, path)), { recursive: true });
      cpSync(from, join(work, path), {
        recursive: true,
        filter: (file) => !/\.(map|mjs|svg)$/.test(file),
      });
    }
    const manifest = { name, version: '1.0.0', main: probed ? 'probe.cjs' : main, probed: main };
    writeFileSync(join(work, 'package.json'), JSON.stringify(manifest));
    await createPackage(work, target);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * @param {string} electron folder of the runtime
 * @param {string} folder that takes the apps
 */
export async function assembleBenchApps(electron, folder) {
  const apps = [...bareApps(), ...ownApps(), seeder()];
  rmSync(folder, { recursive: true, force: true });
  const runtime = join(folder, 'runtime');
  mirror(electron, runtime);
  renameSync(join(runtime, 'electron'), join(runtime, 'bench-app'));
  rmSync(join(runtime, 'resources'), { recursive: true, force: true });
  for (const app of apps) {
    mirror(runtime, join(folder, app.name));
    const resources = join(folder, app.name, 'resources');
    mkdirSync(resources);
    await pack(app, join(resources, 'app.asar'));
  }
}
