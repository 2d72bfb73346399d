// What the tests kill, starve and shut out: a process of its own that saves through the real account
// file. It says on its standard output what happened, a line of JSON each time.
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { createAccountFile, type AccountFile } from '../../../main/accounts/account-file.ts';
import { nodeFileSystem } from '../../../main/accounts/file-system.ts';
import { systemClock } from '../../../main/expiry/clock.ts';
import { numberOf, numbered } from './numbered-accounts.ts';

export type Said =
  | { readonly loaded: number; readonly notice: string | null; readonly ms: number }
  | { readonly saved: number; readonly reason: string | null; readonly ms: number };

const [folder = '', task = '', size = '1'] = process.argv.slice(2);

/** At once: what a pipe was given before a kill still arrives. */
function say(said: Said): void {
  writeSync(1, `${JSON.stringify(said)}\n`);
}

async function save(file: AccountFile, number: number): Promise<void> {
  const before = performance.now();
  const failure = await file.save(numbered(number, Number(size)));
  const ms = performance.now() - before;
  say({ saved: number, reason: failure?.reason ?? null, ms });
}

const file = createAccountFile({
  folder,
  uid: process.geteuid?.() ?? null,
  fileSystem: nodeFileSystem,
  clock: systemClock,
  platform: process.platform,
  newId: randomUUID,
});
const before = performance.now();
const { accounts, notice } = await file.load();
const last = numberOf(accounts);
say({ loaded: last, notice: notice?.kind ?? null, ms: performance.now() - before });

if (task === 'save') await save(file, last + 1);
if (task === 'save-for-ever') for (let number = last + 1; ; number++) await save(file, number);
