import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { normalizePath, type Rolldown } from 'vite';

// Not from places.mjs: electron-vite runs this file as a copy with its imports folded in.
const root = join(import.meta.dirname, '..');

// Both Electrons that the app runs on: 33 for trying (Node 20.18, Chrome 130) and the current one.
const node = 'node20.18';
const chrome = 'chrome130';

// A sandboxed preload has to be CommonJS, and a CommonJS main starts faster than an ESM one.
const commonJs = {
  format: 'cjs',
  entryFileNames: 'index.cjs',
  chunkFileNames: 'parts/[name].cjs',
  // Names stay, for the log tells errors by their class.
  minify: {
    compress: true,
    codegen: true,
    mangle: { keepNames: { class: true, function: false } },
  },
} as const;

/**
 * A part of electron-store's writer ends the process by the very signal that asks it to quit, before
 * the app has cleared the clipboard and saved: https://github.com/fabiospampinato/when-exit
 */
const quitInOrder = {
  name: 'quit-in-order',
  enforce: 'pre',
  resolveId: (id: string) => (id === 'when-exit' ? id : null),
  load: (id: string) => (id === 'when-exit' ? 'export default () => () => {};' : null),
} as const;

/**
 * Vite wraps each import() of a page in what fetches its style sheets and scripts ahead. Ours has one
 * style sheet and asks for nothing ahead: https://vite.dev/config/build-options#build-modulepreload
 */
const preloadHelper = '\0vite/preload-helper.js';
const importPlainly = {
  name: 'import-plainly',
  enforce: 'pre',
  load: (id: string) =>
    id === preloadHelper ? 'export const __vitePreload = (load) => load();' : null,
} as const;

/** The app's script as text, and in its place what has V8 compile it faster: code-cache/load.cjs. */
const appFile = 'parts/app.cjs';
const withCodeCache = {
  name: 'with-code-cache',
  generateBundle(this: Rolldown.PluginContext, _options: unknown, bundle: Rolldown.OutputBundle) {
    const script = bundle[appFile];
    if (script?.type !== 'chunk') throw new Error(`There is no ${appFile}.`);
    this.emitFile({ type: 'asset', fileName: 'parts/app.js', source: script.code });
    script.code = readFileSync(join(root, 'build', 'code-cache', 'load.cjs'), 'utf8');
  },
} as const;

interface ModuleGraph {
  getModuleInfo(id: string): { isEntry: boolean; importers: readonly string[] } | null;
}

/** Whether it is loaded together with a module that `isRoot` knows. */
function isLoadedWith(
  id: string,
  graph: ModuleGraph,
  isRoot: (id: string, isEntry: boolean) => boolean,
): boolean {
  const seen = new Set<string>();
  const isLoaded = (module: string): boolean => {
    if (seen.has(module)) return false;
    seen.add(module);
    const info = graph.getModuleInfo(module);
    return info !== null && (isRoot(module, info.isEntry) || info.importers.some(isLoaded));
  };
  return isLoaded(id);
}

const isEntry = (_id: string, entry: boolean): boolean => entry;
const isWindow = (id: string): boolean =>
  id === normalizePath(join(root, 'main', 'first-window.ts'));
const isApp = (id: string): boolean => id === normalizePath(join(root, 'main', 'app.ts'));

/** All that the first look at the window takes goes into one script: each more would be asked for by itself. */
function firstScript(id: string, graph: ModuleGraph): string | null {
  return isLoadedWith(id, graph, isEntry) ? 'first' : null;
}

/** What main runs before the icon is there. */
function trayScript(id: string, graph: ModuleGraph): string | null {
  return isLoadedWith(id, graph, isEntry) ? 'index' : null;
}

/** The window that is wanted at start. */
function windowScript(id: string, graph: ModuleGraph): string | null {
  return isLoadedWith(id, graph, isWindow) ? 'window' : null;
}

/** What it runs next, with what later parts need of it: to find and load a file takes 0.3 ms, however small. */
function appScript(id: string, graph: ModuleGraph): string | null {
  return isLoadedWith(id, graph, isApp) ? 'app' : null;
}

export default defineConfig({
  main: {
    plugins: [quitInOrder, withCodeCache],
    build: {
      target: node,
      outDir: join(root, 'out', 'main'),
      // Modules from node_modules take 0.3 s to find and load; heavy ones stay chunks of their own.
      externalizeDeps: false,
      sourcemap: true,
      rolldownOptions: {
        input: join(root, 'main', 'index.ts'),
        output: {
          ...commonJs,
          codeSplitting: {
            groups: [
              { debugName: 'tray', name: trayScript, priority: 3 },
              { debugName: 'window', name: windowScript, priority: 2 },
              { debugName: 'app', name: appScript, priority: 1 },
            ],
          },
        },
      },
    },
  },
  preload: {
    build: {
      target: node,
      outDir: join(root, 'out', 'preload'),
      externalizeDeps: false,
      sourcemap: true,
      rolldownOptions: { input: join(root, 'preload', 'index.ts'), output: commonJs },
    },
  },
  renderer: {
    root: join(root, 'renderer'),
    base: './',
    plugins: [react(), importPlainly],
    build: {
      target: chrome,
      outDir: join(root, 'out', 'renderer'),
      // An inlined file would be a data: address, which the page's policy does not allow.
      assetsInlineLimit: 0,
      // The parts that are loaded later are not far away.
      modulePreload: false,
      // electron-vite leaves it as it is, but React alone is 0.6 MB to parse then.
      minify: true,
      rolldownOptions: {
        input: join(root, 'renderer', 'index.html'),
        output: { codeSplitting: { groups: [{ debugName: 'first', name: firstScript }] } },
      },
    },
  },
});
