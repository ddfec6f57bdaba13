import {type SanityDocumentStub} from '@sanity/client'
import {expect, test} from 'vitest'
import {readPages, type Reading, resolveOptions} from '../../plugins/copydesk/story/index.ts'
import {testLake} from '../lake/testLake.ts'

test.each<[string, Record<string, unknown>, string | undefined]>([
  ['a text', {author: 'Ann Lee'}, 'Ann Lee'],
  ['a reference, to a name', {author: {_type: 'reference', _ref: 'ann'}}, 'Ann Lee'],
  ['a reference, to a title', {author: {_type: 'reference', _ref: 'world'}}, 'World'],
  [
    'several references',
    {
      author: [
        {_key: 'a', _type: 'reference', _ref: 'ann'},
        {_key: 'b', _type: 'reference', _ref: 'bo'},
      ],
    },
    'Ann Lee, Bo Ek',
  ],
  ['several texts', {author: ['Ann Lee', 'Bo Ek']}, 'Ann Lee, Bo Ek'],
  [
    'a reference to what is not there',
    {author: {_type: 'reference', _ref: 'gone', _weak: true}},
    undefined,
  ],
  ['an object', {author: {first: 'Ann'}}, undefined],
  ['nothing', {}, undefined],
])('the person of a story as the Copy desk lists it: %s', async (_, fields, person) => {
  const {client} = await testLake()
  const documents: SanityDocumentStub[] = [
    {_id: 'ann', _type: 'person', name: 'Ann Lee'},
    {_id: 'bo', _type: 'person', name: 'Bo Ek'},
    {_id: 'world', _type: 'section', title: 'World'},
    {_id: 'drafts.a', _type: 'article', headline: 'A', ...fields},
  ]
  await client.mutate(documents.map((create) => ({create})))
  const setup = resolveOptions({listing: {person: 'author', section: 'author'}})
  const read: Reading[] = []
  for await (const {readings} of readPages(client, setup, {}, ['drafts.a'])) read.push(...readings)
  expect(read.map((one) => [one.person, one.section])).toEqual([[person, person]])
})

test('text that no option names is told of each story, and what it is listed by is none', async () => {
  const {client} = await testLake()
  const side = 'The council met in the old town on Monday.'
  await client.mutate([
    {create: {_id: 'drafts.a', _type: 'article', headline: 'A', side, desk: side}},
  ])
  const setup = resolveOptions({fields: {leftOut: ['desk']}, listing: {section: 'desk'}})
  for await (const {readings} of readPages(client, setup, {}, ['drafts.a']))
    expect(readings.map(({section, unread}) => [section, unread])).toEqual([
      [side, {missing: 0, beyond: 0, fields: [{field: 'side', title: 'Side', option: 'text'}]}],
    ])
})

test('what several stories refer to is read once for a page of them', async () => {
  const {client} = await testLake()
  const asked: string[][] = []
  const counting = client.withConfig({
    resolveFetch: () => (input: RequestInfo | URL, init?: RequestInit) => {
      const {searchParams} = new URL(String(input))
      if (searchParams.get('tag')?.endsWith('copydesk.referenced'))
        asked.push(JSON.parse(searchParams.get('$ids')!) as string[])
      return fetch(input, init)
    },
  })
  const refers = (_id: string, ...refs: string[]) => ({
    _id,
    _type: 'article',
    parts: refs.map((_ref) => ({_key: _ref, _type: 'reference', _ref, _weak: true})),
  })
  const documents: SanityDocumentStub[] = [
    {_id: 'part', _type: 'part', text: 'Helmet Zahir left.'},
    {_id: 'more', _type: 'part', text: 'Zahir left. Zaheer left.'},
    refers('drafts.a', 'part'),
    refers('drafts.b', 'part', 'more'),
    refers('drafts.c', 'part', 'gone'),
    refers('drafts.d', 'gone'),
  ]
  await client.mutate(documents.map((create) => ({create})))
  const setup = resolveOptions({fields: {text: ['parts[]->text']}})
  const read: Reading[] = []
  const ids = ['drafts.a', 'drafts.b', 'drafts.c', 'drafts.d']
  for await (const {readings} of readPages(counting, setup, {}, ids)) read.push(...readings)
  expect(asked).toEqual([
    ['drafts.part', 'part'],
    ['drafts.more', 'more'],
    ['drafts.gone', 'gone'],
  ])
  expect(read.map(({unread}) => unread?.missing ?? 0)).toEqual([0, 0, 1, 1])
})

test('a story that refers to what is not there says so', async () => {
  const {client} = await testLake()
  const reference = (_ref: string) => ({_key: _ref, _type: 'reference', _ref, _weak: true})
  const part = {_id: 'part', _type: 'part', text: 'All was quiet.'}
  const story = (_id: string, ...refs: string[]) => ({
    _id,
    _type: 'article',
    parts: refs.map(reference),
  })
  const documents: SanityDocumentStub[] = [
    part,
    story('drafts.a', 'part', 'gone'),
    story('drafts.b', 'part'),
  ]
  await client.mutate(documents.map((create) => ({create})))
  const setup = resolveOptions({fields: {text: ['parts[]->text']}})
  const read: Reading[] = []
  for await (const {readings} of readPages(client, setup, {}, ['drafts.a', 'drafts.b']))
    read.push(...readings)
  expect(read.map(({id, unread}) => [id, unread])).toEqual([
    ['drafts.a', {missing: 1, beyond: 0, fields: []}],
    ['drafts.b', undefined],
  ])
})
