import {type HttpBindings} from '@hono/node-server'
import {createClient} from '@sanity/client'
import {type Context, Hono} from 'hono'
import {HTTPException} from 'hono/http-exception'
import {secureHeaders} from 'hono/secure-headers'
import {trimTrailingSlash} from 'hono/trailing-slash'
import {assetAt} from './assets.ts'
import {type Changes, followChanges} from './cache/changes.ts'
import {createPageCache, type Encoding, type KeptPage, type Rendered} from './cache/pageCache.ts'
import {trackedClient} from './cache/trackedClient.ts'
import {type Client} from '../publishing/index.ts'
import {changeEvents} from './events.ts'
import {layout} from './pages/layout.ts'
import {messagePage} from './pages/otherPages.ts'
import {relayPicture} from './pictures.ts'
import {previewRoutes} from './preview.ts'
import {pageRenderers} from './renderers.ts'
import {reportRoutes} from './reportRoutes.ts'
import {type SiteSettings} from './settings.ts'

/** The site as a server: what answers a request, and how to stop following the lake. */
export interface SiteApp {
  fetch: Hono<{Bindings: HttpBindings}>['fetch']
  stop(): void
}

/** Every page and feed of the site. Pages are kept until what they show changes. */
export function createSiteApp(settings: SiteSettings): SiteApp {
  const {publication, lake} = settings
  const reader = createClient({...lake, token: undefined, useCdn: false, perspective: 'published'})
  const cache = createPageCache()
  const changes: Changes = followChanges(reader, cache)
  const renderers = pageRenderers(settings, reader)
  const logOnce = onceOnly(settings.log)
  const app = new Hono<{Bindings: HttpBindings}>()

  /** Answers with a page that is kept under `key`, or made by `render` from what a reader may see. */
  async function kept(
    c: Context,
    key: string,
    render: (client: Client) => Promise<Rendered>,
  ): Promise<Response> {
    const page = await cache.get(key, async () => {
      const {client, tags} = trackedClient(reader)
      return {page: await render(client), tags}
    })
    return respond(c, page)
  }

  const secured = secureHeaders(headersOf(settings))
  // A picture has headers of its own.
  app.use((c, next) => (c.req.path.startsWith('/images/') ? next() : secured(c, next)))
  app.use(trimTrailingSlash())

  app.get('/', (c) => {
    const page = pageNumber(c)
    return kept(c, `front ${page}`, (client) => renderers.front(client, page))
  })
  app.get('/section/:section', (c) => {
    const [section, page] = [c.req.param('section'), pageNumber(c)]
    return kept(c, `section ${page} ${section}`, (client) =>
      renderers.section(client, section, page),
    )
  })
  app.get('/story/:slug', (c) => {
    const slug = c.req.param('slug')
    return kept(c, `story ${slug}`, (client) => renderers.story(client, slug))
  })
  app.get('/story/:slug/ninjs.json', (c) => {
    const slug = c.req.param('slug')
    return kept(c, `ninjs ${slug}`, (client) => renderers.ninjs(client, slug))
  })
  app.get('/source/:id', (c) => {
    const id = c.req.param('id')
    return kept(c, `source ${id}`, (client) => renderers.source(client, id))
  })
  app.get('/corrections', (c) => {
    const page = pageNumber(c)
    return kept(c, `corrections ${page}`, (client) => renderers.corrections(client, page))
  })
  for (const [path, render] of Object.entries(renderers.feeds)) {
    app.get(path, (c) => kept(c, path, render))
  }
  app.get('/robots.txt', (c) => c.text(robots(publication.url)))
  app.get('/assets/:file', (c, next) => {
    const found = assetAt(c.req.path)
    if (!found) return next()
    c.header('Cache-Control', 'public, max-age=31536000, immutable')
    return c.body(found.text, 200, {'content-type': found.type})
  })
  app.get('/events', changeEvents(changes))
  app.route('/preview', previewRoutes(settings, reader))
  app.route('/report', reportRoutes(settings, reader, renderers.sections))
  if (settings.relayPictures && lake.apiHost) {
    const {apiHost} = lake
    app.get('/images/*', async (c, next) => (await relayPicture(c, apiHost)) ?? next())
  }

  app.notFound(async (c) => {
    const sections = await renderers.sections()
    const frame = messagePage('Not found', 'There is no page at this address.', sections)
    return c.html(await layout(publication, frame), 404)
  })
  app.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse()
    logOnce(error)
    return c.text('Something went wrong on our side. Try again in a moment.\n', 500, {
      'cache-control': 'no-store',
    })
  })
  return {fetch: app.fetch, stop: () => changes.stop()}
}

function respond(c: Context, page: KeptPage): Response {
  c.header('ETag', page.etag)
  // To be asked for each time, and answered in a few bytes: a story may be withdrawn any minute.
  c.header('Cache-Control', page.status === 200 ? 'public, no-cache' : 'no-store')
  c.header('Vary', 'Accept-Encoding')
  const known = (c.req.header('if-none-match') ?? '').split(/\s*,\s*/)
  if (page.status === 200 && known.includes(page.etag)) return c.body(null, 304)
  const encoding = encodingFor(c.req.header('accept-encoding'))
  if (encoding !== 'identity') c.header('Content-Encoding', encoding)
  return c.body(page.bytes(encoding), page.status, {'content-type': page.type})
}

function encodingFor(accepted = ''): Encoding {
  const named = accepted.split(',').map((one) => one.trim().split(/\s*;\s*q=/i))
  const allows = (name: string) => named.some(([one, q = '1']) => one === name && Number(q) > 0)
  return allows('br') ? 'br' : allows('gzip') ? 'gzip' : 'identity'
}

/** Lists end somewhere, and so does what they ask of the lake. */
const LAST_PAGE = 50

function pageNumber(c: Context): number {
  const page = Number(c.req.query('page') ?? 1)
  return Number.isInteger(page) && page > 0 ? Math.min(page, LAST_PAGE) : 1
}

function headersOf({
  publication,
  relayPictures,
}: SiteSettings): Parameters<typeof secureHeaders>[0] {
  const pictures = publication.imageOrigin ?? (relayPictures ? '' : 'https://cdn.sanity.io')
  return {
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      scriptSrc: ["'self'"],
      connectSrc: ["'self'"],
      imgSrc: ["'self'", ...(pictures ? [pictures] : [])],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'strict-origin-when-cross-origin',
    // The site itself decides about HTTPS only where it is served that way.
    strictTransportSecurity: publication.url.startsWith('https:'),
    // Feed readers show pictures and styles on pages of their own.
    crossOriginResourcePolicy: 'cross-origin',
  }
}

const robots = (url: string) => `User-agent: *
Disallow: /preview
Disallow: /report
Disallow: /events

Sitemap: ${url}/news-sitemap.xml
`

const MAX_LOGGED = 100

/** Tells of each error once; a page that fails for every reader fills no disk. */
function onceOnly(log: (line: string) => void) {
  const told = new Set<string>()
  return (error: Error) => {
    const line = `The site: ${error.message.split('\n')[0]}`
    if (told.has(line) || told.size >= MAX_LOGGED) return
    told.add(line)
    log(line)
  }
}
