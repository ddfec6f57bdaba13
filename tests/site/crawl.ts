import {JSDOM} from 'jsdom'
import {type TestSite} from './runningSite.ts'

export interface Visited {
  path: string
  status: number
  type: string
  headers: string
  body: string
}

/** Addresses that no page links to. */
const UNLINKED = ['/robots.txt', '/news-sitemap.xml', '/preview', '/nowhere']

/** Every address of the site that can be reached from its front page, feeds and sitemap. */
export async function crawl(site: TestSite): Promise<Visited[]> {
  const visited: Visited[] = []
  const known = new Set(['/', ...UNLINKED])
  for (const path of known) {
    const answer = await site.get(path)
    const type = answer.headers.get('content-type') ?? ''
    const body = /^(text|application)/.test(type) ? await answer.text() : ''
    if (!body) await answer.body?.cancel()
    const headers = JSON.stringify([...answer.headers])
    visited.push({path, status: answer.status, type, headers, body})
    for (const found of addresses(body, type)) {
      const url = URL.parse(found, site.url + path)
      if (url?.origin === site.url && url.pathname !== '/events')
        known.add(url.pathname + url.search)
    }
  }
  return visited
}

function addresses(body: string, type: string): string[] {
  if (type.startsWith('text/html')) {
    const {document} = new JSDOM(body).window
    return [...document.querySelectorAll('[href], [src], [srcset]')].flatMap((element) => [
      element.getAttribute('href') ?? '',
      element.getAttribute('src') ?? '',
      ...(element.getAttribute('srcset') ?? '').split(/, /).map((part) => part.split(' ')[0]),
    ])
  }
  return [...body.matchAll(/https?:\/\/localhost:\d+[^\s"'<>\\&]*/g)].map(([address]) => address)
}
