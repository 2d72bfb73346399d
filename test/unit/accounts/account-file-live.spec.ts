import { expect, test } from 'playwright/test';
import { openOn, openUsed } from './open-file.ts';
import { sampleAccount } from './samples.ts';

test('accounts that change while they wait to be written are written as they are then', async () => {
  const { disk, file } = await openUsed();
  const accounts = [sampleAccount({ label: 'before' })];
  const saved = file.save(accounts);
  accounts[0] = sampleAccount({ label: 'after' });
  expect(await saved).toBeNull();
  expect((await openOn(disk).load()).accounts).toEqual(accounts);
});
