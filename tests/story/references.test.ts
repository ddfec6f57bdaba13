import {validateDocument} from '@sanity/validation'
import {createSchema, defineType, type SanityDocument} from 'sanity'
import {describe, expect, test} from 'vitest'
import {checkDrafts} from '../../plugins/copydesk/cli/checkDrafts.ts'
import {jsonReport} from '../../plugins/copydesk/cli/jsonReport.ts'
import {textReport} from '../../plugins/copydesk/cli/textReport.ts'
import {checkArticle, isObject} from '../../plugins/copydesk/core.ts'
import {
  applySuggestions,
  type CheckedDocument,
  type CopydeskOptions,
  followReferences,
  judgeStories,
  MOST_FOLLOWED,
  readDocument,
  remediesOf,
  resolveOptions,
  unreadFields,
  unreadReferences,
  withReferenced,
  withReferences,
} from '../../plugins/copydesk/story/index.ts'
import {copydeskTypes} from '../../plugins/copydesk/studio/schema/copydeskTypes.ts'
import {withCopyCheck} from '../../plugins/copydesk/studio/validation/withCopyCheck.ts'
import {memoryClient} from '../schemas/memoryClient.ts'
import {textBlocks} from '../studio/textBlocks.ts'

const QUIET = 'Helmet Zahir said that the village of Leiban was quiet.'
const MOVED = 'Zahir moved his family to Debaga in December, he said.'
const DOUBT = 'Zaheer can’t believe it, a neighbor said at the market.'
const FERRY = 'The council voted late on Tuesday to close the ferry terminal beside the market.'

const OPTIONS: CopydeskOptions = {
  types: ['page'],
  fields: {text: ['title', 'author->name'], portableText: ['body', 'sections[]->body']},
  rules: ['duplicate-paragraph', 'name-spelling'],
}
const SETUP = resolveOptions(OPTIONS)
const FIELDS = SETUP.fieldsOf('page')

const section = (_id: string, ...texts: string[]) => ({
  _id,
  _type: 'section',
  title: 'Background',
  body: textBlocks(...texts),
})

const refer = (_key: string, _ref = _key) => ({_key, _type: 'reference', _ref, _weak: true})

const PAGE: CheckedDocument = {
  _id: 'drafts.page',
  _type: 'page',
  title: 'Quiet in Leiban',
  author: {_type: 'reference', _ref: 'rita'},
  body: textBlocks(QUIET, MOVED),
  sections: [refer('background'), {_key: 'x', _type: 'divider'}],
}

test('a document is called by the field that names it on record, or in its preview, or by its title', () => {
  const titled = defineType({
    name: 'place',
    type: 'document',
    fields: [{name: 'label', type: 'object', fields: [{name: 'short', type: 'string'}]}],
    preview: {select: {title: 'label.short'}},
  })
  const story = defineType({
    name: 'story',
    type: 'document',
    fields: [{name: 'about', type: 'array', of: [refersTo('artist', 'place', 'note')]}],
  })
  const names = {name: 'names', type: 'array', of: [{type: 'string'}]}
  const artist = {...withFields('artist'), fields: [string('fullName'), string('text'), names]}
  const options: CopydeskOptions = {
    types: ['story'],
    fields: {text: ['about[]->text'], portableText: []},
    records: {sources: {type: 'artist', name: 'fullName', aliases: 'names'}},
  }
  withCopyCheck([story, artist, titled, withFields('note', 'title', 'text')] as never[], options)
  const stored = [
    {_id: 'ana', _type: 'artist', fullName: 'Anahita Rostami', text: SLIP},
    {_id: 'mill', _type: 'place', label: {short: 'The mill'}, text: SLIP},
    {_id: 'n', _type: 'note', title: 'Note', text: SLIP},
    {_id: 'bare', _type: 'note', text: SLIP},
  ]
  const document = {_id: 'a', _type: 'story', about: stored.map(({_id}) => refer(_id))}
  const {paragraphs} = readDocument(
    withReferenced(document, resolveOptions(options).fieldsOf('story'), byId(stored)).document,
    resolveOptions(options),
    {},
  )
  expect(paragraphs.map(({within}) => within?.title ?? within?.id)).toEqual([
    'Anahita Rostami',
    'The mill',
    'Note',
    'bare',
  ])
})

const SLIP = 'It opened at at noon.'
const byId = (documents: {_id: string}[]) => new Map(documents.map((one) => [one._id, one]))
const refersTo = (...names: string[]) => ({type: 'reference', to: names.map((type) => ({type}))})
const string = (name: string) => ({name, type: 'string'})
const withFields = (name: string, ...fields: string[]) => ({
  name,
  type: 'document',
  fields: fields.map(string),
})

/** Reads among these, and notes what it was asked for. */
function store(...documents: {_id: string}[]) {
  const asked: string[][] = []
  const read = async (ids: string[]) => {
    asked.push(ids)
    return documents.filter(({_id}) => ids.includes(_id))
  }
  return {asked, read}
}

const follow = (document: CheckedDocument, ...documents: {_id: string}[]) =>
  followReferences(document, FIELDS, store(...documents).read)

const unread = (document: CheckedDocument) => unreadReferences(document, FIELDS)

test('what a story refers to is read with it, and each place says where it stands', async () => {
  const page = await follow(PAGE, section('background', DOUBT, FERRY), {
    _id: 'rita',
    _type: 'person',
    name: 'Rita Cruz',
  } as never)
  const {findings, paragraphs} = readDocument(page, SETUP, {})
  expect(paragraphs.map(({text, role, within}) => [text, role, within])).toEqual([
    ['Quiet in Leiban', 'headline', undefined],
    ['Rita Cruz', 'standfirst', {id: 'rita', type: 'person', title: 'Rita Cruz'}],
    [QUIET, 'body', undefined],
    [MOVED, 'body', undefined],
    [DOUBT, 'body', {id: 'background', type: 'section', title: 'Background'}],
    [FERRY, 'body', {id: 'background', type: 'section', title: 'Background'}],
  ])
  expect(findings.map(({rule, spans}) => [rule, spans.at(-1)!.path])).toEqual([
    ['name-spelling', ['sections', {_key: 'background'}, '->', 'body', {_key: 'p0'}]],
  ])
  expect(unread(page)).toEqual({missing: 0, beyond: 0})
  expect(unreadFields(page, SETUP)).toEqual([])
})

describe('a fix', () => {
  test('writes into the story alone', async () => {
    const page = await follow(PAGE, section('background', DOUBT))
    const {findings, paragraphs} = readDocument(page, SETUP, {})
    const remedies = remediesOf(PAGE, findings[0]!, paragraphs)
    const [toHere] = remedies.filter((one) => one.kind === 'spelling' && one.spelling === 'Zaheer')
    expect(remedies).toEqual([toHere])
    expect(toHere).toMatchObject({
      isInPart: true,
      edits: [
        {path: ['body', {_key: 'p0'}], text: 'Zahir'},
        {path: ['body', {_key: 'p1'}], text: 'Zahir'},
      ],
    })
    // a fix of one of two documents is for the editor to choose
    expect(applySuggestions(page, findings, {fields: FIELDS})).toEqual(page)
  })

  test('of a repeat takes out the copy that is in the story, and no other', async () => {
    const story = {...PAGE, body: textBlocks(QUIET, FERRY)}
    const page = await follow(story, section('background', FERRY))
    const {findings, paragraphs} = readDocument(page, SETUP, {})
    expect(findings.map(({rule}) => rule)).toEqual(['duplicate-paragraph'])
    for (const document of [story, page])
      expect(remediesOf(document, findings[0]!, paragraphs)).toMatchObject([
        {keep: 'second', count: 1, steps: [{array: ['body'], items: [{_key: 'p1'}]}], cuts: []},
      ])
    expect(applySuggestions(page, findings, {fields: FIELDS})).toEqual(page)
  })
})

test.each<[string, CheckedDocument, {_id: string}[], ReturnType<typeof unread>]>([
  ['is not there', PAGE, [section('other', DOUBT)], {missing: 2, beyond: 0}],
  [
    'leads to the story itself',
    {...PAGE, author: undefined, sections: [refer('a', 'page')]},
    [],
    {missing: 0, beyond: 0},
  ],
  [
    'is one of too many',
    {
      ...PAGE,
      author: undefined,
      sections: Array.from({length: MOST_FOLLOWED + 3}, (_, index) => refer(`s${index}`)),
    },
    Array.from({length: MOST_FOLLOWED + 3}, (_, index) => section(`s${index}`, `Item ${index}`)),
    {missing: 0, beyond: 3},
  ],
  [
    'is none',
    {...PAGE, author: 'Rita', sections: [{_key: 'a', _type: 'reference', _ref: 7}, null]},
    [],
    {missing: 0, beyond: 0},
  ],
])('how much is told as not read where a reference %s', async (_, document, stored, expected) => {
  expect(unread(await follow(document, ...stored))).toEqual(expected)
})

test('nothing is called read before somebody has looked for it', () => {
  expect(unread(PAGE)).toEqual({missing: 2, beyond: 0})
})

test('a document that is referred to twice is read once', async () => {
  const story = {...PAGE, author: undefined, sections: [refer('a', 'one'), refer('b', 'one')]}
  const page = await follow(story, section('one', FERRY))
  expect(readDocument(page, SETUP, {}).findings).toEqual([])
  expect(unread(page)).toEqual({missing: 0, beyond: 0})
})

test('references are followed through references, as far as the path says', async () => {
  const fields = {text: [], portableText: ['sections[]->parts[]->body', 'sections[]->body']}
  const parts = {...section('s', FERRY), parts: [refer('p')]}
  const deep = {...section('p', DOUBT), parts: [refer('s'), refer('q')]}
  const {asked, read} = store(parts, deep, section('q', QUIET))
  const page = await followReferences({...PAGE, sections: [refer('s')]}, fields, read)
  expect(asked).toEqual([
    ['drafts.s', 's'],
    ['drafts.p', 'p'],
  ])
  const setup = resolveOptions({...OPTIONS, fields})
  const texts = readDocument(page, setup, {}).paragraphs.map(({text}) => text)
  expect(texts).toEqual([FERRY, DOUBT])
})

test.each<[of: string, asked: string[], read: string]>([
  ['drafts.page', ['drafts.background', 'background'], 'Draft'],
  ['versions.r1.page', ['versions.r1.background', 'background'], 'Version'],
  ['page', ['background'], 'Published'],
])('beside %s, %j are looked for', async (_id, asked, read) => {
  const stored = store(
    section('background', 'Published'),
    section('drafts.background', 'Draft'),
    section('versions.r1.background', 'Version'),
  )
  const story = {_id, _type: 'page', sections: [refer('background')]}
  const page = await followReferences(story, FIELDS, stored.read)
  expect(stored.asked).toEqual([asked])
  expect(readDocument(page, SETUP, {}).paragraphs.map(({text}) => text)).toEqual([read])
})

test('a field is another object only where something in it changed', () => {
  const background = section('background', DOUBT)
  const fields = {portableText: ['sections[]->body']}
  const known = (document: object) => new Map([['background', {...document}]])
  const read = (story: CheckedDocument, map: Map<string, Record<string, unknown>>) =>
    withReferenced(story, fields, map).document.sections
  const map = known(background)
  const first = read(PAGE, map)
  expect(isObject(first)).toBe(true)
  expect(read({...PAGE, title: 'Another'}, map)).toBe(first)
  expect(read(PAGE, known(background))).not.toBe(first)
  expect(withReferenced(PAGE, {text: ['title']}, map).document).toBe(PAGE)
})

describe('before publishing, on the server', () => {
  const page = {...PAGE, _id: 'page', author: undefined}
  const judge = (published: object[], stored: {_id: string}[]) =>
    judgeStories([{id: 'page', before: null, after: page}], SETUP, {
      at: '2026-01-01T00:00:00Z',
      isForLater: false,
      isDue: false,
      by: {id: 'r', name: 'Rita', roles: []},
      reasonFor: () => undefined,
      alongside: [],
      published: published as Record<string, unknown>[],
      get: () => undefined,
      documents: async (ids) => stored.filter(({_id}) => ids.includes(_id)),
      fetch: (query, params) => memoryClient(stored).fetch(query, params),
      records: async () => ({}),
      newId: () => 'new',
    })
  const refused = async (published: object[], stored: {_id: string}[]) =>
    (await judge(published, stored)).open.map(({rule}) => rule)

  test('a story is judged with what it refers to, as readers will see it', async () => {
    const [twoWays, oneWay] = [section('background', DOUBT), section('background', FERRY)]
    expect(await refused([page], [twoWays])).toEqual(['name-spelling'])
    expect(await refused([page], [oneWay, section('drafts.background', DOUBT)])).toEqual([])
    // what goes out together comes before what is there
    expect(await refused([page, twoWays], [oneWay])).toEqual(['name-spelling'])
    expect(await refused([page, oneWay], [twoWays])).toEqual([])
  })
})

describe('in the shell', () => {
  test('places in what a draft refers to are named, and what is not read is no clean story', async () => {
    const other = {...PAGE, _id: 'drafts.other', body: textBlocks(QUIET)}
    const stored = [PAGE, other, section('background', DOUBT), {_id: 'rita', _type: 'person'}]
    const all = stored as {_id: string; _type: string}[]
    const {reports} = await checkDrafts(memoryClient(all.slice(0, 3)), OPTIONS)
    const text = textReport(reports)
    expect(text).toContain('Zaheer: paragraph 1 in section “Background”')
    expect(text).toContain(
      'Quiet in Leiban: 1 document that it refers to was not read: it is missing, or this token may not read it.',
    )
    const alone = await checkDrafts(memoryClient([PAGE as {_id: string}]), OPTIONS)
    expect(textReport(alone.reports)).toContain('nothing found in what was read')
    expect(JSON.parse(jsonReport(alone.reports)).stories).toMatchObject([
      {unreadReferences: {missing: 2, beyond: 0}},
    ])
    const whole = await checkDrafts(memoryClient(all), OPTIONS)
    expect(textReport(whole.reports)).not.toContain('not read')
  })

  test('the core reads what is at hand', () => {
    const options = {fields: FIELDS, rules: OPTIONS.rules!}
    const documents = [section('background', DOUBT)]
    const found = checkArticle(withReferences(PAGE, documents, options), options)
    expect(found.map(({rule}) => rule)).toEqual(['name-spelling'])
    expect(unreadReferences(withReferences(PAGE, documents, options), FIELDS).missing).toBe(1)
    expect(checkArticle(PAGE, options)).toEqual([])
  })
})

describe('validation', () => {
  const types = [
    {
      name: 'page',
      type: 'document',
      fields: [
        {name: 'title', type: 'string'},
        {
          name: 'sections',
          type: 'array',
          of: [{type: 'reference', weak: true, to: [{type: 'section'}]}],
        },
      ],
    },
    {
      name: 'section',
      type: 'document',
      fields: [
        {name: 'title', type: 'string'},
        {name: 'body', type: 'array', of: [{type: 'block'}]},
      ],
    },
  ] as never[]
  const story = {
    _id: 'drafts.page',
    _type: 'page',
    sections: [refer('first'), refer('second')],
  }

  test('marks a finding at the reference, and blocks where it should, with no text of its own', async () => {
    const options: CopydeskOptions = {
      types: ['page'],
      fields: {text: [], portableText: ['sections[]->body']},
      rules: ['name-spelling'],
      severities: {ask: ['review'], block: ['warning']},
    }
    const stored = [section('first', QUIET, MOVED), section('second', DOUBT)]
    const ours = copydeskTypes(['page']).filter(({name}) => name === 'copydeskDecision')
    const {markers} = await validateDocument({
      document: {_rev: 'r', _createdAt: '', _updatedAt: '', ...story} as SanityDocument,
      schema: createSchema({name: 'pages', types: [...withCopyCheck(types, options), ...ours]}),
      client: memoryClient(stored),
    })
    expect(
      markers
        .filter(({code}) => code?.startsWith('copydesk.'))
        .map(({code, level, path}) => [code, level, path]),
    ).toEqual([['copydesk.name-spelling', 'error', ['sections', {_key: 'second'}]]])
  })
})
