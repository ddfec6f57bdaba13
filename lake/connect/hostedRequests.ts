type Answer = (url: URL, init?: RequestInit) => Promise<Response> | Response

/**
 * Some things the Studio asks past the client that its workspace gives it, of addresses that are
 * written into `sanity` and `@sanity/sdk` 3: who is logged in and whether it may count (the SDK puts
 * the project's id before any API host), which version is the newest, and whether feedback can be
 * sent. No setting turns these off, and a page of this lake asks nobody else: each would be an error
 * in the console. What the lake knows, the lake answers; the rest is answered here.
 *
 * @returns a fetch that answers those requests from `origin`, and passes all others to `fetch`
 */
export function answeringHosted(fetch: typeof globalThis.fetch, origin: string): typeof fetch {
  const answers: [address: RegExp, answer: Answer][] = [
    [
      /^https:\/\/[^./]+\.api\.sanity\.io\//,
      ({pathname, search}, init) => fetch(origin + pathname + search, init),
    ],
    // Nothing newer is known of.
    [/^https:\/\/sanity-cdn\.com\/v1\/modules\//, () => Response.json({})],
    // Nobody takes feedback: the Studio then offers none.
    [/^https:\/\/api\.sanity\.io\/[^/]+\/intake\//, () => new Response(null, {status: 501})],
  ]
  return async (input, init) => {
    const url = String(input instanceof Request ? input.url : input)
    const [, answer] = answers.find(([address]) => address.test(url)) ?? []
    return answer ? answer(new URL(url), init) : fetch(input, init)
  }
}
