import { expect, test } from 'playwright/test';
import { startRawServer } from '../../sandbox/raw-server.ts';
import { reached, shows, type CaseId } from '../reached.ts';
import { silent, cuts, slow, truncated } from './broken-replies.ts';
import { headers, sizes } from './large-replies.ts';
import { odd, refusals, types } from './odd-replies.ts';
import type { Replies } from './reply-parts.ts';
import { goodAnswer, startTrial } from './trial.ts';

/** Each reply in turn, and after each a login at the same server that must work. */
async function walk(id: CaseId, table: Replies): Promise<void> {
  let answer = goodAnswer;
  const server = await startRawServer((socket, request) => answer(socket, request));
  const trial = startTrial();
  // What is loaded once is no growth.
  await trial.logIn(server.origin);
  for (const [name, [failure, misbehave]] of Object.entries(table)) {
    const before = server.requests.length;
    answer = misbehave;
    await trial.expectEnd(name, server.origin, failure);
    expect.soft(server.requests.length - before, `${name}: sent once`).toBe(1);
    answer = goodAnswer;
    const next = await trial.logIn(server.origin);
    expect.soft(next, `the login after ${name}`).toBeNull();
  }
  reached(id, trial.figures());
  await trial.close();
  await server.stop();
}

const tables: readonly (readonly [CaseId, Replies])[] = [
  ['N1', sizes],
  ['N2', headers],
  ['N3', slow],
  ['N4', { ...silent, ...cuts }],
  ['N6', truncated],
  ['N10', odd],
  ['N11', types],
  ['N12', refusals],
];

for (const [id, table] of tables) {
  test(`every reply of ${id} is refused in its own way, or read`, shows(id), () => walk(id, table));
}
