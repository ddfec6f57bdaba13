import {LRUCache} from 'lru-cache'
import {createHash} from 'node:crypto'
import {brotliCompressSync, constants, gzipSync} from 'node:zlib'

/** A page or a feed as it was made. */
export interface Rendered {
  status: 200 | 404 | 410
  /** Whether it changes when its tags do and at no other time: a list changes when an embargo ends. */
  isTimeless?: boolean
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
  /** Whether changes are heard of; while they are not, nothing is kept for long. */
  trust(isHeard: boolean): void
}

interface Entry {
  page: KeptPage
  tags: Set<string>
  /** Milliseconds; after it the page is made anew. */
  expires: number
}

/** How long after it expired a page may still be shown while it is made anew. */
const STALE_MS = 30_000

/**
 * Keeps pages until what they depend on changes. An embargo ends without any change, so lists are made
 * anew every `ttlMs`, while readers see the last one; a story is kept for `timelessMs` as long as
 * changes are heard of. Readers who ask for the same page at once wait for one rendering. A page that
 * was being made while something changed is shown, and not kept.
 */
export function createPageCache({
  ttlMs = 10_000,
  timelessMs = 300_000,
  maxBytes = 64 * 2 ** 20,
  now = () => Date.now(),
} = {}): PageCache {
  const kept = new LRUCache<string, Entry>({
    maxSize: maxBytes,
    // With its compressed forms a page takes about half as much again.
    sizeCalculation: ({page}) => Math.ceil(page.bytes('identity').length * 1.5) + 1000,
  })
  const underWay = new Map<string, Promise<KeptPage>>()
  let changes = 0
  let isTrusted = false

  async function make(key: string, render: Parameters<PageCache['get']>[1]): Promise<KeptPage> {
    const before = changes
    const {page: rendered, tags} = await render()
    const page = keptPage(rendered)
    const isLong = isTrusted && rendered.isTimeless
    const expires = now() + (isLong ? timelessMs : ttlMs)
    if (changes === before) kept.set(key, {page, tags, expires})
    return page
  }

  function makeOnce(key: string, render: Parameters<PageCache['get']>[1]): Promise<KeptPage> {
    const waited = underWay.get(key)
    if (waited) return waited
    const making = make(key, render).finally(() => {
      if (underWay.get(key) === making) underWay.delete(key)
    })
    underWay.set(key, making)
    return making
  }

  function clear() {
    changes++
    underWay.clear()
    kept.clear()
  }

  return {
    async get(key, render) {
      const found = kept.get(key)
      const age = found ? now() - found.expires : Infinity
      if (found && age < 0) return found.page
      const making = makeOnce(key, render)
      if (!found || age > STALE_MS) return making
      // Whoever asks next is told what went wrong.
      making.catch(() => kept.delete(key))
      return found.page
    },
    forget(tags) {
      changes++
      underWay.clear()
      for (const [key, entry] of kept.entries()) {
        if (tags.some((tag) => entry.tags.has(tag))) kept.delete(key)
      }
    },
    clear,
    trust(isHeard) {
      if (!isHeard) clear()
      isTrusted = isHeard
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
