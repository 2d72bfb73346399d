import path from 'node:path';
import { profileFolder } from './identity.ts';

export interface ProfileOptions {
  /** The folder in which the platform keeps the data of apps. */
  readonly appData: string;
  readonly packaged: boolean;
  /** Another profile folder, for tests and the demo; a package ignores it. */
  readonly override: string | undefined;
}

export function profilePath({ appData, packaged, override }: ProfileOptions): string {
  return !packaged && override ? path.resolve(override) : path.join(appData, profileFolder);
}

/** Of the file that electron-store writes. */
export const preferencesName = 'preferences';

export function preferencesFile(profile: string): string {
  return path.join(profile, `${preferencesName}.json`);
}
