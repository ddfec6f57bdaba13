import {getConnInfo} from '@hono/node-server/conninfo'
import {type SanityClient} from '@sanity/client'
import {type Context, Hono} from 'hono'
import {bodyLimit} from 'hono/body-limit'
import {story} from '../publishing/index.ts'
import {wellFormed} from '../publishing/outputs/index.ts'
import {layout, type PageFrame} from './pages/layout.ts'
import {messagePage} from './pages/otherPages.ts'
import {type ReportForm, reportPage} from './pages/reportPage.ts'
import {createReportDesk} from './report.ts'
import {type Section} from './sections.ts'
import {type SiteSettings} from './settings.ts'

/** Room for a whole report in a form’s encoding, in bytes. */
const MAX_BODY = 32 * 1024

/** The form for readers who found an error: no script, no cookie; they never read a report back. */
export function reportRoutes(
  settings: SiteSettings,
  reader: SanityClient,
  sections: () => Promise<Section[]>,
): Hono {
  const desk = createReportDesk(settings)
  const routes = new Hono()

  const show = async (c: Context, frame: PageFrame, status: 200 | 413 | 422 | 429 | 503 = 200) =>
    c.html(await layout(settings.publication, frame), status, {'cache-control': 'no-store'})

  /** Only a story that readers can see can be reported on. */
  async function storyOf(slug: string) {
    const found = slug && slug.length <= 200 ? await story(reader, slug) : undefined
    return found && wellFormed({id: found._id, headline: found.headline})
  }

  routes.get('/', async (c) => {
    const slug = c.req.query('story') ?? ''
    const found = await storyOf(slug)
    const form = {story: found ? slug : '', message: '', name: '', email: ''}
    return show(c, reportPage(form, found?.headline, await sections()))
  })

  const TOO_LONG = 'The report is too long: shorten it and send it again.'
  const tooLong = async (c: Context) =>
    show(c, messagePage('Too long', TOO_LONG, await sections()), 413)

  routes.post('/', bodyLimit({maxSize: MAX_BODY, onError: tooLong}), async (c) => {
    const fields = await c.req.parseBody()
    const text = (name: string) => {
      const value = fields[name]
      return typeof value === 'string' ? value.replace(/\r\n/g, '\n') : ''
    }
    const form: ReportForm = {
      story: text('story'),
      message: text('message'),
      name: text('name'),
      email: text('email').trim(),
    }
    const thanks = messagePage(
      'Thank you',
      'Your report has reached the newsroom.',
      await sections(),
    )
    // A field that people do not see: who fills it in is a program.
    if (text('website')) return show(c, thanks)
    const found = await storyOf(form.story)
    const refusal = await desk.take(found ? form : {...form, story: ''}, found?.id, readerOf(c))
    if (!refusal) return show(c, thanks)
    return show(
      c,
      reportPage(wellFormed(form), found?.headline, await sections(), refusal.sentence),
      refusal.status,
    )
  })

  return routes

  /** Tells readers apart, by the address that the nearest machine of ours saw. */
  function readerOf(c: Context): string {
    const seen = settings.behindProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1) : ''
    return seen?.trim() || getConnInfo(c).remote.address || 'unknown'
  }
}
