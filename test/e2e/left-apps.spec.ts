// What the tests of this folder rely on: each begins with a desktop that no other one left an app on.
import { expect } from 'playwright/test';
import { launchApp } from '../desktop/app.ts';
import { runningApps } from '../desktop/processes.ts';
import { test } from '../desktop/test.ts';

let left: number | undefined;

test.fail('a test that leaves an app behind fails', async () => {
  ({ pid: left } = await launchApp());
});

test('and the app is ended before the next one', () => {
  // Set only where the launch itself did not fail.
  expect(left).toBeGreaterThan(0);
  expect(runningApps()).toEqual([]);
});
