import { expect, test } from 'playwright/test';
import { pack, unpack } from '../../preload/packed.ts';
import { accountView } from '../fakes/account-view.ts';

test('what is packed comes out the same, as one string in between', () => {
  const accounts = [accountView({ label: 'Zürich 🚀 "quoted" \\ \u2028' }), accountView()];
  const packed = pack(accounts);
  expect(typeof packed).toBe('string');
  expect(unpack(packed)).toEqual(accounts);
  expect(unpack(pack([]))).toEqual([]);
});
