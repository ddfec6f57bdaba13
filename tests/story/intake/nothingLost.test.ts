import {expect, test} from 'vitest'
import {readingOf} from './intakeOf.ts'

const COPY = 'Crane falls\n\nBy Mara Velten\n\nKORSUND (AP) — A crane fell.\n'

test.each<[string, BufferEncoding | 'utf16be']>([
  ['UTF-16, little end first', 'utf16le'],
  ['UTF-16, big end first', 'utf16be'],
])('text in %s without a mark', async (_, encoding) => {
  const bytes = Buffer.from(COPY, 'utf16le')
  const {headline, byline, blocks} = await readingOf(
    new Uint8Array(encoding === 'utf16be' ? bytes.swap16() : bytes),
    'crane.txt',
  )
  expect({headline, byline, blocks}).toEqual({
    headline: 'Crane falls',
    byline: 'Mara Velten',
    blocks: ['A crane fell.'],
  })
})

test('NITF: parts of a dateline that touch are set apart, and all who wrote it are named', async () => {
  const {byline, dateline, blocks, leftOut} = await readingOf(
    `<nitf><body><body.head><hedline><hl1>Crane falls</hl1></hedline><byline>By <person>Mara Velten</person><byttl>Harbor Writer</byttl></byline><byline>and Jan Roe</byline>
     <dateline><location>Korsund</location><story.date norm="20260302">March 2</story.date></dateline></body.head>
     <body.content><p>A crane fell.</p></body.content></body></nitf>`,
    'crane.xml',
  )
  expect({byline, dateline, blocks, leftOut}).toEqual({
    byline: 'Mara Velten, Harbor Writer and Jan Roe',
    dateline: {text: 'Korsund, March 2', place: 'Korsund', date: 'March 2'},
    blocks: ['A crane fell.'],
    leftOut: [],
  })
})

test('cells of a table that is none become paragraphs of their own', async () => {
  const {blocks} = await readingOf(
    '<h1>Crane falls</h1><p>A crane fell.</p><table><tr><td>Korsund</td><td>Two <b>hurt</b></td></tr></table>',
    'crane.html',
  )
  expect(blocks).toEqual(['A crane fell.', 'Korsund', 'Two [strong:hurt]'])
})

test.each([
  '<nav>Home</nav><p>A crane fell.</p>',
  '<header>Velt Times</header><p>A crane fell.</p>',
  '<font face="Arial">A crane fell.</font>',
])('a page may start with any of its elements: %s', async (html) => {
  expect((await readingOf(html, 'crane')).format).toBe('html')
})

const mail = (...parts: [type: string, text: string][]) =>
  [
    'From: Mara Velten <mara@a.example>',
    'Subject: Crane falls',
    'Date: Mon, 2 Mar 2026 10:00:00 +0000',
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary=b',
    '',
    ...parts.flatMap(([type, text]) => ['--b', `Content-Type: ${type}`, '', text]),
    '--b--',
  ].join('\r\n')

test.each([
  ['A crane fell. Two are hurt.', ['Two are hurt']],
  ['Crane falls\r\n\r\nA crane fell. https://a.example/x', []],
])('what only the plain form of a mail says is named: %s', async (text, missing) => {
  const {blocks, leftOut} = await readingOf(
    mail(
      ['text/plain', text],
      ['text/html', '<h1>Crane falls</h1><p>A <a href="https://a.example/x">crane</a> fell.</p>'],
    ),
    'crane.eml',
  )
  expect(blocks).toEqual(['A [https://a.example/x:crane] fell.'])
  expect(leftOut.filter(({why}) => /another version/.test(why)).map((one) => one.text)).toEqual(
    missing,
  )
})
