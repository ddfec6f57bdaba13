import {type ClientConfig, createClient, type SanityClient} from '@sanity/client'
import {createStreamSocket} from './streamSocket.ts'

/**
 * The Studio's client for the embedded lake, for `unstable_clientFactory`: the lake on the page's own
 * origin, its event streams over one WebSocket, everything else over fetch. Where there is no page
 * (the command line reading the Studio's configuration) it is a plain client with `config` as it is.
 */
export function createLocalClient(config: ClientConfig): SanityClient {
  if (typeof window === 'undefined' || !window.location) return createClient(config)
  const origin = window.location.origin
  const local = {
    ...config,
    apiHost: origin,
    useProjectHostname: false,
    useCdn: false,
    // Internal in the client's typings: the fetch that its requests and its event sources use.
    resolveFetch: () => fetchFrom(origin),
  }
  return createClient(local)
}

/** One socket for all clients of a page: the Studio makes several. */
const fetches = new Map<string, typeof fetch>()

function fetchFrom(origin: string): typeof fetch {
  const known = fetches.get(origin)
  if (known) return known
  const streams = createStreamSocket(origin)
  const made: typeof fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, origin)
    return url.origin === origin && isEventStream(url.pathname)
      ? streams.open(url.pathname + url.search, init)
      : fetch(input, init)
  }
  fetches.set(origin, made)
  return made
}

function isEventStream(pathname: string): boolean {
  return /\/data\/(listen|live)\//.test(pathname)
}
