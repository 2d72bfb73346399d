import { expect, test } from 'playwright/test';
import { freshRenewal } from '../../../main/expiry/renewal.ts';
import { rejected, stateOf, unasked, view } from './renewing-account.ts';
import { day } from './samples.ts';
import { added, editForm, renewForm, setUp, type SetUp } from './set-up.ts';

for (const [name, act] of [
  ['signed out', ({ accounts }, { id }) => accounts.signOut(id)],
  [
    'switched to renewal by hand',
    ({ accounts }, account) => accounts.edit(editForm(account, { renewAutomatically: false })),
  ],
  ['removed', ({ accounts }, { id }) => accounts.remove(id)],
] as const satisfies readonly (readonly [
  string,
  (app: SetUp, account: Awaited<ReturnType<typeof view>>) => Promise<unknown>,
])[]) {
  test(`an account that is ${name} while its attempt is written down is not logged in`, async () => {
    const app = await setUp();
    const account = await added(app, unasked);
    const begun = { ...freshRenewal, attempts: [1] };
    const recorded = app.accounts.recordAttempt({ id: account.id, from: freshRenewal, to: begun });
    await act(app, account);
    await recorded;
    const ended = await app.accounts.renewUnasked(account.id, begun);
    expect(['superseded', 'not-found']).toContain(ended?.kind);
    expect(app.server.logins).toHaveLength(1);
  });
}

test('once the app quits, no renewal begins', async () => {
  const app = await setUp();
  const { id } = await added(app, unasked);
  app.accounts.endLogins();
  expect(await app.accounts.renewUnasked(id, stateOf(app))).toEqual({ kind: 'superseded' });
  expect(app.server.logins).toHaveLength(1);
});

test('a password that is rejected by hand pauses automatic renewal at once', async () => {
  const app = await setUp();
  await added(app, unasked);
  app.server.fails = rejected;
  await app.accounts.renew(renewForm(await view(app)));
  expect((await view(app)).renewal).toEqual({ pausedBy: 'bad-credentials', nextAt: null });
  expect((await app.restarted()).accounts.list()[0]?.renewal?.pausedBy).toBe('bad-credentials');
});

test('what the keyring refused once is not asked again for the others', async () => {
  const app = await setUp();
  for (const label of ['one', 'two', 'three']) {
    await added(app, { label, rememberPassword: true });
  }
  app.clock.advance(29 * day);
  app.keyring.locked = true;
  const { failed } = await app.accounts.renewDue();
  expect(failed.map((one) => one.failure.kind)).toEqual([
    'vault-locked',
    'vault-locked',
    'vault-locked',
  ]);
  expect(app.keyring.dialogs).toBe(1);
});
