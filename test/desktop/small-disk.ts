import { appendFile, mkdir, mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { capture } from '../../build/setup/process.mjs';
import { errorCode } from '../../main/accounts/file-system.ts';

/** A disk of its own for one app, that a test fills up. It is gone when the app ends. */
export interface SmallDisk {
  /** Starts the app with the disk mounted, for it alone: `launchApp({ executable })`. */
  readonly executable: string;
  /** As the app sees it. */
  readonly profile: string;
  /** As everybody else sees it, while the app with this process id runs. */
  seenFrom(pid: number): SeenDisk;
}

interface SeenDisk {
  readonly profile: string;
  /** Fills it, and keeps it full until it is freed. */
  fill(): Promise<void>;
  free(): Promise<void>;
}

const ownNamespace = ['--user', '--map-current-user', '--keep-caps', '--mount'];

/** Whether this system lets an ordinary user mount something for itself. */
export function canMakeDisk(): boolean {
  const mount = ['mount', '-t', 'tmpfs', 'token-tray-test', '/mnt'];
  return process.platform === 'linux' && capture('unshare', [...ownNamespace, ...mount]).ok;
}

export async function makeSmallDisk(): Promise<SmallDisk> {
  const folder = await mkdtemp(join(tmpdir(), 'small-disk-'));
  const disk = join(folder, 'disk');
  const executable = join(folder, 'electron');
  await mkdir(disk);
  const mount = 'mount -t tmpfs -o size=48m,mode=0700 token-tray-test "$0"';
  // The app keeps none of the rights that mounting took.
  const app = 'exec setpriv --inh-caps=-all --ambient-caps=-all "$@"';
  const electron = process.env['TOKEN_TRAY_ELECTRON'] ?? '';
  const script = `exec unshare ${ownNamespace.join(' ')} sh -c '${mount} && ${app}' '${disk}' '${electron}' "$@"`;
  await writeFile(executable, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return {
    executable,
    profile: join(disk, 'profile'),
    seenFrom: (pid) => seenFrom(`/proc/${pid}/root${disk}`),
  };
}

function seenFrom(disk: string): SeenDisk {
  const filler = join(disk, 'filler');
  let over = new AbortController();
  let filling = Promise.resolve();

  /** False once the disk is gone. */
  async function topUp(): Promise<boolean> {
    try {
      const { bavail, bsize } = await statfs(disk);
      if (bavail > 0) await appendFile(filler, Buffer.alloc(bavail * bsize, 1));
    } catch (error) {
      // The app can be faster in filling it.
      return errorCode(error) === 'ENOSPC';
    }
    return true;
  }
  /** Whatever is deleted on it meanwhile. */
  async function stayFull({ signal }: AbortController): Promise<void> {
    while (!signal.aborted && (await topUp())) await sleep(5);
  }
  return {
    profile: join(disk, 'profile'),
    fill: async () => {
      await topUp();
      over = new AbortController();
      filling = stayFull(over);
    },
    free: async () => {
      over.abort();
      await filling;
      await rm(filler);
    },
  };
}
