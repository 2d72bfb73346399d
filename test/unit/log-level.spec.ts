import { expect, test } from 'playwright/test';
import { createLevelledLog } from '../../main/log-level.ts';

function setUp() {
  const lines: unknown[] = [];
  const { log, setLevel } = createLevelledLog((event, ...rest) => lines.push([event, ...rest]));
  return { lines, log, setLevel };
}

for (const [level, expected] of [
  ['all', [['logged-in', { host: 'a' }], ['login-failed', { host: 'b' }], ['stopped']]],
  ['problems', [['login-failed', { host: 'b' }]]],
  ['off', []],
] as const) {
  test(`${level}: what is wanted is passed on as it is, and nothing else`, () => {
    const { lines, log, setLevel } = setUp();
    setLevel(level);
    log('logged-in', { host: 'a' });
    log('login-failed', { host: 'b' });
    log('stopped');
    expect(lines).toEqual(expected);
  });
}

test('a change holds at once', () => {
  const { lines, log, setLevel } = setUp();
  setLevel('off');
  log('login-failed');
  setLevel('problems');
  log('not-copied');
  log('logged-in');
  setLevel('all');
  log('logged-in');
  expect(lines).toEqual([['not-copied'], ['logged-in']]);
});

for (const [level, expected] of [
  ['all', [['started', { platform: 'linux' }]]],
  ['problems', []],
  ['off', []],
] as const) {
  test(`what happens before the level is known waits for it: ${level}`, () => {
    const { lines, log, setLevel } = setUp();
    log('started', { platform: 'linux' });
    expect(lines).toEqual([]);
    setLevel(level);
    expect(lines).toEqual(expected);
  });
}

test('a problem waits for nothing, and what led there comes before it', () => {
  const { lines, log, setLevel } = setUp();
  log('started');
  log('start-failed', { error: 'TypeError' });
  const told = [['started'], ['start-failed', { error: 'TypeError' }]];
  expect(lines).toEqual(told);
  setLevel('off');
  expect(lines).toEqual(told);
});

test('what waits is little, whatever comes', () => {
  const { lines, log, setLevel } = setUp();
  for (let at = 0; at < 10_000; at += 1) log('logged-in', { at });
  setLevel('all');
  expect(lines).toHaveLength(100);
});
