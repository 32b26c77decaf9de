// The five parts of the app, as Vite builds: CommonJS files for Node's side, and the page.
import { builtinModules } from 'node:module';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { aliases } from '../aliases.mjs';
import { root } from '../setup/machine.mjs';

const external = ['electron', 'better-sqlite3', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

const minify = { mangle: false, compress: { keepNames: { function: true, class: true } }, codegen: true };

/** Set-up calls of the change log's library for a network protocol that Okra does not use. */
const unused = ['fileDesc', 'messageDesc', 'enumDesc'];

/** A schema that nobody reads is left out, and the library with it where none is read: a third of the first script. */
const schemas = ['z'];

/** @typedef {{ name: string, sources: string[], output: string, config: import('vite').InlineConfig }} Part */

/**
 * One file with everything in it but Electron, Node and the SQLite addon. Node 20 is the oldest that runs it
 * (Electron 33); `preload` and `job` stand beside `main`, which finds them there.
 * @param {string} name
 * @param {string} entry
 * @returns {Part}
 */
function nodePart(name, entry) {
  return {
    name,
    sources: ['src-main', 'shared'],
    output: `out/main/${name}.cjs`,
    config: {
      root,
      configFile: false,
      logLevel: 'warn',
      resolve: { alias: aliases },
      ssr: { noExternal: true, external: ['electron', 'better-sqlite3'] },
      build: {
        ssr: true,
        target: 'node20',
        outDir: 'out/main',
        emptyOutDir: false,
        sourcemap: true,
        rolldownOptions: {
          input: { [name]: path.join(root, entry) },
          external,
          treeshake: { manualPureFunctions: unused },
          // Half the text to parse at each start; names stay, so that a logged stack can be read.
          output: {
            format: 'cjs',
            entryFileNames: '[name].cjs',
            ...(name === 'main' ? { chunkFileNames: '[name].cjs' } : { codeSplitting: false }),
            minify,
          },
        },
      },
    },
  };
}

/**
 * The page asks for its typeface with its first script: found only in the styles it would come after the first picture,
 * which would then be drawn twice.
 * @type {import('vite').Plugin}
 */
const typefaceFirst = {
  name: 'typeface-first',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) =>
      Object.keys(bundle)
        .filter((file) => /inter-latin-wght-normal.*\.woff2$/.test(file))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href: `./${file}` },
          injectTo: 'head',
        })),
  },
};

/** @type {Part} */
const page = {
  name: 'renderer',
  sources: ['src-renderer', 'shared'],
  output: 'out/renderer/index.html',
  config: {
    root: path.join(root, 'src-renderer'),
    base: './',
    configFile: false,
    logLevel: 'warn',
    plugins: [react(), typefaceFirst],
    resolve: { alias: aliases },
    build: {
      outDir: path.join(root, 'out', 'renderer'),
      emptyOutDir: true,
      target: 'chrome130',
      sourcemap: true,
      assetsInlineLimit: 0, // the page's policy allows fonts from the app only, not from data: addresses
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2500,
      rolldownOptions: {
        treeshake: { manualPureFunctions: schemas },
        output: {
          // What the first view needs is one file: each further one is a round trip before anything can be seen.
          codeSplitting: {
            groups: [{ name: 'first', test: /src-renderer[\\/](app[\\/]app|home[\\/]home-view)\.tsx$/ }],
          },
        },
      },
    },
  },
};

export const parts = [
  nodePart('main', 'src-main/main.ts'),
  nodePart('preload', 'src-main/preload.ts'),
  nodePart('job', 'src-main/job.ts'),
  nodePart('cli', 'src-main/cli/main.ts'),
  page,
];
