/** EX_CONFIG of sysexits.h: it was asked to run in a way in which it does not run. */
export const refusedExitCode = 78;

/**
 * Switches of Chromium that open the app to other programs, take a protection away from the page, or
 * run another program as a part of it. No fuse turns them off: https://github.com/electron/fuses/issues/2
 */
const forbidden: ReadonlySet<string> = new Set([
  'allow-file-access-from-files',
  'allow-running-insecure-content',
  'auto-open-devtools-for-tabs',
  'browser-subprocess-path',
  'disable-gpu-sandbox',
  'disable-namespace-sandbox',
  'disable-seccomp-filter-sandbox',
  'disable-setuid-sandbox',
  'disable-site-isolation-trials',
  'disable-web-security',
  'gpu-launcher',
  'host-resolver-rules',
  'host-rules',
  'ignore-certificate-errors',
  'ignore-certificate-errors-spki-list',
  'ignore-urlfetcher-cert-requests',
  'js-flags',
  'load-extension',
  'no-sandbox',
  'no-zygote',
  'no-zygote-sandbox',
  'remote-allow-origins',
  'remote-debugging-address',
  'remote-debugging-io-pipes',
  'remote-debugging-pipe',
  'remote-debugging-port',
  'remote-debugging-socket-name',
  'renderer-cmd-prefix',
  'single-process',
  'unsafely-treat-insecure-origin-as-secure',
  'utility-cmd-prefix',
]);

/**
 * The first switch with which a package does not run, or null. Reads the arguments as Chromium does,
 * and in any case: `app.commandLine` changes case between versions, so it is not asked.
 * https://chromium.googlesource.com/chromium/src/+/refs/heads/main/base/command_line.cc
 */
export function forbiddenSwitch(argv: readonly string[], platform: NodeJS.Platform): string | null {
  const prefix = platform === 'win32' ? /^(?:--|-|\/)/ : /^--?/;
  for (const argument of argv.slice(1)) {
    const text = argument.trim();
    if (!prefix.test(text)) continue;
    const name = text.replace(prefix, '').split('=', 1).join('').toLowerCase();
    if (forbidden.has(name)) return name;
  }
  return null;
}

const most = { items: 64, characters: 4_096 };

/**
 * More than anyone means. A second launch hands its arguments to the first, and some versions of
 * Electron end the first over it: https://github.com/electron/electron/issues/52628
 */
export function isFlood(argv: readonly string[]): boolean {
  return argv.length > most.items || argv.join(' ').length > most.characters;
}
