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
