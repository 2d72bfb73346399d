// Renewing many at once: those that the user chose, and what holds for all that are due as well.
import { expect, test } from 'playwright/test';
import { loginsAtOnce } from '../../../main/expiry/few-at-a-time.ts';
import { settle } from '../../fakes/clock.ts';
import { rejected } from './renewing-account.ts';
import { id } from './samples.ts';
import { added, setUp, type SetUp } from './set-up.ts';

const nothing = { renewed: [], failed: [], needPassword: [] };

async function many(app: SetUp, count: number): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let at = 0; at < count; at += 1)
    ids.push((await added(app, { label: `account ${at}`, rememberPassword: true })).id);
  return ids;
}

test('those chosen are renewed though they are not due, each once, and no others', async () => {
  const app = await setUp();
  const [first = '', second = '', other = ''] = await many(app, 3);
  const asked = (await added(app, { label: 'asked' })).id;
  const logins = app.server.logins.length;
  expect(await app.accounts.renewAll([second, asked, first, second, id(1)])).toEqual({
    renewed: [second, first],
    failed: [],
    needPassword: [asked],
  });
  expect(app.server.logins).toHaveLength(logins + 2);
  expect(app.accounts.get(other)?.previousToken).toBeNull();
});

test('a rejected password is told with its account, and not sent again by the next choice', async () => {
  const app = await setUp();
  const [one = ''] = await many(app, 1);
  app.server.fails = rejected;
  expect(await app.accounts.renewAll([one])).toEqual({
    ...nothing,
    failed: [{ accountId: one, failure: rejected }],
  });
  const logins = app.server.logins.length;
  expect(await app.accounts.renewAll([one])).toEqual({ ...nothing, needPassword: [one] });
  expect(app.server.logins).toHaveLength(logins);
});

test('the first login goes alone, the others a few at a time', async () => {
  const app = await setUp();
  const ids = await many(app, loginsAtOnce + 4);
  const before = app.server.logins.length;
  const releaseFirst = app.server.hold();
  const renewing = app.accounts.renewAll(ids);
  await settle();
  expect(app.server.logins).toHaveLength(before + 1);
  const releaseOthers = app.server.hold();
  releaseFirst();
  await settle();
  await expect.poll(() => app.server.logins.length).toBe(before + 1 + loginsAtOnce);
  releaseOthers();
  expect((await renewing).renewed).toHaveLength(ids.length);
});

test('stopping ends those under way and begins none of those that wait', async () => {
  const app = await setUp();
  const ids = await many(app, 4);
  const before = app.server.logins.length;
  const release = app.server.hold();
  const renewing = app.accounts.renewAll(ids);
  await settle();
  app.accounts.stopLogins();
  release();
  expect(await renewing).toEqual(nothing);
  expect(app.server.logins).toHaveLength(before + 1);
  expect((await app.accounts.renewAll(ids)).renewed).toEqual(ids);
});

for (const [name, act] of [
  ['removed', (app, one) => app.accounts.removeAll([one])],
  ['signed out', (app, one) => app.accounts.signOut(one)],
  [
    'renewed',
    (app, one) => app.accounts.renew({ id: one, password: 'NEW', rememberPassword: null }),
  ],
] as const satisfies readonly (readonly [
  string,
  (app: SetUp, one: string) => Promise<unknown>,
])[]) {
  test(`an account that is ${name} while it waits for its turn is left alone`, async () => {
    const app = await setUp();
    const [first = '', second = ''] = await many(app, 2);
    const release = app.server.hold();
    const renewing = app.accounts.renewAll([first, second]);
    await settle();
    app.clock.advance(1_000);
    app.server.answers = Promise.resolve();
    await act(app, second);
    const logins = app.server.logins.length;
    release();
    expect(await renewing).toEqual({ ...nothing, renewed: [first] });
    expect(app.server.logins).toHaveLength(logins);
  });
}
