import {expect, test} from 'vitest'
import {
  createDocumentStore,
  evaluateQuery,
  preparedBytes,
  prepareQuery,
} from '../../../lake/groq/index.ts'
import {asStored} from './arbitraries.ts'

const store = createDocumentStore()
for (let i = 0; i < 300; i++) {
  store.put(asStored({_id: `d${i}`, _type: i % 2 ? 'odd' : 'even'}))
}

const many = (count: number, part: (i: number) => string, between = '') =>
  Array.from({length: count}, (_, i) => part(i)).join(between)

test.each([
  ['many filters', `*${'[true]'.repeat(2000)}`, 'it has more than 5000 parts'],
  ['many orders', `*${'|order(a)'.repeat(1000)}`, 'it has more than 5000 parts'],
  ['many conditions', `*[${many(8000, (i) => `a==${i}`, '||')}]`, 'it has more than 5000 parts'],
  ['a long list', `[${many(12_000, String, ',')}]`, 'it has more than 5000 parts'],
  ['many accesses', `*${'.a'.repeat(20_000)}`, 'it has more than 5000 parts'],
  ['signs before signs', `${'!'.repeat(20_000)}true`, 'it has more than 5000 parts'],
  [
    'deep parentheses',
    `${'('.repeat(2000)}1${')'.repeat(2000)}`,
    'it is nested more than 100 deep',
  ],
  ['deep projections', `*${'{"a":'.repeat(150)}1${'}'.repeat(150)}`, 'it is nested more than 100'],
  ['escapes', `"${'\\u0041'.repeat(6000)}"`, 'it has more than 5000 parts'],
  ['a string without end', `"${'a'.repeat(2_000_000)}`, 'it is 2000001 characters long'],
])('%s are refused before they are parsed', (_, groq, reason) => {
  const before = process.threadCpuUsage()
  expect(() => prepareQuery(groq)).toThrow(`The query is too large: ${reason}`)
  expect(process.threadCpuUsage(before).user / 1000).toBeLessThan(100)
})

test.each([
  ['nested subqueries', `${'*[_id in '.repeat(15)}["d1"]${']._id'.repeat(15)}`, ['d1']],
  ['subqueries as deep as may be', `${'*[_id in '.repeat(99)}["d1"]${']._id'.repeat(99)}`, ['d1']],
  ['a subquery for each document', '*[_type in *[_type in *._type]._type][0]._id', 'd0'],
  [
    'many conditions',
    `*[_id == "d7" && (${many(900, (i) => `a==${i}`, '||')} || true)]._id`,
    ['d7'],
  ],
  [
    'brackets in strings and comments',
    `"${'(['.repeat(500)}" // ${'('.repeat(500)}`,
    '(['.repeat(500),
  ],
  ['a long string', `"${'a'.repeat(900_000)}" == ""`, false],
])('%s are answered', (_, groq, expected) => {
  expect(evaluateQuery(prepareQuery(groq), store)).toEqual(expected)
})

test('what would not fit in memory is stopped', () => {
  const pairs = '*{"a": *{"b": *{"c": *[_id != ^.^.^._id]._id}}}'
  const query = prepareQuery(pairs)
  expect(() => evaluateQuery(query, store, {timeLimit: 60_000})).toThrow(
    'it makes more values than fit in memory',
  )
  expect(evaluateQuery(prepareQuery('count(*)'), store)).toBe(300)
})

test('queries are kept as long as they are small', () => {
  const [first, second, third] = [1, 2, 3].map(() => prepareQuery('*[_id == $id]', {id: 'a'}))
  expect(second).not.toBe(first)
  expect(third).toBe(second)

  for (let i = 0; i < 40; i++) {
    const params = {id: `${i}`.padEnd(1_000_000, 'x')}
    prepareQuery('*[_id == $id]', params)
    prepareQuery('*[_id == $id]', params)
  }
  expect(preparedBytes()).toBeLessThanOrEqual(32 * 2 ** 20)
})
