import {validateDocument} from '@sanity/validation'
import {createSchema, defineField, defineType, type ReleaseDocument} from 'sanity'
import {expect, test} from 'vitest'
import {type CopydeskOptions, resolveOptions} from '../../plugins/copydesk/story/index.ts'
import {releaseFindings} from '../../plugins/copydesk/studio/releases/releaseFindings.ts'
import {type DocumentInRelease} from '../../plugins/copydesk/studio/releases/releaseToConfirm.ts'
import {decision} from '../../plugins/copydesk/studio/schema/decision.ts'
import {withCopyCheck} from '../../plugins/copydesk/studio/validation/withCopyCheck.ts'
import {testLake} from '../lake/testLake.ts'
import {textBlocks} from './textBlocks.ts'

const article = defineType({
  name: 'article',
  type: 'document',
  fields: [
    defineField({name: 'headline', type: 'string'}),
    defineField({name: 'body', type: 'array', of: [{type: 'block'}]}),
  ],
})

const story = (_id: string, _system?: object) => ({
  _id,
  _type: 'article',
  _rev: 'r',
  _createdAt: '',
  _updatedAt: '',
  ...(_system && {_system}),
  body: textBlocks(
    'Helmet Zahir said that the village of Leiban was quiet.',
    'Zahir moved his family to Debaga in December, he said.',
    'Zaheer can’t believe it, a neighbor said at the market.',
  ),
})

test.each<[string, string, string, CopydeskOptions]>([
  ['a draft warns', 'drafts.a', 'warning', {}],
  ['a release waits for what would be asked about', 'versions.many.a', 'error', {}],
  ['a scheduled draft was asked about', 'versions.one.a', 'warning', {}],
  ['a version of no release warns', 'versions.none.a', 'warning', {}],
  [
    'a release waits not where it is only to show',
    'versions.many.a',
    'warning',
    {releases: 'show'},
  ],
  ['nor for what is not asked', 'versions.many.a', 'warning', {severities: {ask: ['review']}}],
])('%s', async (_, id, level, options) => {
  const {client} = await testLake()
  await client.releases.create({releaseId: 'many'})
  await client.releases.create({releaseId: 'one', metadata: {cardinality: 'one'}})
  const types = [...withCopyCheck([article], options), decision]
  const schema = createSchema({name: 'test', types})
  const {markers} = await validateDocument({document: story(id), schema, client})
  expect(markers.map((marker) => [marker.level, marker.code])).toEqual([
    [level, 'copydesk.name-spelling'],
  ])
})

const string = (name: string) => ({name, type: 'string'})
const rich = (name: string) => ({name, type: 'array', of: [{type: 'block'}]})
const object = (name: string, ...fields: object[]) => ({name, type: 'object', fields})
const array = (name: string, ...of: object[]) => ({name, type: 'array', of})
const SLIP = 'It opened at at noon.'

test.each<[string, object[], CopydeskOptions['fields'], object, unknown[]]>([
  [
    'a type of plain text alone',
    [string('title'), array('rooms', object('room', string('text')))],
    {text: ['title', 'rooms[].text'], portableText: []},
    {rooms: [{_key: 'a', _type: 'room', text: SLIP}]},
    ['rooms', {_key: 'a'}, 'text'],
  ],
  [
    'a title in two languages, with no section yet',
    [object('title', string('en'), string('de')), array('parts', object('part', rich('text')))],
    {text: ['title.en', 'title.de'], portableText: ['parts[].text']},
    {title: {en: SLIP}, parts: []},
    ['title', 'en'],
  ],
  [
    'an object in a line',
    [array('content', {type: 'block', of: [object('note', string('label'))]})],
    {text: ['content[].children[].label'], portableText: ['content']},
    {
      content: [
        {
          ...textBlocks('', '')[0],
          _key: 'b',
          children: [{_key: 'n', _type: 'note', label: SLIP}],
        },
      ],
    },
    ['content', {_key: 'b'}],
  ],
  [
    'text in a type that a plugin brings',
    [{name: 'title', type: 'internationalizedArrayString'}],
    {text: ['title[].value'], portableText: []},
    {title: [{_key: 'en', _type: 'internationalizedArrayStringValue', value: SLIP}]},
    ['title', {_key: 'en'}, 'value'],
  ],
])('a release waits for a finding in %s', async (_, fields, names, stored, place) => {
  const {client} = await testLake()
  await client.releases.create({releaseId: 'many'})
  const options: CopydeskOptions = {
    types: ['page'],
    fields: names,
    severities: {block: ['warning']},
  }
  const page = defineType({name: 'page', type: 'document', fields: fields as never})
  const brought = array('internationalizedArrayString', {
    ...object('internationalizedArrayStringValue', string('value')),
  })
  const types = [...withCopyCheck([page], options), brought as never, decision]
  const schema = createSchema({name: 'test', types})
  const levels = async (id: string, fieldsOf: object) => {
    const {body: _body, ...bare} = story(id)
    const document = {...bare, _type: 'page', ...fieldsOf} as never
    const {markers} = await validateDocument({document, schema, client})
    return markers.map(({level, code, path}) => [level, code, path])
  }
  const expected = [['error', 'copydesk.doubled-word', place]]
  expect(await levels('versions.many.a', stored)).toEqual(expected)
  expect(await levels('drafts.a', stored)).toEqual(expected)
})

test('a type keeps its own validation, and Sanity’s search for unknown fields', async () => {
  const own = defineType({
    ...article,
    validation: (rule) => rule.custom(() => 'not today').warning(),
  })
  const document = {...story('drafts.a'), unknown: 1}
  const told = async (type: typeof article) => {
    const types = [...withCopyCheck([type]), decision]
    const schema = createSchema({name: 'test', types})
    const {markers} = await validateDocument({document, schema, client: (await testLake()).client})
    return markers.map(({code, message}) => (code.startsWith('copydesk.') ? code : message)).sort()
  }
  const always = ["Field 'unknown' does not exist on type 'article'", 'copydesk.name-spelling']
  expect(await told(article)).toEqual(always)
  expect(await told(own)).toEqual([...always, 'not today'])
})

const LATER = '2026-10-01T12:00:00.000Z'
const marker = (details?: object, code = 'copydesk.name-spelling') =>
  ({level: 'error', message: '', path: [], item: {message: ''}, code, details}) as never

test.each<[string, object, unknown[], string | undefined]>([
  ['only what waits', {releaseType: 'asap'}, [marker({waits: true})], undefined],
  ['what blocks', {releaseType: 'asap'}, [marker({waits: false})], 'publish.blocked'],
  ['an error of another kind', {releaseType: 'asap'}, [marker({}, 'x')], 'release.otherErrors'],
  ['a time to come', {releaseType: 'scheduled', intendedPublishAt: LATER}, [], undefined],
  [
    'a time that has passed',
    {releaseType: 'scheduled', intendedPublishAt: '2026-09-01T12:00:00Z'},
    [],
    'release.tooLate',
  ],
  ['no time', {releaseType: 'scheduled'}, [], 'release.tooLate'],
])('sending a release out anyway: %s', async (_, metadata, validation, blocker) => {
  const release = {state: 'active', metadata} as ReleaseDocument
  const documents = [
    {document: story('versions.r.a'), validation: {validation}},
    {document: story('versions.r.gone', {delete: true}), validation: {validation: []}},
  ] as unknown as DocumentInRelease[]
  const now = Date.parse('2026-09-15T12:00:00Z')
  const context = {client: {} as never, records: {}, archive: undefined, user: null, now}
  const left = await releaseFindings({release, documents}, resolveOptions(), context)
  expect(left).toMatchObject({blocker, count: 1, documents: [{document: {_id: 'versions.r.a'}}]})
})

test('a document that refers to what cannot be read is listed, without a finding', async () => {
  const {client} = await testLake()
  const clean = {
    ...story('versions.r.b'),
    body: textBlocks('All was quiet.'),
    parts: [{_key: 'k', _type: 'reference', _ref: 'gone', _weak: true}],
  }
  const release = {state: 'active', metadata: {releaseType: 'asap'}} as ReleaseDocument
  const documents = [{document: clean, validation: {validation: []}}]
  const context = {client, records: {}, archive: undefined, user: null, now: 0}
  const setup = resolveOptions({fields: {portableText: ['body', 'parts[]->text']}})
  const left = await releaseFindings(
    {release, documents: documents as unknown as DocumentInRelease[]},
    setup,
    context,
  )
  expect(left).toMatchObject({
    count: 0,
    documents: [{document: {_id: 'versions.r.b'}, findings: [], unread: {missing: 1, beyond: 0}}],
  })
})
