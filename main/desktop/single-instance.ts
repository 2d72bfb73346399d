import { lstatSync } from 'node:fs';
import path from 'node:path';

/** `second`: another instance has the profile. `no-lock`: nobody has it, and it cannot be locked. */
export type Instance = 'first' | 'second' | 'no-lock';

export interface InstanceOptions {
  /** Electron's `requestSingleInstanceLock`. */
  readonly request: () => boolean;
  readonly profile: string;
  readonly platform: NodeJS.Platform;
}

/**
 * Electron answers `false` both to a second instance and where no lock can be made, as in a folder
 * that may not be written. Ending without a word is right in the first case only. The lock is a link
 * in the profile: https://source.chromium.org/chromium/chromium/src/+/main:chrome/browser/process_singleton_posix.cc
 * On Windows it is none, so there the answer is taken for a second instance.
 */
export function whichInstance({ request, profile, platform }: InstanceOptions): Instance {
  if (request()) return 'first';
  if (platform === 'win32' || isThere(path.join(profile, 'SingletonLock'))) return 'second';
  // The other instance may have ended in between.
  return request() ? 'first' : 'no-lock';
}

/** The link points to no file: what matters is the link itself. */
function isThere(link: string): boolean {
  try {
    return lstatSync(link, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // A folder that may not be entered: nobody of this user's can have a lock in it.
    return false;
  }
}
