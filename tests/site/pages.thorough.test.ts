import {type SanityDocumentStub} from '@sanity/client'
import axe from 'axe-core'
import {HtmlValidate} from 'html-validate'
import {JSDOM} from 'jsdom'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {HOSTILE} from '../publishing/outputs/storyFixture.ts'
import {sections} from '../../schemas/sections.ts'
import {SECTIONS} from '../../site/sections.ts'
import {crawl, type Visited} from './crawl.ts'
import {runningSite, type TestSite} from './runningSite.ts'

const SLUG = 'iraqi-and-kurdish-forces-watch-over-a-village-together'
const STORY = `/story/${SLUG}`
const reference = (id: string) => ({_type: 'reference', _ref: id})
const article = (name: string, rest: object = {}) => ({
  _id: `made-${name}`,
  _type: 'article',
  headline: `Headline of ${name}`,
  slug: {_type: 'slug', current: name},
  firstPublished: '2020-01-01T00:00:00Z',
  ...rest,
})
const paragraph = (text: string) => ({
  _type: 'block',
  _key: 'p1',
  style: 'normal',
  markDefs: [],
  children: [{_type: 'span', _key: 's1', text, marks: []}],
})

let site: TestSite
let visited: Visited[]

beforeAll(async () => {
  site = await runningSite()
  const {newsroom} = site
  const picture = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
    'base64',
  )
  const asset = await newsroom.assets.upload('image', picture, {filename: 'dot.png'})
  const figure = {
    _type: 'figure',
    _key: 'figure',
    asset: reference(asset._id),
    alt: 'A dot',
    caption: 'A dot seen from above.',
    creditline: 'Jane Doe/AP',
  }
  const made = [
    article('with-picture', {body: [paragraph('Look:'), figure], byline: 'Jane Doe'}),
    article('withheld', {pubStatus: 'withheld', body: [paragraph('HIDDEN withheld')]}),
    article('embargoed', {
      embargoedUntil: '2999-01-01T00:00:00Z',
      body: [paragraph('HIDDEN embargo')],
    }),
    article('canceled', {pubStatus: 'canceled', body: [paragraph('HIDDEN canceled')]}),
    {...article('draft', {headline: 'HIDDEN draft'}), _id: 'drafts.made-draft'},
    {...article('with-picture', {headline: 'HIDDEN change'}), _id: 'drafts.made-with-picture'},
    {...article('private', {headline: 'HIDDEN private'}), _id: 'private.note.made'},
    {
      _id: 'source-hidden',
      _type: 'source',
      name: 'HIDDEN source',
      attributionLevel: 'background',
    },
    {_id: 'source-alone', _type: 'source', name: 'Named in no public story'},
    ...['withheld', 'embargoed', 'canceled'].map((name) => ({
      _id: `correction-${name}`,
      _type: 'correction',
      article: reference(`made-${name}`),
      type: 'withdrawal',
      text: name === 'canceled' ? 'It did not happen.' : 'HIDDEN note',
      approvedBy: 'HIDDEN editor',
      cause: 'HIDDEN cause',
      datePublished: '2026-01-01T00:00:00Z',
    })),
    ...HOSTILE.map(([, text], i) =>
      article(`hostile-${i}`, {
        headline: text || ' ',
        standfirst: text,
        byline: text,
        body: [paragraph(text)],
        ...(i % 2 === 0 && {section: 'sport'}),
        genre: 'news',
        copyrightHolder: text,
        sources: [{_key: 'a', ...reference('source-hidden')}],
      }),
    ),
  ]
  await newsroom
    .patch('leiban-edited')
    .set({edNote: 'HIDDEN ed note', wireCopy: 'HIDDEN wire'})
    .commit()
  for (const document of made) await newsroom.create(document as SanityDocumentStub)
  visited = await crawl(site)
}, 240_000)

afterAll(() => site.close())

const pages = () => visited.filter(({type}) => type.startsWith('text/html'))
const documentOf = (body: string) => new JSDOM(body).window.document

test('every address answers, and only what is not there says so', () => {
  const failed = visited
    .filter(({status}) => status !== 200)
    .map(({path, status}) => [path, status])
  expect(failed).toEqual([['/nowhere', 404]])
  const kinds = new Set(visited.map(({path}) => path.replace(/^\/(\w+)\/.*/, '/$1/…')))
  expect([...kinds].sort()).toEqual(
    [
      '/',
      '/assets/…',
      '/atom.xml',
      '/corrections',
      '/corrections.xml',
      '/feed.json',
      '/feed.xml',
      '/images/…',
      '/news-sitemap.xml',
      '/nowhere',
      '/preview',
      '/report',
      ...visited.flatMap(({path}) => (path.startsWith('/report?') ? [path] : [])),
      '/robots.txt',
      '/section/…',
      '/source/…',
      '/story/…',
    ].sort(),
  )
})

test('nothing that is withheld, embargoed, withdrawn, private or a draft is anywhere', async () => {
  for (const {path, headers, body} of visited) {
    expect([path, (headers + body).match(/.{0,40}HIDDEN.{0,20}/)?.[0]]).toEqual([path, undefined])
  }
  for (const path of [
    '/story/withheld',
    '/story/embargoed',
    '/story/draft',
    '/story/private',
    '/source/source-hidden',
    '/source/source-alone',
    '/source/private.report.x',
    '/story/withheld/ninjs.json',
    '/story/canceled/ninjs.json',
    `/report?story=withheld`,
  ]) {
    const answer = await site.get(path)
    expect([path, answer.status]).toEqual([path, path.startsWith('/report') ? 200 : 404])
    expect(await answer.text()).not.toMatch(/HIDDEN|Headline of|Named in no/)
  }
})

test('the front page lists exactly what anybody may query, newest first', async () => {
  const query = `*[_type == "article" && coalesce(pubStatus, "usable") == "usable" && defined(slug.current)
    && coalesce(dateTime(embargoedUntil) <= dateTime(now()), true)] | order(firstPublished desc, _id asc)[0...20].slug.current`
  const slugs = await site.reader.fetch<string[]>(query)
  const document = documentOf(await site.text('/'))
  const listed = [...document.querySelectorAll('.stories h2 a')].map((link) =>
    link.getAttribute('href'),
  )
  expect(listed).toEqual(slugs.map((slug) => `/story/${slug}`))
})

test('a section lists its own stories; one without stories, and what is none, is not there', async () => {
  const read = async (path: string) => {
    const answer = await site.get(path)
    const document = documentOf(await answer.text())
    const linked = (within: string) =>
      [...document.querySelectorAll(`${within} a[href^="/s"]`)].map((link) =>
        link.getAttribute('href'),
      )
    return {
      status: answer.status,
      stories: linked('.stories h2'),
      navigation: linked('nav').filter((href) => href?.startsWith('/section/')),
    }
  }
  const navigation = ['/section/world', '/section/sport']
  const missing = {status: 404, stories: [], navigation}
  const hostile = HOSTILE.map((_, i) => `/story/hostile-${i}`).filter((_, i) => i % 2 === 0)
  const sport = await read('/section/sport')
  expect({...sport, stories: sport.stories.sort()}).toEqual({
    status: 200,
    stories: hostile.sort(),
    navigation,
  })
  expect(await read('/section/world')).toEqual({status: 200, stories: [STORY], navigation})
  for (const none of ['culture', 'news', 'feature', 'toString'])
    expect(await read(`/section/${none}`)).toEqual(missing)
})

test('the site has the sections of the newsroom', () => {
  expect(Object.entries(SECTIONS)).toEqual(sections.map(({value, title}) => [value, title]))
})

describe('a story', () => {
  test('shows its correction at the bottom, where the log leads', async () => {
    const document = documentOf(await site.text(STORY))
    const note = document.querySelector('#correction-correction-leiban-dateline')
    expect(note?.textContent.replace(/\s+/g, ' ').trim()).toBe(
      'Correction The dateline of an earlier version of this story gave the name of the village as Lheiban. It is Leiban. December 21, 2021 at 10:30 UTC',
    )
    const text = document.querySelector('.text')!
    const {DOCUMENT_POSITION_FOLLOWING} = document.defaultView!.Node
    expect(text.compareDocumentPosition(note!) & DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
    const log = documentOf(await site.text('/corrections'))
    const link = log.querySelector(`a[href="${STORY}#correction-correction-leiban-dateline"]`)
    expect(link?.textContent).toContain('In disputed land')
  })

  test('shows a grave correction at the top, as soon as it is published', async () => {
    await site.newsroom.create({
      _id: 'correction-grave',
      _type: 'correction',
      article: reference('leiban-edited'),
      type: 'correction',
      text: 'It was another village.',
      placement: 'top',
      datePublished: '2026-01-05T10:00:00Z',
    })
    await expect.poll(() => site.text(STORY)).toContain('It was another village.')
    const page = await site.text(STORY)
    expect(page.indexOf('It was another village.')).toBeLessThan(page.indexOf('class="text"'))
    expect(page).toContain('"dateModified":"2026-01-05T10:00:00.000Z"')
    for (const path of [
      '/corrections',
      '/corrections.xml',
      '/feed.xml',
      '/atom.xml',
      '/feed.json',
      '/',
    ]) {
      await expect.poll(() => site.text(path)).toContain('It was another village.')
    }
    await site.newsroom.delete('correction-grave')
  })

  test('says when, by whom and from where, for people and machines', async () => {
    const page = await site.text('/story/with-picture')
    const document = documentOf(page)
    expect(document.querySelector('.byline')?.textContent.replace(/\s+/g, ' ').trim()).toBe(
      'Jane Doe January 1, 2020 at 00:00 UTC',
    )
    const json = JSON.parse(
      document.querySelector('script[type="application/ld+json"]')!.textContent,
    )
    expect(json).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'Headline of with-picture',
      author: [{'@type': 'Person', name: 'Jane Doe'}],
      datePublished: '2020-01-01T00:00:00.000Z',
    })
    const meta = (name: string) =>
      document.querySelector(`[property="${name}"]`)?.getAttribute('content')
    expect([meta('og:type'), meta('og:title'), meta('og:url')]).toEqual([
      'article',
      'Headline of with-picture',
      `${site.url}/story/with-picture`,
    ])
    expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
      `${site.url}/story/with-picture`,
    )
    const picture = document.querySelector('figure img')!
    expect(['width', 'height', 'alt'].map((name) => picture.getAttribute(name))).toEqual([
      '1',
      '1',
      'A dot',
    ])
    expect(document.querySelector('figcaption')?.textContent).toBe(
      'A dot seen from above. Jane Doe/AP',
    )
    const shown = await site.get(new URL(picture.getAttribute('src')!).pathname + '?w=1')
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/png'])
    expect(shown.headers.get('content-security-policy')).toContain('sandbox')
  })

  test('that was withdrawn says so at its address, with the reason and no text', async () => {
    const answer = await site.get('/story/canceled')
    const page = await answer.text()
    expect(answer.status).toBe(410)
    expect(page).toContain('Headline of canceled')
    expect(page).toContain('It did not happen.')
    expect(page).not.toContain('HIDDEN')
  })
})

test('pages stay small: 50 KB without pictures, and less on the wire', async () => {
  const page = await site.get(STORY, {headers: {'accept-encoding': 'br'}})
  const css = documentOf(await page.clone().text()).querySelector('link[rel=stylesheet]')!
  const sizes = await Promise.all(
    [STORY, '/', css.getAttribute('href')!].map(async (path) => (await site.text(path)).length),
  )
  expect(sizes[0] + sizes[2]).toBeLessThan(50_000)
  expect(sizes[1] + sizes[2]).toBeLessThan(50_000)
  expect(page.headers.get('content-encoding')).toBe('br')
})

test('a page that has not changed is not sent again', async () => {
  const first = await site.get(STORY)
  expect(first.headers.get('cache-control')).toBe('public, no-cache')
  const again = await site.get(STORY, {headers: {'if-none-match': first.headers.get('etag')!}})
  expect([again.status, await again.text()]).toEqual([304, ''])
  const others = await site.get('/', {headers: {'if-none-match': first.headers.get('etag')!}})
  expect(others.status).toBe(200)
})

test('no page has a script or style of its own, and none is needed to read', () => {
  for (const {path, body, headers} of pages()) {
    const document = documentOf(body)
    const inline = document.querySelectorAll(
      'script:not([src]):not([type="application/ld+json"]), style, [style], [onclick], [onerror], [onload]',
    )
    expect([path, inline.length]).toEqual([path, 0])
    expect(headers).toContain("default-src 'none'; style-src 'self'; script-src 'self'")
    expect(document.querySelector('main h1')).not.toBeNull()
    expect(headers).not.toContain('set-cookie')
  }
})

test('every page is valid HTML', {timeout: 240_000}, async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: {
      // How it is written, not what it is.
      'void-style': 'off',
      'no-trailing-whitespace': 'off',
      'no-inline-style': 'off',
      'long-title': 'off',
      // The texts of stories are anybody’s.
      'no-raw-characters': 'off',
      'tel-non-breaking': 'off',
    },
  })
  for (const {path, body} of pages()) {
    const {results} = await validator.validateString(body)
    const found = results.flatMap(({messages}) =>
      messages.map(({ruleId, message, line}) => `${path} ${line}: ${ruleId}: ${message}`),
    )
    expect(found).toEqual([])
  }
})

test('axe finds nothing on any page', {timeout: 240_000}, async () => {
  for (const {path, body} of pages()) {
    const {window} = new JSDOM(body, {runScripts: 'outside-only', pretendToBeVisual: true})
    window.eval(axe.source)
    const {violations} = await window.axe.run(window.document, {
      // What colors are shown, and how large things are, a browser must tell.
      rules: {'color-contrast': {enabled: false}, 'target-size': {enabled: false}},
    })
    expect([path, violations.map(({id, nodes}: axe.Result) => [id, nodes[0].html])]).toEqual([
      path,
      [],
    ])
    window.close()
  }
})

test('a page that throws answers 500 plainly, and is told once', async () => {
  const broken = await runningSite({
    lake: {
      projectId: 'local',
      dataset: 'nowhere',
      apiVersion: '2025-02-19',
      apiHost: site.reader.config().apiHost,
      useProjectHostname: false,
    },
  })
  for (let i = 0; i < 3; i++) {
    const answer = await broken.get('/')
    expect([answer.status, await answer.text()]).toEqual([
      500,
      'Something went wrong on our side. Try again in a moment.\n',
    ])
  }
  expect(broken.log.filter((line) => line.includes('nowhere'))).toHaveLength(1)
  await broken.close()
})

declare module 'jsdom' {
  interface DOMWindow {
    axe: typeof axe
  }
}
