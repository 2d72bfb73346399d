import { expect, test } from 'playwright/test';
import { replaceDurably } from '../../../main/accounts/durable-write.ts';
import { FakeClock } from '../../fakes/clock.ts';
import { MemoryFileSystem } from './memory-file-system.ts';

const kib = 1_024;

const cases = [
  { lengths: [], wanted: 0 },
  { lengths: [0, 1, 7], wanted: 1 },
  { lengths: Array.from({ length: 5 }, () => 250 * kib), wanted: 2 },
  { lengths: [600 * kib, 424 * kib], wanted: 1 },
  { lengths: [600 * kib, 424 * kib, 1], wanted: 2 },
  { lengths: [3_000 * kib, 3, 100 * kib], wanted: 4 },
];

for (const { lengths, wanted } of cases) {
  test(`parts of ${lengths.join(', ') || 'no'} bytes are written in blocks`, async () => {
    const disk = new MemoryFileSystem();
    const parts = lengths.map((length, index) => Buffer.alloc(length, `part ${index}, `));
    let writes = 0;
    disk.beforeEach = (operation) => {
      if (operation === 'write') writes += 1;
    };
    const options = { fileSystem: disk, clock: new FakeClock(), platform: 'linux' } as const;
    await replaceDurably({ ...options, newId: () => 'id' }, '/folder/file', parts);
    const whole = Buffer.concat(parts);
    expect(disk.read('/folder/file').equals(whole)).toBe(true);
    expect(writes).toBe(wanted);
  });
}
