import {type Context} from 'hono'

/** Files as the lake names them: what they hold and their size. */
const FILE =
  /^\/images\/[\w-]+\/[\w-]+\/[0-9a-f]{40}-\d{1,5}x\d{1,5}\.(jpe?g|png|webp|gif|avif|svg|tiff?)$/
const RECT = /^\d{1,5},\d{1,5},\d{1,5},\d{1,5}$/
const MAX_WIDTH = 2000

/**
 * Hands a picture on from a lake that readers cannot reach: this machine’s. Only in the forms that
 * pages ask for, each of which may be kept for ever; what is in it cannot run.
 */
export async function relayPicture(c: Context, lakeUrl: string): Promise<Response | undefined> {
  const {pathname, searchParams} = new URL(c.req.url)
  const {rect, w} = Object.fromEntries(searchParams)
  const width = Number(w)
  const isAskedFor =
    Number.isInteger(width) && width > 0 && width <= MAX_WIDTH && (!rect || RECT.test(rect))
  if (!FILE.test(pathname) || !isAskedFor) return undefined
  const form = new URLSearchParams({w, fit: 'max', auto: 'format', ...(rect && {rect})})
  const answer = await fetch(`${lakeUrl}${pathname}?${form}`, {
    headers: {accept: c.req.header('accept') ?? '*/*'},
    signal: AbortSignal.timeout(20_000),
  })
  if (!answer.ok) {
    await answer.body?.cancel()
    return undefined
  }
  return new Response(answer.body, {
    headers: {
      'content-type': answer.headers.get('content-type') ?? 'application/octet-stream',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      vary: 'Accept',
    },
  })
}
