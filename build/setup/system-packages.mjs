// @ts-check
// What Electron and the virtual desktop need of the system. Debian and Ubuntu get it installed.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env, stdin } from 'node:process';
import { cacheFolder, isRoot } from './places.mjs';
import { capture, run, SetupError, say } from './process.mjs';

/** Loaded by Electron at run time, so `ldd` does not know of them. */
const loadedLater = ['libnotify.so.4', 'libsecret-1.so.0'];

/** What brings the libraries of Electron, by what distributions say in ID and ID_LIKE. */
const appPackages = {
  debian: 'libgtk-3-0 libnss3 libasound2 libgbm1 libxss1 libnotify4 libsecret-1-0'.split(' '),
  fedora: 'gtk3 nss alsa-lib mesa-libgbm libXScrnSaver libnotify libsecret'.split(' '),
  arch: 'gtk3 nss alsa-lib mesa libxss libnotify libsecret'.split(' '),
  suse: 'libgtk-3-0 mozilla-nss libasound2 libgbm1 libXss1 libnotify4 libsecret-1-0'.split(' '),
};

/** Program or file that the virtual desktop uses, and the Debian package that brings it. */
const desktopTools = {
  Xvfb: 'xvfb',
  xauth: 'xauth',
  xdpyinfo: 'x11-utils',
  xsetroot: 'x11-xserver-utils',
  'dbus-daemon': 'dbus',
  busctl: 'systemd',
  'gnome-keyring-daemon': 'gnome-keyring',
  dunst: 'dunst',
  xfwm4: 'xfwm4',
  'xfce4-panel': 'xfce4-panel',
  'xfconf-query': 'xfconf',
  xdotool: 'xdotool',
  xclip: 'xclip',
  scrot: 'scrot',
  gio: 'libglib2.0-bin',
  '/usr/lib/python3/dist-packages/dbusmock': 'python3-dbusmock',
  '/usr/share/fonts/opentype/inter': 'fonts-inter',
  '/usr/share/icons/Adwaita': 'adwaita-icon-theme',
};

/** What copied commands are run with in the unit tests. */
const commandTools = { bash: 'bash', curl: 'curl' };

/** @typedef {keyof typeof appPackages} Family */

/** @returns {Family | null} */
function family() {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  const words = [...release.matchAll(/^ID(?:_LIKE)?="?([^"\n]*)/gm)].flatMap(
    ([, value]) => value?.split(' ') ?? [],
  );
  if (words.some((word) => word === 'debian' || word === 'ubuntu')) return 'debian';
  if (words.some((word) => word === 'fedora' || word === 'rhel')) return 'fedora';
  if (words.includes('arch')) return 'arch';
  if (words.some((word) => word.includes('suse'))) return 'suse';
  return null;
}

/** @param {readonly string[]} names */
function candidates(names) {
  const { stdout } = capture('apt-cache', ['policy', ...names], { env: { ...env, LC_ALL: 'C' } });
  return new Set(
    [...stdout.matchAll(/^(\S+):\n {2}Installed: .*\n {2}Candidate: (?!\(none\))/gm)].map(
      ([, name]) => name ?? '',
    ),
  );
}

/**
 * Ubuntu 24.04 and Debian 13 renamed libraries in the move to 64-bit times, `libasound2` to
 * `libasound2t64`, and left a virtual package that apt refuses to choose for.
 * @param {readonly string[]} names
 * @returns {{ known: string[], unknown: string[] }}
 */
function currentNames(names) {
  const found = candidates(names.flatMap((name) => [name, `${name}t64`]));
  const known = [];
  const unknown = [];
  for (const name of names)
    if (found.has(`${name}t64`)) known.push(`${name}t64`);
    else if (found.has(name)) known.push(name);
    else unknown.push(name);
  return { known, unknown };
}

/** @returns {string[] | null} what stands before a command that only root may run; null: may not */
function asRoot() {
  if (isRoot) return [];
  if (capture('sudo', ['-n', 'true']).ok) return ['sudo', '-n'];
  if (stdin.isTTY && capture('sudo', ['--version']).ok) return ['sudo'];
  return null;
}

/** @param {readonly string[]} command */
function shellLine(command) {
  return command
    .map((word) =>
      /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`,
    )
    .join(' ');
}

/**
 * Runs a command as root when we may, else says which one the user has to run.
 * @param {string} purpose
 * @param {readonly string[]} command
 */
export async function runAsRoot(purpose, command) {
  const before = asRoot();
  if (before === null)
    throw new SetupError(`${purpose} Run this, then start again:\n  sudo ${shellLine(command)}`);
  const [program = '', ...args] = [...before, ...command];
  say(`${purpose} Running: ${shellLine([program, ...args])}`);
  return run(program, args);
}

/**
 * @param {string} purpose
 * @param {readonly string[]} packages
 */
async function aptInstall(purpose, packages) {
  const update = () => runAsRoot('Updating the package lists.', ['apt-get', 'update', '-q']);
  let names = currentNames(packages);
  const updated = names.unknown.length > 0;
  if (updated) {
    await update();
    names = currentNames(packages);
  }
  const all = [...names.known, ...names.unknown];
  const command = 'env DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends';
  const install = () => runAsRoot(purpose, [...command.split(' '), ...all]);
  if ((await install()) === 0) return;
  // Lists that are too old name files that the mirrors no longer have.
  if (!updated && (await update()) === 0 && (await install()) === 0) return;
  throw new SetupError(`apt-get could not install ${all.join(' ')}; see above.`);
}

/** @param {string} executable */
function missingLibraries(executable) {
  const ldd = capture('ldd', [executable], { env: { ...env, LC_ALL: 'C' } });
  if (!ldd.ok) return []; // no ldd (musl, NixOS): Electron itself will say what it lacks
  const missing = [...ldd.stdout.matchAll(/^\s*(\S+) => not found/gm)].map(
    ([, name]) => name ?? '',
  );
  const known = capture('/sbin/ldconfig', ['-p']);
  if (known.ok) missing.push(...loadedLater.filter((name) => !known.stdout.includes(`${name} `)));
  return missing;
}

/**
 * The linker's cache changes with every library that is installed or removed, so the answer holds
 * as long as it is the same. Asking `ldd` takes 0.1 s.
 * @param {string} executable
 */
function stamp(executable) {
  const times = [executable, '/etc/ld.so.cache'].map(
    (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs,
  );
  return [executable, ...times].join(' ');
}

/** @param {import('./electron.mjs').Electron} electron */
export async function ensureSystemLibraries({ executable }) {
  if (process.platform !== 'linux') return;
  const stampFile = join(cacheFolder(), 'libraries-found');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp(executable)) return;
  const missing = missingLibraries(executable);
  if (missing.length > 0) await installLibraries(missing, executable);
  mkdirSync(cacheFolder(), { recursive: true });
  writeFileSync(stampFile, stamp(executable));
}

/**
 * @param {readonly string[]} missing
 * @param {string} executable
 */
async function installLibraries(missing, executable) {
  const purpose = `Electron needs system libraries that are missing (${missing.join(', ')}).`;
  const like = family();
  if (like === 'debian') {
    await aptInstall(purpose, appPackages.debian);
    const still = missingLibraries(executable);
    if (still.length > 0) throw new SetupError(`Electron still misses ${still.join(', ')}.`);
    return;
  }
  const commands = {
    fedora: 'dnf install',
    arch: 'pacman -S',
    suse: 'zypper install',
  };
  throw new SetupError(
    like === null
      ? `${purpose} Install them, then start again.`
      : `${purpose} Run this, then start again:\n  sudo ${commands[like]} ${appPackages[like].join(' ')}`,
  );
}

/** @param {string} tool */
function isThere(tool) {
  if (tool.startsWith('/')) return existsSync(tool);
  return (env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, tool)));
}

/**
 * @param {string} user of the tools, as a sentence begins with it
 * @param {Readonly<Record<string, string>>} tools and the Debian package that brings each
 */
async function ensureTools(user, tools) {
  const missing = Object.entries(tools).filter(([tool]) => !isThere(tool));
  if (missing.length === 0) return;
  const purpose = `${user} programs that are missing (${missing.map(([tool]) => tool).join(', ')}).`;
  if (family() !== 'debian') throw new SetupError(`${purpose} Install them, then start again.`);
  await aptInstall(
    purpose,
    missing.map(([, name]) => name),
  );
}

/** For the unit tests. Other systems bring these tools, or the tests that use them are skipped. */
export async function ensureCommandTools() {
  if (process.platform === 'linux') await ensureTools('The unit tests need', commandTools);
}

/** For the virtual desktop, which the demo without a display and the end-to-end tests run on. */
export async function ensureDesktopTools() {
  if (process.platform !== 'linux')
    throw new SetupError('The virtual desktop is made of Linux programs and runs there only.');
  await ensureTools('The virtual desktop needs', desktopTools);
}
