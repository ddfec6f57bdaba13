import {createClient} from '@sanity/client'
import {validateDocument} from '@sanity/validation'
import {createSchema, defineField, defineType, type SanityDocument} from 'sanity'
import {expect, test} from 'vitest'
import {type CopydeskOptions} from '../../plugins/copydesk/story/index.ts'
import {decision} from '../../plugins/copydesk/studio/schema/decision.ts'
import {withCopyCheck} from '../../plugins/copydesk/studio/validation/withCopyCheck.ts'
import {changeDecisions, resolveOptions} from '../../plugins/copydesk/story/index.ts'
import {copydeskTypes} from '../../plugins/copydesk/studio/schema/copydeskTypes.ts'
import {testLake} from '../lake/testLake.ts'
import {wireCopy} from './leiban.ts'

const story = defineType({
  name: 'article',
  type: 'document',
  fields: [
    defineField({name: 'headline', type: 'string'}),
    defineField({
      name: 'body',
      type: 'array',
      of: [{type: 'block'}],
      validation: (rule) => rule.max(200).error('too long'),
    }),
  ],
})

const source = defineType({
  name: 'source',
  type: 'document',
  fields: [
    defineField({name: 'name', type: 'string'}),
    defineField({name: 'aliases', type: 'array', of: [{type: 'string'}]}),
  ],
})

test('the Leiban wire copy: a warning on every repeated block and on each suspect name', async () => {
  const markers = await copyCheckMarkers(wireStory(), {
    rules: ['duplicate-paragraph', 'name-spelling'],
  })
  const repeated = markers.filter(({code}) => code === 'copydesk.duplicate-paragraph')
  expect(repeated.map(({path}) => path)).toEqual(
    wireStory()
      .body.slice(38, 75)
      .map(({_key}) => ['body', {_key}]),
  )
  expect(new Set(markers.map(({level}) => level))).toEqual(new Set(['warning', 'info']))
  const suspects = ['LHEIBAN', 'Zaheer', 'Kadimi', 'Hazari', 'Ninwa']
  const marked = suspects.filter((name) => markers.some(({message}) => message.includes(name)))
  expect(marked).toEqual(suspects)
})

test('a severity that blocks is an error', async () => {
  const markers = await copyCheckMarkers(wireStory(), {severities: {block: ['warning']}})
  expect(new Set(markers.map(({level}) => level))).toEqual(new Set(['error', 'info']))
})

test.each([
  ['in the text', 'A quiet village', 'Zaheer', ['body', {_key: 'c'}]],
  ['in the headline alone', 'Zaheer can’t believe it', 'Zahir', ['headline']],
])('a second spelling %s is an error where warnings block', async (_, headline, name, path) => {
  const body = [
    block('a', 'Helmet Zahir said that the village of Leiban was quiet.'),
    block('b', 'Zahir moved his family to Debaga in December, he said.'),
    block('c', `${name} said that the market was open.`),
  ]
  const story = {_id: 'a', _type: 'article', headline, body}
  const markers = await copyCheckMarkers(story, {severities: {block: ['warning']}})
  expect(markers.map(({code, level, path}) => ({code, level, path}))).toEqual([
    {code: 'copydesk.name-spelling', level: 'error', path},
  ])
})

test('a silent severity is no marker', async () => {
  const markers = await copyCheckMarkers(wireStory(), {severities: {silent: ['warning', 'review']}})
  expect(markers).toEqual([])
})

test('a decision resolves its finding', async () => {
  const isRepeat = ({code}: {code?: string}) => code === 'copydesk.duplicate-paragraph'
  const [repeat] = (await copyCheckMarkers(wireStory())).filter(isRepeat)
  const decisions = [{_key: 'd', kind: 'dismissed', finding: repeat.details?.finding}]
  const markers = await copyCheckMarkers({...wireStory(), decisions} as never)
  expect(markers.filter(isRepeat)).toEqual([])
  expect(markers.length).toBeGreaterThan(0)
})

test.each([
  ['no body', {_id: 'a', _type: 'article', headline: 'Leiban and Lheiban'}],
  ['a body that is not one', {_id: 'a', _type: 'article', body: [null, 'text', {_type: 'image'}]}],
])('%s: nothing is thrown and no error is made', async (_, document) => {
  expect(await copyCheckMarkers(document as never)).toEqual([])
})

test('records that cannot be read leave the checks standing', async () => {
  const markers = await copyCheckMarkers(wireStory(), {records: {sources: {type: 'source'}}})
  expect(markers.length).toBeGreaterThan(37)
})

test('the field keeps the validation that it had', async () => {
  const body = Array.from({length: 201}, (_, index) => block(`b${index}`, `Line ${index}.`))
  const story = {_id: 'a', _type: 'article', body}
  const result = await validate(story, {})
  expect(result.map(({message}) => message)).toContain('too long')
})

test('a type that has no field for decisions gets one; one that has keeps its own', () => {
  const own = {
    ...story,
    fields: [...story.fields, {name: 'decisions', type: 'array', title: 'Mine'}],
  }
  const names = (types: unknown) =>
    (types as {fields: {name: string; title?: string}[]}[])[0].fields.map(
      ({name, title}) => `${name} ${title}`,
    )
  expect(names(withCopyCheck([story]))).toContain('decisions Copy check decisions')
  expect(names(withCopyCheck([own as never]))).toContain('decisions Mine')
  expect(names(withCopyCheck([story], {decisions: false}))).not.toContain(
    'decisions Copy check decisions',
  )
})

test('a type or a field that is not there is refused in one sentence', () => {
  expect(() => withCopyCheck([story], {types: ['post']})).toThrow(
    'copydesk: the option “types” names “post”, which is not among the schema types.',
  )
  expect(() => withCopyCheck([story], {fields: {portableText: ['text']}})).toThrow(
    'copydesk: the option “fields.portableText” names “text”, which “article” does not have.',
  )
})

/** The wire copy with nothing but what the small schema has. */
function wireStory() {
  const {_id, _type, body} = wireCopy()
  return {_id, _type, headline: 'Guarding Leiban', body}
}

const block = (_key: string, text: string) => ({
  _type: 'block',
  _key,
  style: 'normal',
  markDefs: [],
  children: [{_type: 'span', _key: 's', text, marks: []}],
})

test('in Node the records are read once for all rules, and nothing keeps listening', async () => {
  const requests: string[] = []
  const client = createClient({
    projectId: 'once',
    dataset: 'production',
    apiVersion: '2025-02-19',
    useCdn: false,
    resolveFetch: () => async (input) => {
      requests.push(new URL(String(input)).pathname.replace(/^\/v[^/]+/, ''))
      const sources = [{id: 'bergstrom', name: 'Annika Bergstrom', aliases: []}]
      return Response.json({result: {sources}})
    },
  })
  const document = {
    _id: 'drafts.a',
    _type: 'article',
    body: [block('a', 'The mayor, Annika Bergstrem, said that the market was open.')],
  } as unknown as SanityDocument
  const types = [
    ...withCopyCheck([story, source], {records: {sources: {type: 'source'}}}),
    decision,
  ]
  const schema = createSchema({name: 'test', types})
  const {markers} = await validateDocument({document, schema, client})
  expect(markers.map(({code}) => code)).toEqual(['copydesk.name-spelling'])
  expect(requests).toEqual(['/data/query/production'])
})

async function copyCheckMarkers(document: {_id: string; _type: string}, options = {}) {
  const markers = await validate(document, options)
  return markers.filter(({code}) => code?.startsWith('copydesk.'))
}

async function validate(document: {_id: string; _type: string}, options: CopydeskOptions) {
  const types = [...withCopyCheck([story, source], options), decision]
  const {markers} = await validateDocument({
    document: {_rev: 'r', _createdAt: '', _updatedAt: '', ...document} as SanityDocument,
    schema: createSchema({name: 'test', types}),
    client: unreachable,
  })
  return markers
}

const unreachable = createClient({
  projectId: 'none',
  dataset: 'none',
  apiVersion: '2025-02-19',
  useCdn: false,
  resolveFetch: () => async () => new Response('{}', {status: 404}),
})

test('a decision in a document beside the story takes the marker away, until it is undone', async () => {
  const {client} = await testLake()
  const options: CopydeskOptions = {decisions: {document: 'private.decisions.'}}
  const setup = resolveOptions(options)
  const types = [...withCopyCheck([story], options), ...copydeskTypes(['article'], [], 'decisions')]
  const schema = createSchema({name: 'test', types})
  const document = {
    _id: 'drafts.beside',
    _type: 'article',
    body: [
      block('a', 'Helmet Zahir said that the village of Leiban was quiet.'),
      block('b', 'Zaheer said that the market was open.'),
    ],
  } as unknown as SanityDocument
  const codes = async () =>
    (await validateDocument({document, schema, client})).markers.map(({code}) => code)
  expect(await codes()).toEqual(['copydesk.name-spelling'])
  const decision = {
    _type: 'copydeskDecision',
    _key: 'd',
    kind: 'distinct',
    names: ['Zahir', 'Zaheer'],
    finding: 'f',
    rule: 'name-spelling',
    at: '2026-01-01T00:00:00Z',
  } as const
  await changeDecisions(client, document._id, setup, {
    add: {...decision, names: ['Zahir', 'Zaheer']},
  })
  expect(await codes()).toEqual([])
  await changeDecisions(client, document._id, setup, {remove: 'd'})
  expect(await codes()).toEqual(['copydesk.name-spelling'])
})

const fieldNames = (options: CopydeskOptions, types: unknown[] = []) => {
  const [article] = withCopyCheck([story, ...(types as [])], options)
  return (article as {fields: {name: string}[]}).fields.map(({name}) => name)
}

test('a story has a field for decisions, or for their having changed, or none', () => {
  expect(fieldNames({})).toEqual(['headline', 'body', 'decisions'])
  expect(fieldNames({decisions: {document: 'private.'}})).toEqual([
    'headline',
    'body',
    'decisionsRev',
  ])
  expect(fieldNames({decisions: false})).toEqual(['headline', 'body'])
})

test.each([
  [[], 'the option “decisions.type” names “notes”, which is not among the schema types'],
  [
    [{name: 'notes', type: 'document', fields: [{name: 'decisions', type: 'string'}]}],
    'the option “decisions” names “decisions”, which is another field of “notes”: name one that it does not have, or an array of “copydeskDecision”',
  ],
])(
  'a type for decisions that is not there, or has no place for them, is refused',
  (types, sentence) => {
    expect(() => fieldNames({decisions: {document: 'private.', type: 'notes'}}, types)).toThrow(
      sentence,
    )
  },
)
