import {LRUCache} from 'lru-cache'
import {createHash} from 'node:crypto'
import {brotliCompressSync, constants, gzipSync} from 'node:zlib'

/** A page or a feed as it was made. */
export interface Rendered {
  status: 200 | 404 | 410
  type: string
  body: string
}

/** A page that is kept: as bytes, in the encodings that were asked for. */
export interface KeptPage {
  status: Rendered['status']
  type: string
  etag: string
  bytes(encoding: Encoding): Uint8Array<ArrayBuffer>
}

export type Encoding = 'br' | 'gzip' | 'identity'

export interface PageCache {
  /** The page of this key, made by `render` where it is not kept; `tags` are what it depends on. */
  get(key: string, render: () => Promise<{page: Rendered; tags: Set<string>}>): Promise<KeptPage>
  /** Forgets what depends on one of these. */
  forget(tags: string[]): void
  /** Forgets all: nobody knows what has changed. */
  clear(): void
}

interface Entry {
  page: KeptPage
  tags: Set<string>
}

/**
 * Keeps pages until what they depend on changes, and no longer than `ttlMs`: an embargo ends without
 * any change. Readers who ask for the same page at once wait for one rendering. A page that was being
 * made while something changed is shown, and not kept.
 */
export function createPageCache({ttlMs = 10_000, maxBytes = 64 * 2 ** 20} = {}): PageCache {
  const kept = new LRUCache<string, Entry>({
    ttl: ttlMs,
    maxSize: maxBytes,
    // With its compressed forms a page takes about half as much again.
    sizeCalculation: ({page}) => Math.ceil(page.bytes('identity').length * 1.5) + 1000,
  })
  const underWay = new Map<string, Promise<KeptPage>>()
  let changes = 0

  async function make(key: string, render: Parameters<PageCache['get']>[1]): Promise<KeptPage> {
    const before = changes
    const {page: rendered, tags} = await render()
    const page = keptPage(rendered)
    if (changes === before) kept.set(key, {page, tags})
    return page
  }

  return {
    async get(key, render) {
      const found = kept.get(key)
      if (found) return found.page
      const waited = underWay.get(key)
      if (waited) return waited
      const making = make(key, render).finally(() => {
        if (underWay.get(key) === making) underWay.delete(key)
      })
      underWay.set(key, making)
      return making
    },
    forget(tags) {
      changes++
      underWay.clear()
      for (const [key, entry] of kept.entries()) {
        if (tags.some((tag) => entry.tags.has(tag))) kept.delete(key)
      }
    },
    clear() {
      changes++
      underWay.clear()
      kept.clear()
    },
  }
}

function keptPage({status, type, body}: Rendered): KeptPage {
  const identity = new TextEncoder().encode(body)
  const encoded = new Map<Encoding, Uint8Array<ArrayBuffer>>([['identity', identity]])
  return {
    status,
    type,
    etag: `W/"${createHash('sha1').update(identity).digest('base64url')}"`,
    bytes(encoding) {
      const known = encoded.get(encoding)
      if (known) return known
      const made = new Uint8Array(compress(identity, encoding))
      encoded.set(encoding, made)
      return made
    },
  }
}

/** Compressed once and served often, yet while a reader waits. */
function compress(bytes: Uint8Array, encoding: Encoding): Buffer {
  if (encoding === 'gzip') return gzipSync(bytes, {level: 6})
  return brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: 5}})
}
