import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'playwright/test';
import { activityBetween, processTree } from '../../bench/machine/process-tree.ts';

test('what threads did between two snapshots, new threads included, ended ones not', () => {
  const before = new Map([
    ['1/1', { cpuNs: 5_000_000, switches: 10 }],
    ['1/2', { cpuNs: 9_000_000, switches: 90 }],
  ]);
  const after = new Map([
    ['1/1', { cpuNs: 7_000_000, switches: 13 }],
    ['1/3', { cpuNs: 1_000_000, switches: 2 }],
  ]);
  expect(activityBetween(before, after)).toEqual({ cpuMs: 3, switches: 5 });
});

test('a tree holds children of children', async () => {
  test.skip(process.platform !== 'linux', 'reads /proc');
  const child = spawn('sh', ['-c', 'sh -c "cat; true"; true'], { stdio: 'pipe' });
  child.stdin.write('up');
  await once(child.stdout, 'data');
  expect(processTree(child.pid ?? 0)).toHaveLength(3);
  child.stdin.end();
  await once(child, 'exit');
});
