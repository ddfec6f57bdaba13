import fc from 'fast-check'
import {applyPatch, incremental} from 'mendoza'
import {describe, expect, test} from 'vitest'
import {startClock} from '../../../lake/slices/inSlices.ts'
import {encode} from '../../../lake/mendoza/index.ts'

const block = (key: string, text: string) => ({
  _type: 'block',
  _key: key,
  children: [{_type: 'span', _key: 's', text}],
})

describe('a change is written as small as', () => {
  test.each([
    ['nothing', {a: 1}, {a: 1}, []],
    ['a field taken away', {a: 'kept as it was', b: 1}, {a: 'kept as it was'}, [19, 1]],
    [
      'letters put into a string',
      {headline: 'Village hit by strike'},
      {headline: 'Village hit by air strike'},
      [11, 0, 23, 0, 15, 22, 'air ', 23, 15, 21, 15],
    ],
    [
      'letters after characters of several bytes',
      {headline: 'Čačak: 🌊 flood ebbs'},
      {headline: 'Čačak: 🌊 flood rises and ebbs'},
      [11, 0, 23, 0, 20, 22, 'rises and ', 23, 20, 24, 15],
    ],
    [
      'a paragraph moved and one changed',
      {body: [block('a', 'The first paragraph.'), block('b', 'The second paragraph.')]},
      {body: [block('b', 'The second paragraph.'), block('a', 'The first sentence.')]},
      [11, 0, 21, 1, 2, 12, 0, 11, 2, 12, 0, 17, 'The first sentence.', 'text', 16, 15, 16, 15],
    ],
    ['a whole document that appears', null, {a: 1}, [0, {a: 1}]],
    ['null for one that disappears', {a: 1}, null, [0, null]],
  ])('%s', (_, before, after, patch) => {
    expect(encode(before, after)).toEqual(patch)
    expect(applyPatch(before, patch)).toEqual(after)
  })
})

describe('whatever changes, the package that reads patches', () => {
  const text = fc.string({unit: fc.constantFrom('a', 'b', ' ', 'é', '漢', '🌊'), maxLength: 12})
  const {value} = fc.letrec((tie) => ({
    value: fc.oneof(
      {maxDepth: 4},
      text,
      fc.integer({max: 3, min: 0}),
      fc.constant(null),
      tie('list'),
      tie('object'),
    ),
    list: fc.array(fc.oneof(tie('value'), tie('keyed')), {maxLength: 6}),
    keyed: fc.record({_key: fc.constantFrom('x', 'y', 'z'), value: tie('value')}),
    object: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'É'), tie('value'), {maxKeys: 4}),
  }))

  test('arrives at the new value', () => {
    fc.assert(
      fc.property(value, value, (before, after) => {
        expect(applyPatch(before, encode(before, after))).toEqual(after)
      }),
      {numRuns: 2000},
    )
  })

  test('arrives there step by step, as the history does', () => {
    const object = fc.dictionary(fc.constantFrom('a', 'b', 'c'), value, {maxKeys: 3})
    fc.assert(
      fc.property(fc.array(object, {minLength: 2, maxLength: 5}), (states) => {
        let wrapped = incremental.wrap<number>(states[0], 0)
        for (let i = 1; i < states.length; i++) {
          wrapped = incremental.applyPatch(wrapped, encode(states[i - 1], states[i]), i)
          expect(incremental.unwrap(wrapped)).toEqual(states[i])
        }
      }),
      {numRuns: 1000},
    )
  })
})

describe('what is large', () => {
  const long = 'x'.repeat(100)
  const many = 120_000
  const list = (from: number) => Array.from({length: many}, (_, i) => long + (i % 2 ? i : i + from))
  const fields = (from: number) => Object.fromEntries(list(from).map((text, i) => [`k${i}`, text]))
  const nested = (text: string) => {
    let value: object = {text}
    for (let level = 0; level < 180; level++) value = {value, level}
    return {value}
  }

  test.each([
    ['a list of which every second item changes', {list: list(0)}, {list: list(many)}],
    ['an object of which every second field changes', {o: fields(0)}, {o: fields(many)}],
    ['an object that gets very many fields', {o: {}}, {o: fields(0)}],
    ['a long text deep down', nested(long.repeat(10_000)), nested(`y${long.repeat(10_000)}`)],
  ])('%s is encoded in a moment', (_, before, after) => {
    const computed = startClock()
    const patch = encode(before, after)
    const milliseconds = computed()

    expect(applyPatch(before, patch)).toEqual(after)
    expect(milliseconds).toBeLessThan(2000)
  })
})
