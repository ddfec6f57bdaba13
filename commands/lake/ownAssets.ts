import {createReadStream} from 'node:fs'
import {mkdtemp, readdir, realpath} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {type Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {unpackTar} from 'modern-tar/fs'
import {clearLeftovers} from '../../lake/admin/index.ts'
import {unpacked} from './unpacked.ts'
import {withTemporary} from './withTemporary.ts'

/**
 * Does something with what an export or a file of documents holds, once it is known that none of its documents names a
 * file of this machine as its picture: what is imported can be read by whoever knows its address. An archive may name
 * what is in it, a file of documents what lies beside it.
 *
 * @param work gets the folder of an archive, or the documents as they are
 * @throws Error with one sentence that names the file from outside
 */
export async function withOwnAssets<T>(
  file: string,
  work: (input: string | Readable) => Promise<T>,
): Promise<T> {
  if (!(await isTar(file))) {
    await checkDocuments(await unpacked(file), file, path.dirname(path.resolve(file)))
    return work(await unpacked(file))
  }
  clearLeftovers(os.tmpdir(), (name) => /^copydesk-import-(\d+)-/.exec(name)?.[1])
  const folder = await mkdtemp(path.join(os.tmpdir(), `copydesk-import-${process.pid}-`))
  return withTemporary(folder, async () => {
    await pipeline(await unpacked(file), unpackTar(folder))
    const [documents] = await documentFiles(folder)
    if (!documents) throw new Error(`${file} holds no documents (NDJSON): it is not an export.`)
    const base = path.dirname(documents)
    await checkLinks(folder, file)
    await checkDocuments(createReadStream(documents), file, base)
    return work(base)
  })
}

const MAGIC = {at: 257, text: 'ustar'}

async function isTar(file: string): Promise<boolean> {
  let head = Buffer.alloc(0)
  const stream = await unpacked(file)
  for await (const chunk of stream) {
    head = Buffer.concat([head, chunk as Buffer])
    if (head.length >= MAGIC.at + MAGIC.text.length) break
  }
  stream.destroy()
  return head.toString('latin1', MAGIC.at, MAGIC.at + MAGIC.text.length) === MAGIC.text
}

/** So deep an export has its documents. */
const MOST_FOLDERS = 3

async function documentFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder, {recursive: true})
  const depth = (name: string) => name.split(path.sep).length
  return names
    .filter((name) => name.endsWith('.ndjson') && depth(name) <= MOST_FOLDERS)
    .sort((a, b) => depth(a) - depth(b))
    .map((name) => path.join(folder, name))
}

/** A link in an archive may lead anywhere. */
async function checkLinks(folder: string, file: string): Promise<void> {
  const root = await realpath(folder)
  for (const entry of await readdir(folder, {recursive: true, withFileTypes: true})) {
    if (!entry.isSymbolicLink()) continue
    const place = path.join(entry.parentPath, entry.name)
    const target = await realpath(place).catch(() => undefined)
    if (!target || !isWithin(root, target)) throw outside(file, entry.name)
  }
}

async function checkDocuments(documents: Readable, file: string, base: string): Promise<void> {
  for await (const line of linesOf(documents)) {
    for (const asset of assetsIn(parsed(line))) {
      const [, url = ''] = /^(?:file|image)@(file:\/\/.*)$/is.exec(asset) ?? []
      if (url && !isWithin(base, pathOf(url, base))) throw outside(file, url)
    }
  }
}

/** At line feeds alone, as the import parts them: a carriage return or U+2028 may stand within a document. */
async function* linesOf(stream: Readable): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of stream.setEncoding('utf8')) {
    const lines = String(chunk).split('\n')
    lines[0] = rest + lines[0]
    rest = lines.pop()!
    yield* lines
  }
  yield rest
}

/** What is no document is refused by the import itself, with the number of its line. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function* assetsIn(value: unknown): Generator<string> {
  const left = [value]
  while (left.length > 0) {
    const one = left.pop()
    if (typeof one !== 'object' || one === null) continue
    for (const [name, inner] of Object.entries(one)) {
      if (name === '_sanityAsset' && typeof inner === 'string') yield inner
      else left.push(inner)
    }
  }
}

/** `file://./images/a.png` is in `base`. */
function pathOf(url: string, base: string): string {
  try {
    return fileURLToPath(url.replace(/file:\/\/\.\//i, `${pathToFileURL(base).href}/`))
  } catch {
    return path.parse(base).root
  }
}

function isWithin(folder: string, place: string): boolean {
  const way = path.relative(folder, place)
  return way !== '' && !path.isAbsolute(way) && way.split(path.sep)[0] !== '..'
}

const outside = (file: string, name: string) =>
  new Error(
    `${file} names a file outside of it as an asset: ${name}. Nothing was imported; put the file into it, or leave it out.`,
  )
