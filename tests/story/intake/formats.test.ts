import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {intakeOf, readingOf, refusalOf} from './intakeOf.ts'

const DATELINE = {
  text: 'KORSUND, Norvay (AP) —',
  place: 'KORSUND',
  country: 'Norvay',
  provider: 'AP',
}

test.each<[name: string, content: string, read: object]>([
  [
    'plain copy',
    'Crane falls\n\nBy Mara Velten\n\nKORSUND, Norvay (AP) — A crane fell.\n\n-30-',
    {
      format: 'text',
      headline: 'Crane falls',
      byline: 'Mara Velten',
      dateline: DATELINE,
      blocks: ['A crane fell.'],
      pictures: [],
      leftOut: [{text: '-30-', why: 'it ends the story'}],
    },
  ],
  [
    'a page with much around its story',
    `<!doctype html><html lang="en-GB"><head><title>Crane falls - The Harbor</title><script>var a = 1</script></head>
     <body><nav>Home News</nav><main><article><h1>Crane falls at <em>Korsund</em></h1><p>By Mara Velten</p>
     <p>KORSUND, Norvay (AP) &mdash; A crane fell on <a href="https://example.org/x">Monday</a>, the
     <b>harbor master</b> said. It was <i>old</i>.</p><h3>What now</h3>
     <ul><li>First</li><li>Second <a href="javascript:x()">port</a></li></ul>
     <figure><img src="data:image/png;base64,iVBORw0KGgo=" alt="The crane"><figcaption>The crane on Monday.</figcaption></figure>
     <p>A line<br>And one below</p><table><tr><td>A</td><td>1</td></tr><tr><td>B</td><td>2</td></tr></table>
     <img src="https://example.org/p.jpg"><blockquote>Never again</blockquote>
     <p><strong>One more thing</strong></p><p>It goes on for a while, said the harbor master.</p></article></main>
     <footer>All rights kept</footer></body></html>`,
    {
      format: 'html',
      headline: 'Crane falls at Korsund',
      byline: 'Mara Velten',
      dateline: DATELINE,
      language: 'en-GB',
      blocks: [
        'A crane fell on [https://example.org/x:Monday], the [strong:harbor master] said. It was [em:old].',
        'h2 What now',
        'bullet1 First',
        'bullet1 Second port',
        'A line',
        'And one below',
        'blockquote Never again',
        '[strong:One more thing]',
        'It goes on for a while, said the harbor master.',
      ],
      pictures: [
        {mediaType: 'image/png', alt: 'The crane', caption: 'The crane on Monday.', size: 8, at: 4},
      ],
      leftOut: [
        {text: 'Home News', why: 'navigation of the page'},
        {text: 'All rights kept', why: 'outside the story on the page'},
        {text: 'A | 1\nB | 2', why: 'a table'},
        {text: 'javascript:x()', why: 'a link that does not lead to a web address'},
        {text: 'https://example.org/p.jpg', why: 'a picture that is not in the file'},
      ],
    },
  ],
  [
    'Markdown with front matter',
    '---\ntitle: Crane falls\nauthor: Mara Velten\nlayout: wide\n---\n\nKORSUND, Norvay (AP) — A crane **fell** on [Monday](https://example.org).\n\n## What now\n\n- one\n- two\n\n![The crane](https://example.org/p.png)\n\n> Never again\n',
    {
      format: 'markdown',
      headline: 'Crane falls',
      byline: 'Mara Velten',
      dateline: DATELINE,
      blocks: [
        'A crane [strong:fell] on [https://example.org:Monday].',
        'h2 What now',
        'bullet1 one',
        'bullet1 two',
        'blockquote Never again',
      ],
      pictures: [],
      leftOut: [
        {text: 'layout: wide', why: 'a line of metadata above the story'},
        {text: 'The crane — https://example.org/p.png', why: 'a picture that is not in the file'},
      ],
    },
  ],
  [
    'NITF',
    `<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-4.dtd"><nitf xml:lang="en"><head><docdata><urgency ed-urg="4"/>
     <du-key key="crane-fall"/><doc.copyright year="2026" holder="Harbor Agency"/><ed-msg info="adds quotes"/></docdata></head>
     <body><body.head><hedline><hl1>Crane falls</hl1><hl2>Two hurt</hl2></hedline>
     <byline>By <person>Mara Velten</person><byttl>Harbor Writer</byttl></byline><distributor>AP</distributor>
     <dateline><location>KORSUND, Norvay</location></dateline></body.head><body.content><block>
     <p>A crane fell on <em>Monday</em>, <person>Jan Roe</person> said&nbsp;so.</p><hl2>What now</hl2>
     <media media-type="image"><media-reference source="p.jpg"/><media-caption>The crane</media-caption></media>
     <p>More of it.</p></block></body.content><body.end><tagline>Jan Roe contributed.</tagline></body.end></body></nitf>`,
    {
      format: 'nitf',
      headline: 'Crane falls',
      byline: 'Mara Velten, Harbor Writer',
      dateline: {...DATELINE, text: 'KORSUND, Norvay (AP)'},
      standfirst: 'Two hurt',
      edNote: 'adds quotes',
      language: 'en',
      slugline: 'crane-fall',
      copyrightHolder: 'Harbor Agency',
      urgency: 4,
      blocks: ['A crane fell on [em:Monday], Jan Roe said so.', 'h2 What now', 'More of it.'],
      pictures: [],
      leftOut: [
        {text: 'The crane — p.jpg', why: 'a picture that is not in the file'},
        {text: 'Jan Roe contributed.', why: 'it stands below the end of the story'},
      ],
    },
  ],
  [
    'NewsML-G2',
    `<?xml version="1.0" encoding="UTF-8"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="u"><itemMeta>
     <edNote>Adds quotes</edNote></itemMeta><contentMeta><urgency>3</urgency><headline>Crane falls</headline>
     <by>By Mara Velten</by><language tag="en"/><slugline>crane-fall</slugline></contentMeta><contentSet>
     <inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>
     <p>KORSUND, Norvay (AP) — A crane fell.</p><p>More <strong>of it</strong>.</p></body></html></inlineXML>
     <remoteContent href="p.jpg"/></contentSet></newsItem>`,
    {
      format: 'newsml',
      headline: 'Crane falls',
      byline: 'Mara Velten',
      dateline: DATELINE,
      language: 'en',
      slugline: 'crane-fall',
      edNote: 'Adds quotes',
      urgency: 3,
      blocks: ['A crane fell.', 'More [strong:of it].'],
      pictures: [],
      leftOut: [{text: 'p.jpg', why: 'not in the file'}],
    },
  ],
  [
    'ninjs 1',
    JSON.stringify({
      uri: 'urn:1',
      type: 'text',
      headline: 'Crane falls',
      byline: 'By Mara Velten',
      located: 'Korsund',
      body_xhtml: '<p>A crane <em>fell</em>.</p><p>More of it.</p>',
      urgency: 3,
      associations: {
        main: {
          uri: 'urn:2',
          type: 'picture',
          headline: 'Pier',
          renditions: {web: {href: 'https://example.org/1.jpg'}},
        },
      },
    }),
    {
      format: 'ninjs',
      headline: 'Crane falls',
      byline: 'Mara Velten',
      dateline: {text: 'Korsund', place: 'Korsund'},
      urgency: 3,
      blocks: ['A crane [em:fell].', 'More of it.'],
      pictures: [],
      leftOut: [
        {text: 'Pier — https://example.org/1.jpg', why: 'a picture that is not in the file'},
      ],
    },
  ],
  [
    'ninjs 3',
    JSON.stringify({
      uri: 'urn:1',
      headlines: [{value: 'A crane'}, {role: 'main', value: 'Crane falls'}],
      by: 'Mara Velten',
      bodies: [
        {contentType: 'text/plain', value: 'KORSUND, Norvay (AP) — A crane fell.\n\nMore of it.'},
      ],
      edNote: 'Adds quotes',
      embargoedUntil: '2026-12-01T10:00:00Z',
    }),
    {
      format: 'ninjs',
      headline: 'Crane falls',
      byline: 'Mara Velten',
      dateline: DATELINE,
      edNote: 'Adds quotes',
      embargoedUntil: '2026-12-01T10:00:00Z',
      blocks: ['A crane fell.', 'More of it.'],
      pictures: [],
      leftOut: [{text: 'A crane', why: 'another headline'}],
    },
  ],
  [
    'an email',
    'From: Mara Velten <mara@example.org>\r\nSubject: =?utf-8?q?Crane_f=C3=A4llt?=\r\nDate: Mon, 1 Jan 2024 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nKORSUND, Norvay (AP) — A crane fell.\r\n\r\nMore of it.\r\n\r\n-- \r\nMara\r\n--x\r\nContent-Type: image/png; name=a.png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--x\r\nContent-Type: application/pdf; name=plan.pdf\r\nContent-Disposition: attachment; filename=plan.pdf\r\n\r\nx\r\n--x--\r\n',
    {
      format: 'email',
      headline: 'Crane fällt',
      dateline: DATELINE,
      blocks: ['A crane fell.', 'More of it.'],
      pictures: [{mediaType: 'image/png', size: 8, at: 2}],
      leftOut: [
        {text: 'Mara Velten, mara@example.org', why: 'the sender of the email'},
        {text: '2024-01-01T10:00:00.000Z', why: 'the date of the email'},
        {text: 'Mara', why: 'the signature of the email'},
        {text: 'plan.pdf', why: 'an attachment: import it as a separate file'},
      ],
    },
  ],
  [
    'an email that greets the desk',
    'From: mara@example.org\r\nSubject: Crane falls\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nHi desk, here is the story.\r\n\r\nMy copy is below\r\n\r\nKORSUND, Norvay (AP) — A crane fell.\r\n\r\nMore of it.\r\n',
    {
      format: 'email',
      headline: 'Crane falls',
      dateline: DATELINE,
      blocks: ['A crane fell.', 'More of it.'],
      pictures: [],
      leftOut: [
        {text: 'mara@example.org', why: 'the sender of the email'},
        {text: 'Hi desk, here is the story.', why: 'a message to the desk above the story'},
        {text: 'My copy is below', why: 'a message to the desk above the story'},
      ],
    },
  ],
  [
    'an email in HTML that greets the desk',
    'From: mara@example.org\r\nSubject: Crane falls\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>Dear editors,</p><p>A crane fell on the pier of Korsund on Monday.</p><p>More of it.</p>',
    {
      format: 'email',
      headline: 'Crane falls',
      blocks: ['A crane fell on the pier of Korsund on Monday.', 'More of it.'],
      pictures: [],
      leftOut: [
        {text: 'mara@example.org', why: 'the sender of the email'},
        {text: 'Dear editors,', why: 'a message to the desk above the story'},
      ],
    },
  ],
])('%s is read, and what it leaves out is named', async (_, content, read) => {
  expect(await readingOf(content)).toEqual(read)
})

const NINJS = path.resolve('tests/story/intake/ninjs')

test.each(readdirSync(NINJS))(
  'of IPTC’s own files for ninjs %s, the bad one is refused',
  async (version) => {
    const file = (name: string) => readFileSync(path.join(NINJS, version, name), 'utf8')
    const good = JSON.parse(file('good.json')) as object
    const body = version.startsWith('1')
      ? {body_text: 'A crane fell.'}
      : {bodies: [{value: 'A crane fell.'}]}
    expect((await readingOf(JSON.stringify({...good, ...body}))).blocks).toEqual(['A crane fell.'])
    const bad = JSON.parse(file('bad.json')) as object
    expect(await refusalOf(JSON.stringify({...bad, ...body}), 'x.json')).toMatch(
      /^IntakeError: x\.json is JSON, but not valid ninjs \d: /,
    )
  },
)

test('the original is kept untouched, with its text', async () => {
  const bytes = new TextEncoder().encode('Crane falls\r\n\r\nKORSUND (AP) — A crane fell.')
  const {original} = await intakeOf(bytes, 'crane.txt')
  expect(original).toEqual({
    name: 'crane.txt',
    mediaType: 'text/plain',
    bytes,
    text: 'Crane falls\r\n\r\nKORSUND (AP) — A crane fell.',
  })
})
