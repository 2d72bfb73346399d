import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { replaceDurably } from '../../main/accounts/durable-write.ts';
import { nodeFileSystem } from '../../main/accounts/file-system.ts';
import type { CalendarAccount } from '../../main/expiry/calendar.ts';
import { systemClock } from '../../main/expiry/clock.ts';
import { createReminderCalendar } from '../../main/reminder-calendar.ts';
import { FakeClock } from '../fakes/clock.ts';
import { systemError } from './accounts/memory-file-system.ts';
import { accountWith, dayMs, hourMs, noAwaySettings } from './expiry/accounts.ts';
import { eventsIn } from './expiry/calendar-events.ts';

const clock = new FakeClock();
const now = clock.now();
const month = { ...accountWith(now, 30 * dayMs), createdAt: now };

function setUp(accounts: readonly CalendarAccount[], path: string | null = '/home/ann/a.ics') {
  const written = new Map<string, Uint8Array>();
  const disk = { fault: null as Error | null, asked: 0 };
  const calendar = createReminderCalendar({
    accounts: () => accounts,
    settings: () => noAwaySettings,
    clock,
    choosePath: async () => {
      disk.asked += 1;
      return path;
    },
    writeFile: async (file, bytes) => {
      if (disk.fault !== null) throw disk.fault;
      written.set(file, bytes);
    },
  });
  return { calendar, written, disk };
}

test('reminders to come are listed for the accounts that have some', () => {
  const silent = { ...month, id: 'silent', remind: false };
  const { calendar } = setUp([month, silent]);
  expect(calendar.reminders()).toEqual([
    {
      accountId: 'one',
      reminders: [
        { kind: 'expiring', at: now + 23 * dayMs },
        { kind: 'expiring', at: now + 29 * dayMs },
        { kind: 'expiring', at: now + 30 * dayMs - 2 * hourMs },
        { kind: 'expired', at: now + 30 * dayMs },
      ],
    },
  ]);
});

test('the calendar goes to the file that the user chose', async () => {
  const { calendar, written } = setUp([month]);
  expect(await calendar.save()).toEqual({ ok: true, value: { fileName: 'a.ics', expiries: 1 } });
  const [[path, bytes] = ['', new Uint8Array()]] = written;
  expect(path).toBe('/home/ann/a.ics');
  expect(eventsIn(bytes).map(({ uid }) => uid)).toEqual(['one@token-tray']);
});

test('who chooses no file gets none, and hears of no failure', async () => {
  const { calendar, written } = setUp([month], null);
  expect(await calendar.save()).toEqual({ ok: false, failure: { kind: 'superseded' } });
  expect(written.size).toBe(0);
});

test('nobody is asked for a file when there is nothing to write', async () => {
  const { calendar, disk } = setUp([{ ...month, token: null }]);
  expect(await calendar.save()).toEqual({ ok: false, failure: { kind: 'nothing-to-export' } });
  expect(disk.asked).toBe(0);
});

test('what expires while the user chooses is not written', async () => {
  const accounts = [month];
  const written: string[] = [];
  const calendar = createReminderCalendar({
    accounts: () => accounts,
    settings: () => noAwaySettings,
    clock,
    choosePath: async () => {
      accounts.pop();
      return '/a.ics';
    },
    writeFile: async (path) => void written.push(path),
  });
  expect(await calendar.save()).toEqual({ ok: false, failure: { kind: 'nothing-to-export' } });
  expect(written).toEqual([]);
});

for (const [code, reason] of [
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EACCES', 'no-permission'],
  ['EROFS', 'no-permission'],
  ['ENOENT', 'other'],
] as const) {
  test(`a disk that answers ${code} is told as ${reason}`, async () => {
    const { calendar, disk } = setUp([month]);
    disk.fault = systemError(code);
    const failure = { kind: 'export-failed', reason };
    expect(await calendar.save()).toEqual({ ok: false, failure });
  });
}

test('on a real disk the file is for its user alone, even in place of one that was not', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'calendar-'));
  const path = join(folder, 'token-tray.ics');
  await writeFile(path, 'an older one', { mode: 0o644 });
  const disk = {
    fileSystem: nodeFileSystem,
    clock: systemClock,
    platform: process.platform,
    newId: () => 'new',
  };
  const calendar = createReminderCalendar({
    accounts: () => [month],
    settings: () => noAwaySettings,
    clock,
    choosePath: async () => path,
    writeFile: async (file, bytes) => void (await replaceDurably(disk, file, [bytes])),
  });
  expect(await calendar.save()).toMatchObject({ ok: true });
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(eventsIn(await readFile(path))).toHaveLength(1);
  expect(await readdir(folder)).toEqual(['token-tray.ics']);
  await rm(folder, { recursive: true });
});
