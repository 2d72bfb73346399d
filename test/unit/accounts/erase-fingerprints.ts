import { decodeFile, encodeFile } from '../../../main/accounts/file-format.ts';
import { schemaVersion } from '../../../main/accounts/migrations.ts';
import { path } from './open-file.ts';
import type { SetUp } from './set-up.ts';

/** The file as it comes from a version that knew no fingerprints. */
export function eraseFingerprints({ disk }: Pick<SetUp, 'disk'>): void {
  const file = decodeFile(disk.read(path));
  if (file.kind !== 'whole') throw new Error('The file is damaged');
  const payload = file.payload.replaceAll(/"fingerprint":"\w+"/g, '"fingerprint":null');
  disk.put(path, encodeFile(schemaVersion, payload));
}
