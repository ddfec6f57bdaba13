import {fileURLToPath} from 'node:url'
import {gzipSync} from 'node:zlib'
import {build} from 'esbuild'

/** Bytes of the engine in the browser: bundled and minified, as it is and gzipped. */
export async function bundleSize(contents: string): Promise<{bytes: number; gzipped: number}> {
  const result = await build({
    stdin: {contents, resolveDir: fileURLToPath(new URL('../..', import.meta.url)), loader: 'ts'},
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  })
  const [{contents: code}] = result.outputFiles
  return {bytes: code.length, gzipped: gzipSync(code, {level: 9}).length}
}
