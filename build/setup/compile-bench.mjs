// @ts-check
// The benchmark and what it measures in its own process, compiled as the app's main process is.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from './places.mjs';

const source = join(root, 'test', 'bench');

/** What is compiled goes beside the app, and into no package. */
export const benchFolder = join(root, 'out', 'bench');

/**
 * @param {Record<string, string>} input
 * @param {'es' | 'cjs'} format
 * @param {boolean} bundled whether packages go in: an app brings no node_modules along
 */
async function compile(input, format, bundled) {
  const extension = format === 'es' ? 'mjs' : 'cjs';
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    ssr: { ...(bundled && { noExternal: true }), external: ['electron'] },
    build: {
      ssr: true,
      target: 'node20.18',
      outDir: benchFolder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        input,
        output: {
          format,
          entryFileNames: `[name].${extension}`,
          // Beside their entries, so that import.meta.dirname is the same everywhere.
          chunkFileNames: `part-[name].${extension}`,
        },
      },
    },
  });
}

export async function compileBench() {
  rmSync(benchFolder, { recursive: true, force: true });
  await compile(
    {
      run: join(source, 'run.ts'),
      'login-server': join(source, 'core', 'login-server.ts'),
    },
    'es',
    false,
  );
  await compile({ seeder: join(source, 'apps', 'seeder.ts') }, 'cjs', true);
}
