import {expect, test} from 'vitest'
import {refusal, testLake} from './testLake.ts'

const documents = Array.from({length: 1200}, (_, i) => ({
  _id: `story-${i}`,
  _type: 'article',
  headline: `Water rises at mill ${i}`,
  rank: 1200 - i,
}))

async function filledLake() {
  const {client} = await testLake()
  await client.mutate(documents.map((document) => ({create: document})))
  return client
}

/** Looks at every document for every two documents. */
const EACH = 'lower(headline) == upper(^.headline + ^.^.headline)'
const ENDLESS = `count(*[count(*[count(*[${EACH}]) > 0]) > 0])`

test('what others ask and write is answered while a query that takes too long runs', async () => {
  const client = await filledLake()
  const answered: string[] = []
  const note = (what: string) => () => void answered.push(what)
  const endless = refusal(client.fetch(ENDLESS)).finally(note('endless'))
  for (const {_id} of documents.slice(0, 5)) {
    await client.fetch('*[_id == $id][0]', {id: _id}).then(note(_id))
  }
  await client.create({_id: 'new', _type: 'article'}).then(note('new'))

  expect(await endless).toMatchObject({status: 400, body: {error: {type: 'queryTimeout'}}})
  const others = ['story-0', 'story-1', 'story-2', 'story-3', 'story-4', 'new']
  expect(answered).toEqual([...others, 'endless'])
})

const long = {a: 'ab'.repeat(20_000), b: 'cd'.repeat(20_000)}

test('what takes too long within one document is stopped too, and the next query answered', async () => {
  const client = await filledLake()
  const queries = [
    'string::split($a, "")[@ in string::split($b + @, "")]',
    'count(string::split($a, "")[count(string::split($b + @, "")) < 9])',
  ]
  const stopped = await Promise.all(queries.map((groq) => refusal(client.fetch(groq, long))))
  const timeout = {status: 400, body: {error: {type: 'queryTimeout'}}}
  expect(stopped).toMatchObject([timeout, timeout])
  expect(await client.fetch('count(*)')).toBe(documents.length)
})

test.each([
  ['a pattern of many parts', `$a match "${'a*'.repeat(25)}c"`, false],
  [
    'one long list compared with another',
    'array::intersects(string::split($a, ""), string::split($b, ""))',
    false,
  ],
  [
    'letters, each looked for in one short list',
    'count(string::split($a, "")[@ in string::split("xyz", "")])',
    0,
  ],
])('%s is answered in time', async (_, groq, expected) => {
  const {client} = await testLake()
  expect(await client.fetch<unknown>(groq, long)).toBe(expected)
})

test('a long answer comes whole, in the order asked for, as the documents were', async () => {
  const client = await filledLake()
  const all = client.fetch(
    '*[!(_id in path("drafts.**"))] | order(rank){_id, "mill": string::split(headline, " ")[-1]}',
  )
  const expected = documents.map((_, i) => ({_id: `story-${1199 - i}`, mill: String(1199 - i)}))
  expect(await all).toEqual(expected)
})
