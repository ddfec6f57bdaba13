import {expect, test} from 'vitest'
import {
  createDocumentStore,
  evaluateQuery,
  matchesFilter,
  prepareQuery,
} from '../../../lake/groq/index.ts'
import {asStored} from './arbitraries.ts'

const store = createDocumentStore()
for (let i = 0; i < 300; i++) store.put(asStored({_id: `story-${i}`, _type: 'article'}))

const ask = (groq: string, params = {}) => evaluateQuery(prepareQuery(groq, params), store)

test.each([
  ['a.b', 'a.*', true],
  ['a.b.c', 'a.*', false],
  ['a.b.c', 'a.**', true],
  ['a', 'a.**', false],
  ['axb', 'a.b', false],
  ['a-b', 'a.*', false],
  ['x.y.b', '**.b', true],
  ['b', '**.b', false],
  ['a.b.a.c', '**.a.*', true],
  ['a.b.c.b', '**.b.**.b', true],
  ['a.b.b', '**.b.**.b', false],
  ['a.b.c.b', 'a.**.b', true],
  ['a', '**', true],
  ['', '*', false],
  ['a*', 'a*', true],
])('%j in path(%j) is %j', (id, pattern, expected) => {
  expect(ask('$id in path($pattern)', {id, pattern})).toBe(expected)
})

test('a path of many ** takes no longer for that', () => {
  const params = {id: 'a.'.repeat(60), pattern: `${'**.'.repeat(12)}x`}
  expect(ask('$id in path($pattern)', params)).toBe(false)
})

test.each([
  [
    'each word of a text is looked for in another',
    '$long match $words',
    {long: `${'a '.repeat(300_000)}b`, words: 'b '.repeat(900)},
  ],
  [
    'one expression cuts a long text up many times',
    Array(300).fill('count(string::split($long, ""))').join(' + '),
    {long: 'a'.repeat(1_000_000)},
  ],
  [
    'long texts are compared many times',
    Array(1000).fill('$long < $other').join(' || '),
    {long: `é${'a'.repeat(3_000_000)}ﬁ`, other: `é${'a'.repeat(3_000_000)}b`},
  ],
])('a query is stopped where %s in one step', (_, groq, params) => {
  expect(() => ask(groq, params)).toThrow('one step of it computes for more than 300 ms')
})

test.each([
  ['_id in $ids', 1],
  ['_type in $types', 300],
])('*[%s] with lists that say the same again and again is answered soon', (filter, expected) => {
  const ids = Array<string>(200_000).fill('story-1')
  const types = Array<string>(200_000).fill('article')
  expect(ask(`count(*[${filter}])`, {ids, types})).toBe(expected)
})

test.each([
  '*[title match $words]',
  '"a" match $words',
  '*[@ match text::query($words)]',
  '*[@ match $words]',
])('%s with more words than one can search for is refused', (groq) => {
  const words = Array.from({length: 1001}, (_, i) => `w${i}`).join(' ')
  expect(() => ask(groq, {words})).toThrow('A search takes no more than 1000 words')
})

test('parameters that nest without end are refused with a sentence', () => {
  const deep = JSON.parse('['.repeat(20_000) + ']'.repeat(20_000)) as unknown
  expect(() => prepareQuery('$deep', {deep})).toThrow('nested too deeply')
})

test('the filter of a listener is stopped sooner: it is asked of each document that is written', () => {
  const filter = prepareQuery('*[$long match $words]', {
    long: `${'a '.repeat(300_000)}b`,
    words: 'b '.repeat(900),
  })
  const document = asStored({_id: 'a', _type: 'article'})
  expect(() => matchesFilter(filter, document)).toThrow('computes for more than 50 ms')
})
