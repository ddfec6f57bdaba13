import {createHash} from 'node:crypto'
import {createReadStream} from 'node:fs'
import {LRUCache} from 'lru-cache'
import {fileStream} from '../streams/fileStream.ts'
import {AssetError} from './assetError.ts'
import {type AssetFile, type AssetKind, type AssetStore, sha1} from './assetStore.ts'
import {transformFile} from './imageJobs.ts'
import {mimeTypeOf} from './mimeType.ts'
import {parseTransform, type Transform} from './transform.ts'
// `import type` leaves nothing to load at the start, as in `imageJobs.ts`.
import type {Picture} from './transformImage.ts'

export interface ServeRequest {
  kind: AssetKind
  dataset: string
  /** `<sha1>-<width>x<height>.<extension>`; for files without dimensions. */
  name: string
  search: URLSearchParams
  headers: Headers
  /** Who asks: the id of a user; anybody where it is left out. */
  client?: string
}

/** What is sent: a picture in memory, or a file as it is. */
interface Content {
  mimeType: string
  size: number
  sha1: string
  /** The bytes from `start` to `end`, both included. */
  read(start: number, end: number): BodyInit
}

/** Answers a GET of an asset, changed as its URL asks. Throws AssetError. */
export async function serveAsset(store: AssetStore, request: ServeRequest): Promise<Response> {
  const {kind, dataset, name, search} = request
  const original = await store.find(dataset, kind, name)
  if (!original) throw new AssetError(404, `There is no asset ${kind}/${dataset}/${name}.`)
  const originalType = mimeTypeOf(name.slice(name.lastIndexOf('.') + 1))
  const accept = request.headers.get('accept') ?? ''
  const transform = kind === 'images' ? parseTransform(search, accept) : undefined
  const asIs = !transform || (originalType === 'image/svg+xml' && !search.has('fm'))
  const content = asIs
    ? fileContent(original, name, originalType)
    : pictureContent(await pictureOf(original, originalType, transform, request.client))
  const tag = `"${content.sha1}"`
  const headers = new Headers({
    'content-type': content.mimeType,
    'cache-control': 'public, max-age=31536000, immutable',
    etag: tag,
    vary: 'accept',
    'accept-ranges': 'bytes',
    'x-sanity-sha1': sha1In(name),
    'x-sanity-md5': await md5Of(original),
    ...safety(kind, content.mimeType, search.get('dl')),
  })
  if (names(request.headers.get('if-none-match'), tag)) {
    return new Response(null, {status: 304, headers})
  }
  const condition = request.headers.get('if-range')
  const isSame = condition === null || condition === tag
  return answer(content, headers, isSame ? request.headers.get('range') : null)
}

/** Whether an `If-None-Match` names a tag: any, or a list, in which caches mark theirs as weak. */
function names(header: string | null, tag: string): boolean {
  const tags = (header ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''))
  return tags.includes(tag) || tags.includes('*')
}

/** An asset is named for its content. */
function sha1In(name: string): string {
  return name.slice(0, 40)
}

function fileContent({path, size}: AssetFile, name: string, mimeType: string): Content {
  const read = (start: number, end: number) => (size === 0 ? '' : fileStream(path, {start, end}))
  return {mimeType, size, sha1: sha1In(name), read}
}

function pictureContent({bytes, mimeType}: Picture): Content {
  const read = (start: number, end: number) => new Uint8Array(bytes.subarray(start, end + 1))
  return {mimeType, size: bytes.length, sha1: sha1(bytes), read}
}

const md5s = new LRUCache<string, Promise<string>>({max: 10_000})

/** Worked out once, for all who ask meanwhile. */
function md5Of({path}: AssetFile): Promise<string> {
  const known = md5s.get(path)
  if (known) return known
  const working = readMd5(path)
  md5s.set(path, working)
  working.catch(() => md5s.delete(path))
  return working
}

async function readMd5(path: string): Promise<string> {
  const hash = createHash('md5')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

/** Nothing served may run script on the Studio's origin, nor be taken for what it is not. */
function safety(
  kind: AssetKind,
  mimeType: string,
  download: string | null,
): Record<string, string> {
  const headers: Record<string, string> = {
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'cross-origin-resource-policy': 'same-site',
  }
  const shown = /^(image|audio|video)\/|^application\/pdf$|^text\/plain$/.test(mimeType)
  const active = mimeType === 'image/svg+xml' && kind === 'files'
  if (download !== null || !shown || active) {
    headers['content-disposition'] = disposition(download ?? '')
  }
  return headers
}

/** Cut between characters, not within one. */
function disposition(filename: string): string {
  const characters = Array.from(filename.toWellFormed().replace(/[/\\\p{Cc}]/gu, ''))
  const name = characters.slice(0, 200).join('')
  return name ? `attachment; filename*=UTF-8''${encodeURIComponent(name)}` : 'attachment'
}

/** One range of bytes, which players of video and sound ask for; anything else gets the whole. */
function answer({size, read}: Content, headers: Headers, range: string | null): Response {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? []
  if (!first && !last) {
    headers.set('content-length', String(size))
    return new Response(read(0, size - 1), {headers})
  }
  const start = first ? Number(first) : Math.max(0, size - Number(last))
  const end = first && last ? Math.min(Number(last), size - 1) : size - 1
  if (start > end) {
    headers.set('content-range', `bytes */${size}`)
    return new Response(null, {status: 416, headers})
  }
  headers.set('content-range', `bytes ${start}-${end}/${size}`)
  headers.set('content-length', String(end - start + 1))
  return new Response(read(start, end), {status: 206, headers})
}

const pictures = new LRUCache<string, Picture>({
  maxSize: 64 * 1024 * 1024,
  sizeCalculation: ({bytes}) => Math.max(1, bytes.length),
})
const making = new Map<string, Promise<Picture>>()

/** All who ask for pictures as anybody may are one client. */
const READERS = 'readers'

/** Made once, for all of a client that ask meanwhile: nobody waits in the queue of others. */
async function pictureOf(
  {path}: AssetFile,
  mimeType: string,
  transform: Transform,
  client = READERS,
): Promise<Picture> {
  const key = `${path} ${JSON.stringify(transform)}`
  const known = pictures.get(key) ?? making.get(`${client} ${key}`)
  if (known) return known
  const made = transformFile(client, path, mimeType, transform)
  making.set(`${client} ${key}`, made)
  try {
    const picture = await made
    pictures.set(key, picture)
    return picture
  } finally {
    making.delete(`${client} ${key}`)
  }
}
