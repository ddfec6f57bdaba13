import {type SanityClient} from '@sanity/client'
import {defer, repeat, retry, type Subscription, tap} from 'rxjs'
import {type PageCache} from './pageCache.ts'

/** Who is told that something may have changed for readers. */
export interface Changes {
  /** @returns how to stop being told */
  subscribe(listener: () => void): () => void
  stop(): void
}

const RETRY_MS = 1000

/**
 * Hears from the lake what has changed, forgets the pages that depend on it and tells who listens.
 * While the lake cannot be heard, pages are kept for their short time only; what is heard after that
 * starts with nothing kept.
 */
export function followChanges(client: SanityClient, cache: PageCache): Changes {
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of [...listeners]) listener()
  }
  const lost = () => cache.trust(false)
  const heard: Subscription = defer(() => client.live.events())
    .pipe(tap({error: lost, complete: lost}), retry({delay: RETRY_MS}), repeat({delay: RETRY_MS}))
    .subscribe((event) => {
      if (event.type === 'message') cache.forget(event.tags)
      else cache.clear()
      cache.trust(event.type !== 'reconnect')
      // Between two connections anything may have changed.
      if (event.type !== 'reconnect') tell()
    })
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop() {
      heard.unsubscribe()
      listeners.clear()
    },
  }
}
