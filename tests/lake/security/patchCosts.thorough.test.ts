import {extractWithPath, Mutation} from '@sanity/mutator'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {patchDocument} from '../../../lake/mutate/patchDocument.ts'
import {concretePaths} from '../../../lake/mutate/patchPaths.ts'
import {placeAt, valueAt} from '../../../lake/mutate/places.ts'
import {startClock} from '../../../lake/slices/inSlices.ts'

const of = <T>(n: number, make: (i: number) => T) => Array.from({length: n}, (_, i) => make(i))
const fields = Object.fromEntries(of(100_000, (i) => [`k${i}`, i]))
const items = of(2000, (i) => ({_key: `k${i}`, n: 1, text: 'x', children: [{_key: 's', text: ''}]}))
const document = {_id: 'a', _type: 't', _rev: 'r', fields, items} as never

test.each([
  [
    'sets 5,000 fields of 100,000',
    {set: Object.fromEntries(of(5000, (i) => [`fields.k${i}`, 'x']))},
  ],
  ['unsets 5,000 of them', {unset: of(5000, (i) => `fields.k${i}`)}],
  ['counts 5,000 up', {inc: Object.fromEntries(of(5000, (i) => [`fields.k${i}`, 1]))}],
  [
    'sets a text within each of 2,000 items by their keys',
    {
      set: Object.fromEntries(
        of(2000, (i) => [`items[_key=="k${i}"].children[_key=="s"].text`, 'y']),
      ),
    },
  ],
  ['counts them up', {inc: Object.fromEntries(of(2000, (i) => [`items[_key=="k${i}"].n`, 1]))}],
  ['unsets 1,000 items', {unset: of(1000, (i) => `items[_key=="k${i}"]`)}],
  [
    'changes 1,000 texts',
    {
      diffMatchPatch: Object.fromEntries(
        of(1000, (i) => [`items[_key=="k${i}"].text`, '@@ -1,1 +1,2 @@\n-x\n+yy\n']),
      ),
    },
  ],
  ['sets a field of every item', {set: {'items[*].n': 2}}],
  ['sets a list within every item', {set: {'items[*].children[*].marks': []}}],
  ['counts every item up', {inc: {'items[*].n': 2}}],
])('a patch that %s is applied in a moment', (_, patch) => {
  const computed = startClock()
  patchDocument(document, patch, 0)
  expect(computed()).toBeLessThan(400)
})

test('what only the mutator can do is given up after a second', () => {
  // names that need an escape are its to read
  const odd = Object.fromEntries(of(100_000, (i) => [`a"${i}`, i]))
  const set = Object.fromEntries(of(4000, (i) => [`fields['a\\"${i}']`, 'x']))
  const computed = startClock()
  const act = () => patchDocument({...(document as object), fields: odd} as never, {set}, 0)
  expect(act).toThrow(/it takes more than 1000 ms: send it in smaller parts/)
  expect(computed()).toBeLessThan(3000)
})

const step = fc.constantFrom('.a', '.b', '[0]', '[1]', '[_key=="x"]', '[_key=="y"]', "['a']")
const path = fc
  .tuple(fc.constantFrom('a', 'b', 'c'), fc.array(step, {maxLength: 3}))
  .map(([first, rest]) => first + rest.join(''))
const {value} = fc.letrec((tie) => ({
  value: fc.oneof(
    {maxDepth: 4},
    fc.integer({min: -3, max: 3}),
    fc.constantFrom('x', 'y', null, true),
    fc.array(tie('value'), {maxLength: 3}),
    fc.record(
      {_key: fc.constantFrom('x', 'y'), a: tie('value'), b: tie('value')},
      {requiredKeys: [], noNullPrototype: true},
    ),
  ),
}))
const contents = fc.record({a: value, b: value, c: value}, {noNullPrototype: true})
const operation = fc.oneof(
  fc.record({set: fc.dictionary(path, value, {minKeys: 1, maxKeys: 3, noNullPrototype: true})}),
  fc.record({
    setIfMissing: fc.dictionary(path, value, {minKeys: 1, maxKeys: 3, noNullPrototype: true}),
  }),
  fc.record({unset: fc.array(path, {minLength: 1, maxLength: 1})}),
)

const orRefused = (work: () => unknown) => {
  try {
    return JSON.stringify(work())
  } catch {
    return 'refused'
  }
}

test('a patch comes to what the mutator makes of its places', () => {
  fc.assert(
    fc.property(contents, operation, (content, patch) => {
      const before = {_id: 'a', _type: 't', _rev: 'r', ...content} as never
      const copy = structuredClone(before)
      const expected = orRefused(() => {
        const spec = {...concretePaths(patch as never, before), id: 'a'}
        return new Mutation({mutations: [{patch: spec as never}]}).apply(before)
      })

      const patched = orRefused(() => patchDocument(before, patch as never, 0))

      expect(before).toEqual(copy)
      expect(patched).toBe(expected)
    }),
    {numRuns: 3000},
  )
})

test('a place is where the mutator finds what a path names', () => {
  fc.assert(
    fc.property(contents, path, (content, asked) => {
      const place = placeAt(asked, content)
      const value = place && valueAt(place, content)
      if (value === undefined) return
      expect(extractWithPath(asked, content)).toEqual([{path: place, value}])
    }),
    {numRuns: 3000},
  )
})
