import {JSDOM} from 'jsdom'
import {expect, test} from 'vitest'
import {type Story} from '../../../publishing/index.ts'
import {bodyHtml} from '../../../publishing/outputs/index.ts'
import {fullStory, HOSTILE, publication, withWords} from './storyFixture.ts'

const html = (body: unknown, options?: Parameters<typeof bodyHtml>[2]) =>
  bodyHtml(body as Story['body'], publication, options)

const linked = (href: string) =>
  html([
    {
      _type: 'block',
      _key: 'p',
      markDefs: [{_key: 'l', _type: 'link', href}],
      children: [{_type: 'span', _key: 's', text: 'here', marks: ['l']}],
    },
  ])

test('paragraphs, subheads, lists, quotes and pictures', () => {
  expect(html(fullStory.body)).toBe(
    `<p>They said: “We are here together.<strong>” More </strong><a href="https://example.org/a?b=1&amp;c=2"><em>here</em></a></p>
<h2>The way back</h2>
<ul><li>First</li></ul><figure><blockquote><p>We knew.</p></blockquote><figcaption>an officer</figcaption></figure>
<figure><img src="https://cdn.example/images/p/d/abc-1600x900.jpg?rect=0,0,1600,450&amp;w=1200&amp;fit=max&amp;auto=format" width="1600" height="450" loading="lazy" alt="Two soldiers at a road"><figcaption>A checkpoint near Leiban. <small>Jane Doe/AP</small></figcaption></figure>
`,
  )
})

test('a picture in several widths, from another origin, and what follows each block', () => {
  const pictures = {widths: [400, 800], sizes: '100vw'}
  const [, , , , figure] = fullStory.body!
  expect(
    bodyHtml(
      [figure],
      {...publication, imageOrigin: 'https://ledger.example'},
      {
        pictures,
        after: ({_key}) => `<i>${_key}</i>`,
      },
    ),
  ).toBe(
    `<figure><img src="https://ledger.example/images/p/d/abc-1600x900.jpg?rect=0,0,1600,450&amp;w=800&amp;fit=max&amp;auto=format" srcset="https://ledger.example/images/p/d/abc-1600x900.jpg?rect=0,0,1600,450&amp;w=400&amp;fit=max&amp;auto=format 400w, https://ledger.example/images/p/d/abc-1600x900.jpg?rect=0,0,1600,450&amp;w=800&amp;fit=max&amp;auto=format 800w" sizes="100vw" width="1600" height="450" loading="lazy" alt="Two soldiers at a road"><figcaption>A checkpoint near Leiban. <small>Jane Doe/AP</small></figcaption></figure><i>p5</i>
`,
  )
})

test('a dateline leads into the first paragraph, or stands before what is none', () => {
  const [paragraph, subhead] = fullStory.body!
  const opening = 'A & B —'
  expect(html([paragraph], {opening})).toMatch(/^<p>A &amp; B — They said/)
  expect(html([subhead], {opening})).toBe('<p>A &amp; B —</p>\n<h2>The way back</h2>\n')
})

test.each([
  ['https://example.org/', '<a href="https://example.org/">here</a>'],
  ['/corrections', '<a href="https://ledger.example/corrections">here</a>'],
  ['mailto:desk@ledger.example', '<a href="mailto:desk@ledger.example">here</a>'],
  ['javascript:alert(1)', 'here'],
  [' java\nscript:alert(1)', 'here'],
  ['data:text/html,<script>', 'here'],
  ['https://[', 'here'],
])('a link to %s', (href, expected) => {
  expect(linked(href)).toBe(`<p>${expected}</p>\n`)
})

test.each([
  ['no body', null],
  ['what is none', 'text'],
  ['an empty paragraph', [{_type: 'block', _key: 'a', children: [{_type: 'span', text: ' '}]}]],
  ['a paragraph without children', [{_type: 'block', _key: 'a'}]],
  ['a type that is not known', [{_type: 'video', _key: 'a', url: 'x'}]],
  ['a picture without a file', [{_type: 'figure', _key: 'a', caption: 'Gone'}]],
  ['a quote that is gone', [{_type: 'quoteReference', _key: 'a', quote: null}]],
  ['nothing in a list', [null, 3, {}]],
])('%s shows nothing', (_, body) => {
  expect(html(body)).toBe('')
})

test.each(HOSTILE)('%s in every text opens no tag and no attribute', (_, text) => {
  const shown = html(withWords(fullStory, text).body)
  const document = new JSDOM(`<main>${shown}</main>`).window.document
  const tags = [...document.querySelectorAll('main *')].map(({tagName}) => tagName)
  const allowed = ['A', 'BLOCKQUOTE', 'BR', 'EM', 'FIGCAPTION', 'FIGURE', 'H2', 'IMG', 'LI', 'P']
  expect(tags.filter((tag) => ![...allowed, 'SMALL', 'STRONG', 'UL'].includes(tag))).toEqual([])
  const attributes = [...document.querySelectorAll('*')].flatMap((one) => one.getAttributeNames())
  const known = ['src', 'width', 'height', 'loading', 'alt', 'href']
  expect(attributes.filter((name) => !known.includes(name))).toEqual([])
  expect(shown.isWellFormed()).toBe(true)
})
