import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Goal } from '../bench.ts';

const allowedKb = 350;
const compiled = join(import.meta.dirname, '..');

async function scriptBytes(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true });
  const scripts = files.filter((file) => /\.c?js$/.test(file));
  const sizes = await Promise.all(scripts.map((file) => stat(join(folder, file))));
  return sizes.reduce((sum, { size }) => sum + size, 0);
}

export const bundleRenderer: Goal = {
  name: 'bundle-renderer',
  what: 'JavaScript of the window, its preload script included',
  floor: `${allowedKb} KB`,
  goal: 1,
  async measure() {
    const [page, preload] = await Promise.all(
      ['renderer', 'preload'].map((part) => scriptBytes(join(compiled, part))),
    );
    const found = ((page ?? 0) + (preload ?? 0)) / 1_000;
    return { kind: 'exact', unit: 'KB', allowed: allowedKb, found };
  },
};
