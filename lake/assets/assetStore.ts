import {createHash, randomUUID} from 'node:crypto'
import {existsSync, readdirSync, rmSync} from 'node:fs'
import {mkdir, open, readdir, rename, rm, stat, writeFile} from 'node:fs/promises'
import path from 'node:path'

export type AssetKind = 'images' | 'files'

export interface AssetFile {
  path: string
  /** Bytes. */
  size: number
}

/** The bytes of a lake's assets, in `assets/<dataset>/<kind>/<name>` in its folder. */
export interface AssetStore {
  /** On disk, file and directory entry, when this resolves. Writing the same name again changes nothing. */
  put(dataset: string, kind: AssetKind, name: string, bytes: Buffer): Promise<void>
  /** The file of an asset. Undefined if there is none, or if no asset can have the name. */
  find(dataset: string, kind: AssetKind, name: string): Promise<AssetFile | undefined>
  /** Does something with bytes in a file that is gone afterwards. */
  withFile<T>(bytes: Buffer, work: (file: string) => Promise<T>): Promise<T>
  remove(dataset: string, kind: AssetKind, name: string): Promise<void>
  /** Takes all assets of a dataset away. */
  removeDataset(dataset: string): Promise<void>
  /** Every asset, as `dataset/kind/name`. */
  list(): Promise<string[]>
}

/** `<sha1>.<extension>`, for an image `<sha1>-<width>x<height>.<extension>`. */
const NAME = /^[0-9a-f]{40}(-\d{1,6}x\d{1,6})?\.[a-z0-9]{1,16}$/
const DATASET = /^[a-z0-9_~][a-z0-9_~-]*$/i

export function openAssetStore(folder: string): AssetStore {
  const root = path.join(folder, 'assets')
  removeUnfinished(root)
  const fileOf = (dataset: string, kind: AssetKind, name: string) =>
    DATASET.test(dataset) && NAME.test(name) ? path.join(root, dataset, kind, name) : undefined

  return {
    async put(dataset, kind, name, bytes) {
      const file = fileOf(dataset, kind, name)
      if (!file) throw new Error(`"${dataset}/${kind}/${name}" cannot be the name of an asset.`)
      if (await holds(file, bytes.length)) return
      await mkdir(path.dirname(file), {recursive: true})
      await writeDurably(file, bytes)
    },
    async find(dataset, kind, name) {
      const file = fileOf(dataset, kind, name)
      if (!file) return undefined
      const found = await stat(file).catch(() => undefined)
      return found?.isFile() ? {path: file, size: found.size} : undefined
    },
    async withFile(bytes, work) {
      await mkdir(root, {recursive: true})
      const file = path.join(root, `${randomUUID()}.tmp`)
      try {
        await writeFile(file, bytes, {mode: 0o600})
        return await work(file)
      } finally {
        await rm(file, {force: true})
      }
    },
    async remove(dataset, kind, name) {
      const file = fileOf(dataset, kind, name)
      if (file) await rm(file, {force: true})
    },
    async removeDataset(dataset) {
      if (DATASET.test(dataset)) await rm(path.join(root, dataset), {recursive: true, force: true})
    },
    async list() {
      const entries = await readdir(root, {recursive: true, withFileTypes: true}).catch(() => [])
      return entries
        .filter((entry) => entry.isFile() && NAME.test(entry.name))
        .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
        .sort()
    },
  }
}

export function sha1(bytes: Buffer): string {
  return createHash('sha1').update(bytes).digest('hex')
}

async function holds(file: string, size: number): Promise<boolean> {
  const found = await stat(file).catch(() => undefined)
  return found?.size === size
}

/** What a process that was ended in the middle of an upload left behind. Told in a line. */
function removeUnfinished(root: string): void {
  if (!existsSync(root)) return
  const left = readdirSync(root, {recursive: true, encoding: 'utf8'}).filter((name) => {
    return name.endsWith('.tmp')
  })
  for (const name of left) rmSync(path.join(root, name), {force: true})
  if (left.length > 0) {
    console.error(`${root}: ${left.length} uploads that did not finish have been removed.`)
  }
}

/** Written aside, flushed, renamed, and the directory flushed: whole or not there. */
async function writeDurably(file: string, bytes: Buffer): Promise<void> {
  const temporary = `${file}.${randomUUID()}.tmp`
  const handle = await open(temporary, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } catch (error) {
    await rm(temporary, {force: true})
    throw error
  } finally {
    await handle.close()
  }
  await rename(temporary, file)
  const directory = await open(path.dirname(file), 'r')
  await directory.sync().finally(() => directory.close())
}
