import {execFileSync} from 'node:child_process'
import {rmSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {build} from 'esbuild'

/** Makes `dist/` for `npm pack`: modules that any Studio's bundler takes, their types, and the command. */
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
  logLevel: 'warning',
})

const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
execFileSync(process.execPath, [tsc, '--project', inFolder('tsconfig.build.json')], {
  stdio: 'inherit',
})
