import { expect, test } from 'playwright/test';
import { createRemovals } from '../../../main/accounts/removals.ts';
import { settle } from '../../fakes/clock.ts';
import { id, sampleAccount } from './samples.ts';
import { added, failure, renewForm, setUp } from './set-up.ts';

const done = { ok: true, value: null };

test('removing many forgets each of them, and only them', async () => {
  const app = await setUp();
  const first = await added(app);
  const kept = await added(app, { label: 'kept' });
  const third = await added(app, { label: 'third' });
  expect(await app.accounts.removeAll([third.id, first.id, third.id])).toEqual(done);
  expect(app.accounts.views()).toEqual([kept]);
  expect((await app.restarted()).accounts.views()).toEqual([kept]);
});

test('ids that are gone are passed over; when all are, that is told', async () => {
  const app = await setUp();
  const { id: one } = await added(app);
  expect(await app.accounts.removeAll([id(1), one])).toEqual(done);
  expect(await app.accounts.removeAll([id(1), one])).toEqual(failure('not-found'));
});

test('however many are removed, they are deleted, announced and saved once', async () => {
  const accounts = new Map([1, 2, 3].map((n) => [id(n), sampleAccount({ id: id(n) })]));
  const deleted: (readonly string[])[] = [];
  const superseded: string[] = [];
  let saves = 0;
  const { removeAll } = createRemovals({
    book: {
      get: (one) => accounts.get(one),
      put: () => {},
      delete: (ids) => deleted.push(ids),
      save: () => {
        saves += 1;
        return Promise.resolve(null);
      },
    },
    flights: { supersede: (one) => superseded.push(one) },
    save: () => Promise.resolve({ ok: false, failure: { kind: 'internal' } }),
  });
  const ids = [...accounts.keys()];
  expect(await removeAll([...ids, ...ids, id(4)])).toEqual(done);
  expect(deleted).toEqual([ids]);
  expect(superseded).toEqual(ids);
  expect(saves).toBe(1);
});

test('removals that cannot be saved are told, and come back only with a restart', async () => {
  const app = await setUp();
  await added(app);
  await added(app, { label: 'second' });
  const views = app.accounts.views();
  const ids = views.map((view) => view.id);
  app.disk.spaceLeft = 0;
  expect(await app.accounts.removeAll(ids)).toEqual({
    ok: false,
    failure: { kind: 'not-saved', reason: 'disk-full' },
  });
  expect(app.accounts.views()).toEqual([]);
  expect((await app.restarted()).accounts.views()).toEqual(views);
});

test('the listeners of one removed account hear of many with one call', async () => {
  const app = await setUp();
  const ids = [(await added(app)).id, (await added(app, { label: 'second' })).id];
  const heard: (readonly string[])[] = [];
  app.accounts.subscribe((changed) => heard.push(changed));
  await app.accounts.removeAll(ids);
  expect(heard).toEqual([ids]);
});

test('a login under way of a removed account changes nothing', async () => {
  const app = await setUp();
  const view = await added(app);
  const other = await added(app, { label: 'other' });
  const release = app.server.hold();
  const renewing = app.accounts.renew(renewForm(view, { password: 'PASSWORD' }));
  await settle();
  expect(await app.accounts.removeAll([view.id, other.id])).toEqual(done);
  release();
  expect(await renewing).toEqual(failure('superseded'));
  expect((await app.restarted()).accounts.views()).toEqual([]);
});
