import fc from 'fast-check'
import {expect, test} from 'vitest'
import {missingWords} from '../../../plugins/copydesk/story/intake/parts/words.ts'
import {docxOf, intakeOf, p, readingOf} from './intakeOf.ts'

const read = (content: string | Uint8Array, name: string) =>
  readingOf(content, name, undefined, {tables: true})

const cell = (text: string, properties = '') =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${text.startsWith('<') ? text : p(text)}</w:tc>`
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
const HEAD = '<w:trPr><w:tblHeader/></w:trPr>'

const PORTS = [
  ['Port', 'Cranes'],
  ['Korsund', '4'],
]

test.each<[string, string | Uint8Array]>([
  [
    'ports.docx',
    docxOf(
      p('A crane fell.') +
        `<w:tbl><w:tr>${HEAD}${cell('Port')}${cell('Cranes')}</w:tr>${row(cell('Korsund'), cell('4'))}</w:tbl>` +
        p('Nobody was hurt.'),
    ),
  ],
  [
    'ports.html',
    '<p>A crane fell.</p><table><thead><tr><td>Port</td><td>Cranes</td></tr></thead><tbody><tr><td>Korsund</td><td>4</td></tr></tbody></table><p>Nobody was hurt.</p>',
  ],
  [
    'ports.md',
    'A crane fell.\n\n| Port | Cranes |\n| --- | --- |\n| Korsund | 4 |\n\nNobody was hurt.\n',
  ],
  [
    'ports.xml',
    '<nitf><body><body.content><p>A crane fell.</p><table><tr><th>Port</th><th>Cranes</th></tr><tr><td>Korsund</td><td>4</td></tr></table><p>Nobody was hurt.</p></body.content></body></nitf>',
  ],
  [
    'ports.eml',
    'From: desk@a.example\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>Hi Mara,</p><p>A crane fell.</p><table><tr><th>Port</th><th>Cranes</th></tr><tr><td>Korsund</td><td>4</td></tr></table><p>Nobody was hurt.</p>',
  ],
])('%s: its table is in the story where it stood', async (name, file) => {
  const {blocks, tables} = await read(file, name)
  expect({blocks, tables}).toEqual({
    blocks: ['A crane fell.', 'Nobody was hurt.'],
    tables: [{at: 1, headerRows: 1, rows: PORTS}],
  })
})

test('without the option a table is left out, with its caption', async () => {
  const html =
    '<p>A crane fell.</p><table><caption>Ports</caption><tr><th>Port</th><th>Cranes</th></tr><tr><td>Korsund</td><td>4</td></tr></table>'
  const {blocks, leftOut} = await readingOf(html, 'ports.html')
  expect({blocks, leftOut}).toEqual({
    blocks: ['A crane fell.'],
    leftOut: [{text: 'Ports\nPort | Cranes\nKorsund | 4', why: 'a table'}],
  })
})

test.each<[string, string, object]>([
  [
    'merged cells stand in the first of their places',
    '<tr><th rowspan="2">Port</th><th colspan="2">Ships</th></tr><tr><th>In</th><th>Out</th></tr><tr><td>Korsund</td><td rowspan="0">4</td><td>2</td></tr><tr><td>Velt</td><td>7</td></tr>',
    {
      tables: [
        {
          at: 1,
          headerRows: 2,
          rows: [
            ['Port', 'Ships', ''],
            ['', 'In', 'Out'],
            ['Korsund', '4', '2'],
            ['Velt', '', '7'],
          ],
        },
      ],
    },
  ],
  [
    'a caption, a picture and links come along beside the table',
    '<caption>Ships by port</caption><tr><td>Port</td><td><a href="https://a.example/">Cranes</a></td></tr><tr><td><img alt="The crane" src="data:image/png;base64,aWNv"> Korsund</td><td>4</td></tr>',
    {
      blocks: ['A crane fell.', 'Ships by port', 'Nobody was hurt.'],
      tables: [{at: 2, headerRows: 0, rows: PORTS}],
      pictures: [{alt: 'The crane', at: 2, mediaType: 'image/png', size: 3}],
      leftOut: [{text: 'https://a.example/', why: 'a link in a table: its cells are plain text'}],
    },
  ],
  [
    'several paragraphs in a cell become one',
    '<tr><td><p>Port</p></td><td>Cranes</td></tr><tr><td><p>Korsund</p><p>Velt</p></td><td>4<br>5</td></tr>',
    {
      tables: [
        {
          at: 1,
          headerRows: 0,
          rows: [
            ['Port', 'Cranes'],
            ['Korsund Velt', '4 5'],
          ],
        },
      ],
    },
  ],
  [
    'a table in a table is one, and what stands around it becomes paragraphs',
    '<tr><td>All ports</td><td>Ships</td></tr><tr><td><table><tr><th>Port</th><th>Cranes</th></tr><tr><td>Korsund</td><td>4</td></tr></table></td><td>Above</td></tr>',
    {
      blocks: ['A crane fell.', 'All ports', 'Ships', 'Above', 'Nobody was hurt.'],
      tables: [{at: 3, headerRows: 1, rows: PORTS}],
    },
  ],
  [
    'cells that reach further than any table does',
    '<tr><td colspan="900000000">Port</td><td>Cranes</td></tr><tr><td rowspan="-3">Korsund</td><td colspan="x">4</td></tr>',
    {
      tables: [
        {
          at: 1,
          headerRows: 0,
          rows: [
            ['Port', ...Array<string>(99).fill(''), 'Cranes'],
            ['Korsund', '4', ...Array<string>(99).fill('')],
          ],
        },
      ],
    },
  ],
])('%s', async (_, inside, expected) => {
  const html = `<p>A crane fell.</p><table>${inside}</table><p>Nobody was hurt.</p>`
  expect(await read(html, 'ports.html')).toEqual({
    format: 'html',
    blocks: ['A crane fell.', 'Nobody was hurt.'],
    pictures: [],
    leftOut: [],
    ...expected,
  })
})

test('merged cells and a table in a table of a Word file', async () => {
  const inner = `<w:tbl>${row(cell('In'), cell('Out'))}${row(cell('4'), cell('2'))}</w:tbl>${p('')}`
  const file = docxOf(
    [
      p('A crane fell.'),
      `<w:tbl>${row(cell('Port', '<w:vMerge w:val="restart"/>'), cell('Ships', '<w:gridSpan w:val="2"/>'))}${row(cell('', '<w:vMerge/>'), cell('In'), cell('Out'))}${row(cell('Korsund'), cell('4'), cell('2'))}</w:tbl>`,
      p('Then another fell.'),
      `<w:tbl>${row(cell('Velt'), cell(inner))}</w:tbl>`,
      p('Nobody was hurt.'),
    ].join(''),
  )
  const {blocks, tables, leftOut} = await read(file, 'ports.docx')
  expect({blocks, tables, leftOut}).toEqual({
    blocks: ['A crane fell.', 'Then another fell.', 'Velt', 'Nobody was hurt.'],
    tables: [
      {
        at: 1,
        headerRows: 0,
        rows: [
          ['Port', 'Ships', ''],
          ['', 'In', 'Out'],
          ['Korsund', '4', '2'],
        ],
      },
      {
        at: 3,
        headerRows: 0,
        rows: [
          ['In', 'Out'],
          ['4', '2'],
        ],
      },
    ],
    leftOut: [],
  })
})

test('a table larger than any of a story is left out, and named', async () => {
  const rows = Array.from({length: 2501}, (_, at) => `<tr><td>Ship ${at}</td><td>in</td></tr>`)
  const {tables, leftOut} = await read(
    `<p>A crane fell.</p><table>${rows.join('')}</table>`,
    'ships.html',
  )
  expect([tables, leftOut.length, leftOut[0]?.why]).toEqual([undefined, 1, 'a table'])
})

const text = fc.array(fc.constantFrom('Korsund', 'Velt', 'crane', '4', 'in', ''), {maxLength: 3})
const anyCell: fc.Memo<string> = fc.memo((depth) =>
  fc
    .tuple(
      fc.constantFrom('td', 'th'),
      fc.integer({min: 0, max: 3}),
      fc.integer({min: 0, max: 3}),
      depth > 1
        ? fc.oneof(
            {weight: 5, arbitrary: text.map((words) => words.join(' '))},
            {weight: 1, arbitrary: anyTable(depth - 1)},
          )
        : text.map((words) => words.join('</p><p>')),
    )
    .map(
      ([name, wide, deep, inside]) =>
        `<${name} colspan="${wide}" rowspan="${deep}">${inside}</${name}>`,
    ),
)
const anyTable: fc.Memo<string> = fc.memo((depth) =>
  fc
    .array(fc.array(anyCell(depth), {maxLength: 4}), {maxLength: 4})
    .map((rows) => `<table>${rows.map((cells) => `<tr>${cells.join('')}</tr>`).join('')}</table>`),
)

test.each([true, false])('no word of any table is lost or doubled: %s', async (tables) => {
  await fc.assert(
    fc.asyncProperty(anyTable(2), async (table) => {
      const html = `<p>A crane fell.</p>${table}<p>Nobody was hurt.</p>`
      const story = await intakeOf(html, 'ports.html', undefined, {tables})
      const got = [
        // a short line above what reads as a list is its title
        story.headline ?? '',
        ...story.blocks.flatMap(({children}) => children.map((span) => span.text)),
        ...story.tables.flatMap(({rows}) => rows.flat()),
        ...story.leftOut.map((one) => one.text),
      ].join(' ')
      const all = html.replaceAll(/<[^>]*>/gu, ' ')
      expect([missingWords(all, [got]), missingWords(got, [all])]).toEqual([[], []])
      expect(story.leftOut.filter(({why}) => why !== 'a table')).toEqual([])
    }),
    {numRuns: 60},
  )
})

test('tables that say they are huge take no more than one table may', async () => {
  const row = '<tr><td colspan=100 rowspan=50>a</td></tr>' + '<tr></tr>'.repeat(49)
  const html = `<p>A crane fell.</p>${`<table>${row}</table>`.repeat(300)}<p>Nobody was hurt.</p>`
  const {tables, blocks} = await intakeOf(html, 'ports.html', undefined, {tables: true})
  const cells = tables.reduce((sum, {rows}) => sum + rows.flat().length, 0)
  expect([cells <= 6000, blocks.length]).toEqual([true, expect.any(Number)])
})

test('a table in an item of a list stands below the list', async () => {
  const table =
    '<table><tr><td>one</td><td>two</td></tr><tr><td>three</td><td>four</td></tr></table>'
  const html = `<p>A crane fell in Velt.</p><ul><li>item${table}after</li></ul>`
  const {blocks, tables, leftOut} = await intakeOf(html, 'ports.html', undefined, {tables: true})
  const words = blocks.map(({children}) =>
    children
      .map(({text}) => text)
      .join('')
      .trim(),
  )
  expect([words.filter(Boolean), tables.map(({rows}) => rows), leftOut]).toEqual([
    ['A crane fell in Velt.', 'item after'],
    [
      [
        ['one', 'two'],
        ['three', 'four'],
      ],
    ],
    [],
  ])
})

test('a text with the signs of a mark brings no table twice', async () => {
  const table =
    '<table><tr><td>one</td><td>two</td></tr><tr><td>three</td><td>four</td></tr></table>'
  const html = `<p>A crane \uF8F20\uF8F3 fell in Velt.</p>${table}<p>Nobody was hurt.</p>`
  const {tables} = await intakeOf(html, 'ports.html', undefined, {tables: true})
  expect(tables).toHaveLength(1)
})
