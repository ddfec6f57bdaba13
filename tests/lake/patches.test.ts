import {expect, test} from 'vitest'
import {refusal, testLake} from './testLake.ts'

const stored = {
  _id: 'a',
  _type: 'article',
  numbers: [1, 2, 3],
  list: [{_key: 'x'}, {_key: 'y', inner: [{_key: 'q', v: 0}]}],
}

test.each<[string, object, object]>([
  ['a field of an item of no list', {set: {'nothing[_key=="z"].v': 1}}, {}],
  ['an item of no list', {set: {'nothing[0].v': 1}}, {}],
  ['where it is missing, in no list', {setIfMissing: {'nothing[0].v': 1}}, {}],
  ['an item that is not there', {set: {'list[_key=="z"].v': 1}}, {}],
  ['in a list within an item that has none', {set: {'list[_key=="x"].inner[_key=="q"].v': 1}}, {}],
  [
    'an item within an item',
    {set: {'list[_key=="y"].inner[_key=="q"].v': 1}},
    {list: [{_key: 'x'}, {_key: 'y', inner: [{_key: 'q', v: 1}]}]},
  ],
  [
    'every item',
    {set: {'list[].v': 1, 'list[*].w': 2}},
    {
      list: [
        {_key: 'x', w: 2},
        {_key: 'y', inner: [{_key: 'q', v: 0}], w: 2},
      ],
    },
  ],
  ['the last item', {set: {'numbers[-1]': 9}}, {numbers: [1, 2, 9]}],
  ['to the end, nothing for it', {insert: {replace: 'numbers[1:-1]', items: []}}, {numbers: [1]}],
  ['to the end, one for it', {insert: {replace: 'numbers[1:-1]', items: [7]}}, {numbers: [1, 7]}],
  ['behind the end', {insert: {replace: 'numbers[3:-1]', items: [4]}}, {numbers: [1, 2, 3, 4]}],
  ['nothing behind the end', {insert: {replace: 'numbers[3:-1]', items: []}}, {}],
])('a patch of %s', async (_, patch, change) => {
  const {client} = await testLake()
  await client.create(stored)

  await client.mutate([{patch: {id: 'a', ...patch}} as never])

  expect(await client.getDocument('a')).toMatchObject({...stored, ...change})
  expect(Object.keys((await client.getDocument('a'))!).sort()).toEqual(
    [...Object.keys(stored), '_rev', '_createdAt', '_updatedAt'].sort(),
  )
})

test('the client deletes to the end of a list', async () => {
  const {client} = await testLake()
  await client.create(stored)
  expect(await client.patch('a').splice('numbers', 2).commit()).toMatchObject({numbers: [1, 2]})
})

test('a document that others refer to cannot become one of another type', async () => {
  const {client} = await testLake()
  await client.create({_id: 'b', _type: 'person'})
  await client.create({_id: 'a', _type: 'article', by: {_type: 'reference', _ref: 'b'}})

  expect(await refusal(client.createOrReplace({_id: 'b', _type: 'place'}))).toMatchObject({
    status: 409,
  })
  await client.createOrReplace({_id: 'b', _type: 'person', name: 'B'})
  expect(await client.getDocument('b')).toMatchObject({_type: 'person', name: 'B'})
})

test('a transaction may be named in the address', async () => {
  const {lake, client} = await testLake()
  const answer = await fetch(
    `${lake.url}/v2025-02-19/data/mutate/production?transactionId=chosen`,
    {
      method: 'POST',
      headers: {authorization: `Bearer ${lake.token}`},
      body: JSON.stringify({mutations: [{create: {_id: 'a', _type: 't'}}]}),
    },
  )
  expect(await answer.json()).toMatchObject({transactionId: 'chosen'})
  expect(await client.getDocument('a')).toMatchObject({_rev: 'chosen'})
})
