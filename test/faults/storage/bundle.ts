import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/** Compiles the child into a folder of its own, from which every user may run it. Answers its file. */
export async function bundleChild(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'token-tray-child-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'child.ts'),
      outDir,
      target: 'node20.18',
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'child.mjs' } },
    },
    ssr: { noExternal: true },
  });
  return join(outDir, 'child.mjs');
}
