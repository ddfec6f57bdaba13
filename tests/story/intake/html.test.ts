import {expect, test} from 'vitest'
import {readingOf} from './intakeOf.ts'

const STORY = {format: 'html', pictures: [], leftOut: []}
const DATELINE = {text: 'VELT (AP) —', place: 'VELT', provider: 'AP'}

test.each<[name: string, html: string, read: object]>([
  [
    'Word',
    '<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><p class=MsoTitle>Crane falls<o:p></o:p></p><p class=MsoNormal>VELT (AP) — A <b>crane</b> <i>fell</i>.<o:p></o:p></p></body></html>',
    {headline: 'Crane falls', dateline: DATELINE, blocks: ['A [strong:crane] [em:fell].']},
  ],
  [
    'Google Docs',
    '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-a"><p><span style="font-weight:700">Crane falls</span></p><p><span>VELT (AP) — A crane fell.</span></p><ul><li><p><span>one</span></p></li></ul></b>',
    {headline: 'Crane falls', dateline: DATELINE, blocks: ['A crane fell.', 'bullet1 one']},
  ],
  [
    'a table that only lays out a page',
    '<body><table width="600"><tr><td><p>VELT (AP) — A ferry burned in the harbor on Friday.</p><p>More of it.</p></td></tr></table></body>',
    {dateline: DATELINE, blocks: ['A ferry burned in the harbor on Friday.', 'More of it.']},
  ],
  [
    'lists of terms, addresses and details',
    '<body><h2>Update</h2><dl><dt>One</dt><dd>two words</dd></dl><p>x<sup>2</sup> and <u>under</u></p><address>Pier 4</address><hr><details><summary>Sum</summary><p>inside</p></details></body>',
    {blocks: ['h2 Update', 'One', 'two words', 'x2 and under', 'Pier 4', 'Sum', 'inside']},
  ],
  [
    'headings that are no headline',
    '<body><p>A crane fell.</p><h1>First</h1><p>Then another.</p><h1>Second</h1><p>Nobody was hurt.</p></body>',
    {
      blocks: ['A crane fell.', 'h2 First', 'Then another.', 'h2 Second', 'Nobody was hurt.'],
    },
  ],
])('HTML of %s', async (_, html, read) => {
  expect(await readingOf(html)).toEqual({...STORY, ...read})
})

test('a page of a thousand paragraphs is read, each once', async () => {
  const lines = Array.from({length: 1000}, (_, at) => `Crane ${at + 1} fell into the water.`)
  const {blocks, leftOut} = await readingOf(
    `<body><div>${lines.map((line) => `<p>${line}</p>`).join('\n')}</div></body>`,
  )
  expect({blocks, leftOut}).toEqual({blocks: lines, leftOut: []})
})
