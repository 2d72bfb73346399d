import { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright/test';

export interface LaunchOptions {
  /** What starts Electron, when not Electron itself. */
  readonly executable?: string;
  /** Another app than the compiled one. */
  readonly folder?: string;
  /** A profile to go on with; else an empty one. */
  readonly profile?: string;
  /** What an empty profile begins with, as the preferences file has it. */
  readonly preferences?: Readonly<Record<string, unknown>>;
  /** basic: as on a desktop without a keyring; system: whatever the platform chooses. */
  readonly passwordStore?: 'gnome-libsecret' | 'kwallet6' | 'basic' | 'system';
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface LaunchedApp {
  readonly electron: ElectronApplication;
  readonly pid: number;
  readonly profile: string;
  /** The window, once it is there and loaded. */
  window(): Promise<Page>;
  /** What it wrote to its terminal so far. */
  output(): string;
  /** Quits as the user does, and waits for the end; an app that does not end fails and is killed. */
  quit(): Promise<void>;
}

const quitLimitMs = 5_000;
const root = join(import.meta.dirname, '..', '..');

/** Launches the app with Chromium's sandbox on, as users run it. The profile lasts as long as the desktop. */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const executablePath = options.executable ?? process.env['TOKEN_TRAY_ELECTRON'];
  if (executablePath === undefined) throw new Error('TOKEN_TRAY_ELECTRON names no Electron.');
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'profile-')));
  if (options.preferences !== undefined) {
    await writeFile(join(profile, 'preferences.json'), JSON.stringify(options.preferences));
  }
  const output = recordOutput(executablePath);
  const electron = await _electron.launch({
    executablePath,
    chromiumSandbox: true,
    args: [
      options.folder ?? root,
      ...passwordStoreFlag(options.passwordStore ?? 'gnome-libsecret'),
      ...(options.args ?? []),
    ],
    env: { ...definedEnvironment(), TOKEN_TRAY_PROFILE: profile, ...options.env },
  });
  const child = electron.process();
  const { pid } = child;
  if (pid === undefined) throw new Error('Electron has no process.');
  return {
    electron,
    pid,
    profile,
    output,
    quit: () => quit(electron, child),
    window: async () => {
      const page = await electron.firstWindow();
      await page.waitForLoadState();
      return page;
    },
  };
}

function passwordStoreFlag(store: NonNullable<LaunchOptions['passwordStore']>): readonly string[] {
  return store === 'system' ? [] : [`--password-store=${store}`];
}

/**
 * Records what the next process of this program writes. Playwright hands a process out only once it
 * is connected to it, when the app's first lines are gone.
 */
function recordOutput(program: string): () => string {
  let output = '';
  const onSpawn = (message: unknown) => {
    if (typeof message !== 'object' || message === null || !('process' in message)) return;
    const child = message.process;
    if (!(child instanceof ChildProcess)) return;
    // Its streams and its name come right after.
    queueMicrotask(() => {
      if (child.spawnfile !== program) return;
      unsubscribe('child_process', onSpawn);
      for (const stream of [child.stdout, child.stderr])
        stream?.on('data', (text: Buffer) => (output += text.toString()));
    });
  };
  subscribe('child_process', onSpawn);
  return () => output;
}

async function quit(electron: ElectronApplication, child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const over = once(child, 'exit');
  // Playwright's own close() may answer while the process goes on.
  await electron.evaluate(({ app }) => app.quit()).catch(() => {}); // it may end before it answers
  const limit = setTimeout(() => child.kill('SIGKILL'), quitLimitMs);
  await over;
  clearTimeout(limit);
  if (child.signalCode === 'SIGKILL') throw new Error(`No end within ${quitLimitMs} ms.`);
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}
