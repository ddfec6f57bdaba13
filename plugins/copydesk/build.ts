import {rmSync} from 'node:fs'
import path from 'node:path'
import {build} from 'esbuild'

/** Makes `dist/` for `npm pack`: modules that any Studio's bundler takes, and the command. `tsc` adds their types. */
const folder = import.meta.dirname
const inFolder = (...names: string[]) => path.join(folder, ...names)

rmSync(inFolder('dist'), {recursive: true, force: true})

await build({
  entryPoints: {
    index: inFolder('index.ts'),
    core: inFolder('core.ts'),
    bin: inFolder('cli/bin.ts'),
  },
  outdir: inFolder('dist'),
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2023',
  jsx: 'automatic',
  packages: 'external',
  minifySyntax: true,
  minifyWhitespace: true,
  // where nothing catches an error, Node prints the whole line that threw it
  lineLimit: 200,
  logLevel: 'warning',
})
