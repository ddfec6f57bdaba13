import {createHash} from 'node:crypto'
import {AssetError} from './assetError.ts'
import {type AssetKind, type AssetStore, sha1} from './assetStore.ts'
import {mimeTypeOf} from './mimeType.ts'
import {parseTransform} from './transform.ts'
import {type Picture, transformImage} from './transformImage.ts'

export interface ServeRequest {
  kind: AssetKind
  dataset: string
  /** `<sha1>-<width>x<height>.<extension>`; for files without dimensions. */
  name: string
  search: URLSearchParams
  headers: Headers
}

/** Answers a GET of an asset, changed as its URL asks. Throws AssetError. */
export async function serveAsset(store: AssetStore, request: ServeRequest): Promise<Response> {
  const {kind, dataset, name, search} = request
  const original = await store.get(dataset, kind, name)
  if (!original) throw new AssetError(404, `There is no asset ${kind}/${dataset}/${name}.`)
  const originalType = mimeTypeOf(name.slice(name.lastIndexOf('.') + 1))
  const accept = request.headers.get('accept') ?? ''
  const transform = kind === 'images' ? parseTransform(search, accept) : undefined
  const asIs = !transform || (originalType === 'image/svg+xml' && !search.has('fm'))
  const picture = asIs
    ? {bytes: original, mimeType: originalType}
    : await cached(`${dataset}/${name} ${JSON.stringify(transform)}`, () =>
        transformImage(original, originalType, transform),
      )
  const tag = `"${sha1(picture.bytes)}"`
  const headers = new Headers({
    'content-type': picture.mimeType,
    'cache-control': 'public, max-age=31536000, immutable',
    etag: tag,
    vary: 'accept',
    'accept-ranges': 'bytes',
    'x-sanity-sha1': sha1(original),
    'x-sanity-md5': createHash('md5').update(original).digest('hex'),
    ...safety(kind, picture.mimeType, search.get('dl')),
  })
  if (request.headers.get('if-none-match') === tag)
    return new Response(null, {status: 304, headers})
  return answer(picture.bytes, headers, request.headers.get('range'))
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

function disposition(filename: string): string {
  const name = filename.replace(/[/\\\p{Cc}]/gu, '').slice(0, 200)
  return name ? `attachment; filename*=UTF-8''${encodeURIComponent(name)}` : 'attachment'
}

/** One range of bytes, which players of video and sound ask for; anything else gets the whole. */
function answer(bytes: Buffer, headers: Headers, range: string | null): Response {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? []
  if (!first && !last) return new Response(new Uint8Array(bytes), {headers})
  const start = first ? Number(first) : Math.max(0, bytes.length - Number(last))
  const end = first && last ? Math.min(Number(last), bytes.length - 1) : bytes.length - 1
  if (start > end) {
    headers.set('content-range', `bytes */${bytes.length}`)
    return new Response(null, {status: 416, headers})
  }
  headers.set('content-range', `bytes ${start}-${end}/${bytes.length}`)
  return new Response(new Uint8Array(bytes.subarray(start, end + 1)), {status: 206, headers})
}

const CACHE_BYTES = 64 * 1024 * 1024
const pictures = new Map<string, Promise<Picture>>()
let cachedBytes = 0

/** Made once, for all who ask meanwhile; the least recently used go when they take too much room. */
async function cached(key: string, make: () => Promise<Picture>): Promise<Picture> {
  const known = pictures.get(key)
  if (known) {
    pictures.delete(key)
    pictures.set(key, known)
    return known
  }
  const made = make()
  pictures.set(key, made)
  try {
    cachedBytes += (await made).bytes.length
  } catch (error) {
    pictures.delete(key)
    throw error
  }
  for (const [old, picture] of pictures) {
    if (cachedBytes <= CACHE_BYTES) break
    pictures.delete(old)
    cachedBytes -= (await picture).bytes.length
  }
  return made
}
