import path from 'node:path'
import {gzipSync} from 'node:zlib'
import {build} from 'esbuild'

/**
 * Bytes, gzipped, of the plugin for a Studio that has its peers already: what is loaded at its
 * start, and what is loaded when it is first opened.
 */
export async function studioSize(entry: string): Promise<{atStart: number; later: number}> {
  const folder = path.resolve('plugins/copydesk')
  const {outputFiles, metafile} = await build({
    entryPoints: {entry: path.join(folder, entry)},
    outdir: 'out',
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    packages: 'external',
    metafile: true,
    write: false,
  })
  const first = new Set<string>()
  const add = (file: string) => {
    if (first.has(file)) return
    first.add(file)
    for (const {path: imported, kind, external} of metafile.outputs[file].imports)
      if (kind === 'import-statement' && !external) add(imported)
  }
  add('out/entry.js')
  const sizes = outputFiles.map(({path: file, contents}) => ({
    isFirst: first.has(path.relative('', file)),
    size: gzipSync(contents, {level: 9}).length,
  }))
  const sum = (isFirst: boolean) =>
    sizes.reduce((total, one) => total + (one.isFirst === isFirst ? one.size : 0), 0)
  return {atStart: sum(true), later: sum(false)}
}
