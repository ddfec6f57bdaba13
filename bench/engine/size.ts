import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {gzipSync} from 'node:zlib'
import {build} from 'esbuild'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Bytes of the engine in the browser: bundled and minified, as it is and gzipped. */
export async function bundleSize(contents: string): Promise<{bytes: number; gzipped: number}> {
  const result = await build({
    stdin: {contents, resolveDir: root, loader: 'ts'},
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  })
  const [{contents: code}] = result.outputFiles
  return {bytes: code.length, gzipped: gzipSync(code, {level: 9}).length}
}

/**
 * Gzipped bytes of the checks as a browser loads them: `first` with the two core rules, `later` the other rules. What is
 * known of words is a file of its own and in neither.
 */
export async function checksSize(): Promise<{first: number; later: number}> {
  const engine = './plugins/copydesk/engine/'
  // Not by the engine's index: a bundler that splits would count what only later rules need of it.
  const contents = `export {createChecker} from '${engine}checker.ts'
    export {loadRules} from '${engine}rules/index.ts'`
  const {metafile, outputFiles} = await build({
    stdin: {contents, resolveDir: root, loader: 'ts', sourcefile: 'entry.ts'},
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    minify: true,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    outdir: 'out',
    write: false,
  })
  const withImports = (name: string): string[] => [
    name,
    ...metafile.outputs[name]!.imports.filter(({kind}) => kind === 'import-statement').flatMap(
      ({path: imported}) => withImports(imported),
    ),
  ]
  const chunkOf = (entry: string) =>
    Object.entries(metafile.outputs).find(([, {entryPoint}]) => entryPoint?.endsWith(entry))![0]
  const first = new Set(withImports(chunkOf('entry.ts')))
  const all = withImports(chunkOf('rules/laterRules.ts'))
  const later = new Set(all.filter((name) => !first.has(name)))
  const gzipped = (names: Set<string>) =>
    outputFiles
      .filter(({path: file}) => names.has(path.relative(root, file)))
      .reduce((sum, {contents: code}) => sum + gzipSync(code, {level: 9}).length, 0)
  return {first: gzipped(first), later: gzipped(later)}
}
