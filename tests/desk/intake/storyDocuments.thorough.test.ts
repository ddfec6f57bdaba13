import {randomBytes} from 'node:crypto'
import {expect, test} from 'vitest'
import {leftOutOf, storyDocuments} from '../../../desk/intake/storyDocuments.ts'
import {datelineObject} from '../../../migrations/shared/datelineObject.ts'
import {docxOf, intakeOf, p} from '../../story/intake/intakeOf.ts'

const SECTION = 'not among this newsroom’s sections'
const SUBJECTS = 'other subjects of the file: only the section is kept'

const context = {
  id: 'crane',
  pictures: [],
  datelineOf: (dateline: Parameters<typeof datelineObject>[0]) =>
    datelineObject(dateline, (spelling) => (spelling === 'KORSUND' ? 'place-korsund' : undefined)),
  sha256: 'abc',
  now: new Date('2026-03-05T10:00:00Z'),
}

test('a story becomes a draft, and the file it came in is kept in its private notes', async () => {
  const story = await intakeOf(
    JSON.stringify({
      uri: 'urn:1',
      headlines: [{value: 'Crane falls'}],
      descriptions: [{value: 'Two hurt'}],
      by: 'Mara Velten',
      bodies: [
        {
          contentType: 'text/html',
          value:
            '<p>KORSUND, Feb 7 (AP) — A crane fell.</p><img src="data:image/png;base64,iVBORw0KGgo=" alt="The crane">',
        },
      ],
      language: 'tlh',
      slugline: 'crane-fall',
      edNote: 'Adds quotes',
      embargoedUntil: '2026-12-01T10:00:00+01:00',
      urgency: 2,
      subjects: [{name: 'cranes and hoists'}, {name: 'Business'}],
    }),
    'crane.json',
  )
  const [{at, alt}] = story.pictures
  const pictures = [{at, alt, assetId: 'image-1'}]
  expect(storyDocuments({...context, story, pictures})).toEqual({
    draft: {
      _id: 'drafts.crane',
      _type: 'article',
      headline: 'Crane falls',
      standfirst: 'Two hurt',
      byline: 'Mara Velten',
      slugline: 'crane-fall',
      dateline: {
        _type: 'dateline',
        located: {_type: 'reference', _ref: 'place-korsund'},
        provider: 'AP',
      },
      body: [
        {...story.blocks[0]},
        {
          _type: 'figure',
          _key: 'picture0',
          asset: {_type: 'reference', _ref: 'image-1'},
          alt: 'The crane',
        },
      ],
      language: 'en',
      genre: 'news',
      section: 'business',
      urgency: 2,
      pubStatus: 'usable',
      versionCreated: '2026-03-05T10:00:00.000Z',
      embargoedUntil: '2026-12-01T09:00:00.000Z',
    },
    notes: {
      _id: 'drafts.private.notes.crane',
      _type: 'articleNotes',
      document: {_type: 'reference', _ref: 'crane', _weak: true},
      edNote: 'Adds quotes',
      wireCopy: story.original.text,
      original: {
        name: 'crane.json',
        mediaType: 'application/json',
        size: story.original.bytes.length,
        sha256: 'abc',
      },
    },
  })
  expect(leftOutOf(story)).toEqual([
    {text: 'tlh', why: 'a language that this newsroom does not publish in'},
    {text: 'cranes and hoists', why: SUBJECTS},
    {text: 'Feb 7', why: 'a date in the dateline without its year'},
  ])
})

const NITF_HEAD = `<head><tobject><tobject.subject tobject.subject.type="Sport" tobject.subject.matter="Sailing"/></tobject></head>`
const BODY = '<body><body.content><p>A crane fell.</p></body.content></body>'

test.each<[string, string, string | undefined, [string, string][]]>([
  ['crane.md', '---\nsection: Local\n---\n\nA crane fell.\n', 'local', []],
  ['crane.md', '---\nsection: Local\ncategory: local\n---\n\nA crane fell.\n', 'local', []],
  ['crane.md', '---\ncategory: Harbors\n---\n\nA crane fell.\n', undefined, [['Harbors', SECTION]]],
  ['crane.xml', `<nitf>${NITF_HEAD}${BODY}</nitf>`, 'sport', [['Sailing', SUBJECTS]]],
  [
    'crane.xml',
    `<nitf><head><pubdata position.section="Business"/></head>${BODY}</nitf>`,
    'business',
    [],
  ],
  [
    'crane.xml',
    `<newsItem><contentMeta><subject><name>Harbors</name></subject><subject><name>science</name></subject></contentMeta><contentSet><inlineData>A crane fell.</inlineData></contentSet></newsItem>`,
    'science',
    [['Harbors', SUBJECTS]],
  ],
  [
    'crane.json',
    JSON.stringify({
      uri: 'urn:1',
      body_text: 'A crane fell.',
      subject: [{name: 'World'}, {name: 'Cranes'}, {name: 'Local'}, {name: 'Cranes'}],
    }),
    'world',
    [['Cranes, Local', SUBJECTS]],
  ],
  ['crane.txt', 'A crane fell.\n', undefined, []],
])(
  '%s %s: its section is the first of ours that the file names; other subjects are told',
  async (name, file, section, left) => {
    const story = await intakeOf(file, name)
    const {draft} = storyDocuments({...context, story})
    expect(draft.section).toBe(section)
    expect(leftOutOf(story)).toEqual(left.map(([text, why]) => ({text, why})))
  },
)

test('a small Word file is kept whole, beside its words', async () => {
  const file = docxOf(p('A crane fell.'))
  const story = await intakeOf(file, 'crane.docx')
  const {notes} = storyDocuments({...context, story})
  expect(notes).toEqual({
    _id: 'drafts.private.notes.crane',
    _type: 'articleNotes',
    document: {_type: 'reference', _ref: 'crane', _weak: true},
    wireCopy: 'A crane fell.\n',
    original: {
      name: 'crane.docx',
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      size: file.length,
      sha256: 'abc',
      base64: Buffer.from(file).toString('base64'),
    },
  })
})

test('text in another encoding is kept byte by byte, too', async () => {
  const file = new Uint8Array(Buffer.from('The caf\xe9 burned.\n', 'latin1'))
  const story = await intakeOf(file, 'cafe.txt')
  const {notes} = storyDocuments({...context, story})
  expect([notes.wireCopy, (notes.original as {base64?: string}).base64]).toEqual([
    'The café burned.\n',
    Buffer.from(file).toString('base64'),
  ])
  expect(leftOutOf(story)).toEqual([])
})

const LONG = 'A crane fell on Monday. '

test.each<[string, () => string | Uint8Array, string[], {words: boolean; bytes: boolean}]>([
  ['long.txt', () => LONG.repeat(30_000), [], {words: true, bytes: false}],
  // packed, a long text is a small file
  ['long.docx', () => docxOf(p(LONG.repeat(50_000))), [], {words: false, bytes: true}],
  [
    'huge.txt',
    () => LONG.repeat(50_000),
    [
      'huge.txt, 1.1 MB: too big to keep with the story: only the file’s name, size and checksum are kept',
    ],
    {words: false, bytes: false},
  ],
  [
    'photo.docx',
    () => docxOf(p('A crane fell.'), {'word/media/image1.jpg': randomBytes(900 * 1024)}),
    [],
    {words: true, bytes: true},
  ],
  // three bytes a letter, in the story and in the notes
  [
    'chinese.txt',
    () => '港口的起重机倒塌了。'.repeat(100_000),
    [
      'chinese.txt, 2.9 MB: too big to keep with the story: only the file’s name, size and checksum are kept',
    ],
    {words: false, bytes: false},
  ],
  [
    'photos.docx',
    () => docxOf(p('A crane fell.'), {'word/media/image1.jpg': randomBytes(1300 * 1024)}),
    ['photos.docx, 1.3 MB: too big to keep with the story: only the file’s text is kept'],
    {words: true, bytes: false},
  ],
])(
  'what is too big to be kept of a file is told before it is stored, and nothing else: %s',
  async (name, file, told, kept) => {
    const story = await intakeOf(file(), name)
    const {draft, notes} = storyDocuments({...context, story})
    // what a hosted lake takes in one request
    const size = Buffer.byteLength(JSON.stringify([{create: draft}, {createOrReplace: notes}]))
    expect(size).toBeLessThan(4_000_000)
    expect({
      words: 'wireCopy' in notes,
      bytes: 'base64' in (notes.original as object),
    }).toEqual(kept)
    expect(leftOutOf(story).map(({text, why}) => `${text}: ${why}`)).toEqual(told)
  },
)

test('pictures stand where they stood in the file, and none is lost', async () => {
  const story = await intakeOf('Crane falls\n\nA crane fell.\n\nNobody was hurt.\n', 'crane.txt')
  const pictures = [
    {assetId: 'image-a', alt: 'A crane', credit: 'Jane Doe/AP', at: 1},
    {assetId: 'image-b', at: 1000},
  ]
  const {draft} = storyDocuments({...context, story, pictures})
  const image = (_ref: string) => ({_type: 'reference', _ref})
  expect(draft.body).toEqual([
    story.blocks[0],
    {
      _type: 'figure',
      _key: 'picture0',
      asset: image('image-a'),
      alt: 'A crane',
      creditline: 'Jane Doe/AP',
    },
    ...story.blocks.slice(1),
    {_type: 'figure', _key: 'picture1', asset: image('image-b')},
  ])
})

test('tables stand where they stood in the file', async () => {
  const html =
    '<p>A crane fell.</p><table><tr><th>Port</th><th>Cranes</th></tr><tr><td>Korsund</td><td>4</td></tr></table><p>Nobody was hurt.</p>'
  const story = await intakeOf(html, 'crane.html', undefined, {tables: true})
  const {draft} = storyDocuments({...context, story})
  expect(draft.body).toEqual([
    story.blocks[0],
    {
      _type: 'table',
      _key: 'table0',
      headerRows: 1,
      rows: [
        {_type: 'tableRow', _key: 'row0', cells: ['Port', 'Cranes']},
        {_type: 'tableRow', _key: 'row1', cells: ['Korsund', '4']},
      ],
    },
    story.blocks[1],
  ])
})

const ENGLISH = 'The crane fell on the quay and the harbor was shut for the rest of the day.'
const GERMAN = 'Der Kran ist auf den Kai gestürzt, und der Hafen war für den Rest des Tages zu.'
const POLISH = 'Dźwig przewrócił się na nabrzeże i port był zamknięty do końca dnia, jak się mówi.'

test.each([
  {copy: ENGLISH, language: 'en'},
  {copy: GERMAN, language: 'de'},
  {copy: POLISH, language: undefined},
])(
  'a file that names no language is kept in the one it is written in: $language',
  async ({copy, language}) => {
    const story = await intakeOf(copy, 'crane.txt')
    expect(storyDocuments({...context, story}).draft.language).toBe(language)
    expect(leftOutOf(story)).toEqual([])
  },
)

test('an embargo that is no time is left out and named', async () => {
  const story = {...(await intakeOf(ENGLISH, 'crane.txt')), embargoedUntil: 'noonish'}
  expect(storyDocuments({...context, story}).draft.embargoedUntil).toBe(undefined)
  expect(leftOutOf(story)).toEqual([{text: 'noonish', why: 'an embargo time that cannot be read'}])
})
