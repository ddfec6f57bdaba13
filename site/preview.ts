import {type SanityClient} from '@sanity/client'
import {type Context, Hono} from 'hono'
import {bodyLimit} from 'hono/body-limit'
import {deleteCookie, getCookie, setCookie} from 'hono/cookie'
import {csrf} from 'hono/csrf'
import {html} from 'hono/html'
import {previewStories, previewStory} from '../publishing/index.ts'
import {wellFormed} from '../publishing/outputs/index.ts'
import {layout, type PageFrame} from './pages/layout.ts'
import {messagePage} from './pages/otherPages.ts'
import {previewBar, previewList, previewLogin} from './pages/previewPages.ts'
import {storyPage} from './pages/storyPage.ts'
import {type SiteSettings} from './settings.ts'

const COOKIE = 'preview'
const EIGHT_HOURS_S = 8 * 60 * 60

/**
 * Stories as they would be published now, for who holds a token that may read drafts. The token comes
 * by POST and stays in a cookie that no script and no other site can use; it is in no address, and
 * nothing of these pages is kept anywhere.
 */
export function previewRoutes(settings: SiteSettings, reader: SanityClient): Hono {
  const {publication} = settings
  const isSecure = publication.url.startsWith('https:')
  const cookie = {path: '/preview', httpOnly: true, sameSite: 'Strict', secure: isSecure} as const
  const routes = new Hono()
  const isOurs = (origin: string, c: Context) =>
    origin === publication.url || origin === new URL(c.req.url).origin

  routes.use(csrf({origin: isOurs}), bodyLimit({maxSize: 16 * 1024}))
  routes.use(async (c, next) => {
    c.header('Cache-Control', 'private, no-store')
    await next()
  })

  const show = async (c: Context, frame: PageFrame, status: 200 | 403 | 404 = 200) =>
    c.html(await layout(publication, frame), status)

  /** A client with the visitor’s token, where it is one that may see drafts. */
  async function visitor(token: string | undefined): Promise<SanityClient | undefined> {
    if (!token) return undefined
    const client = reader.withConfig({token, useCdn: false, maxRetries: 0})
    try {
      const {id} = await client.request<{id?: string}>({url: '/users/me', timeout: 10_000})
      return id ? client : undefined
    } catch (error) {
      if (statusOf(error) === 401 || statusOf(error) === 403) return undefined
      throw error
    }
  }

  routes.get('/', async (c) => {
    const client = await visitor(getCookie(c, COOKIE))
    if (!client) return show(c, previewLogin())
    return show(c, previewList(wellFormed(await previewStories(client, {to: 50}))))
  })

  routes.post('/', async (c) => {
    const {token} = await c.req.parseBody()
    const given = typeof token === 'string' ? token.trim() : ''
    const isToken = /^[\w.~+/=-]{10,500}$/.test(given)
    if (!isToken || !(await visitor(given))) {
      return show(c, previewLogin('That token may not read drafts: check it, or ask for one.'), 403)
    }
    setCookie(c, COOKIE, given, {...cookie, maxAge: EIGHT_HOURS_S})
    return c.redirect('/preview', 303)
  })

  routes.post('/leave', (c) => {
    deleteCookie(c, COOKIE, cookie)
    return c.redirect('/preview', 303)
  })

  routes.get('/:id', async (c) => {
    const client = await visitor(getCookie(c, COOKIE))
    if (!client) return show(c, previewLogin(), 403)
    const id = c.req.param('id')
    const story = await previewStory(client, id)
    if (!story) return show(c, messagePage('Not found', 'There is no such story.'), 404)
    const edit = (block?: {_key: string}) => studioLink(settings.studioUrl, story._id, block?._key)
    const format = {language: publication.language, timeZone: settings.timeZone}
    let part = 0
    const frame = storyPage(
      {...wellFormed(story), headline: story.headline ?? ''},
      publication,
      format,
      [],
      {
        after: (block) => `${html`<a class="edit" href="${edit(block)}">Edit part ${++part}</a>`}`,
      },
    )
    return show(c, {
      ...frame,
      path: undefined,
      live: false,
      listed: false,
      head: undefined,
      image: undefined,
      main: html`${previewBar(edit())}${frame.main}`,
    })
  })

  return routes
}

/** Opens the Studio at a story, or at a part of its text. */
export function studioLink(studioUrl: string, id: string, key?: string): string {
  const path = key ? `;path=${encodeURIComponent(`body[_key=="${key}"]`)}` : ''
  return `${studioUrl}/intent/edit/id=${encodeURIComponent(id)};type=article${path}/`
}

const statusOf = (error: unknown) => (error as {statusCode?: number} | null)?.statusCode
