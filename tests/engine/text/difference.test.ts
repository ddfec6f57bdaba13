import fc from 'fast-check'
import {expect, test} from 'vitest'
import {wordDifference} from '../../../plugins/copydesk/core.ts'
import {align} from '../../../plugins/copydesk/engine/text/align.ts'

test('shows what was taken out and what was put in', () => {
  expect(wordDifference('He has 14 cows and goats.', 'He has 16 cows.')).toEqual([
    {op: 'same', text: 'He has '},
    {op: 'removed', text: '14 cows and goats.'},
    {op: 'added', text: '16 cows.'},
  ])
})

const text = fc
  .array(fc.constantFrom('a', 'b', 'c', 'd', 'e.'), {maxLength: 30})
  .map((words) => words.join(' '))

test('same and removed parts give the first text; same and added the second, but for white space', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const parts = wordDifference(a, b)
      const without = (op: string) =>
        parts.filter((part) => part.op !== op).map((part) => part.text)
      expect(without('added').join('')).toBe(a)
      expect(without('removed').join(' ').split(/\s+/).filter(Boolean)).toEqual(
        b.split(/\s+/).filter(Boolean),
      )
    }),
  )
})

test('an alignment only rises and joins equal elements, for long sequences too', () => {
  const sequence = (max: number) =>
    fc.array(fc.nat({max}), {maxLength: 1600}).map((numbers) => Uint32Array.from(numbers))
  fc.assert(
    fc.property(sequence(3000), sequence(3000), fc.nat({max: 1600}), (a, b, at) => {
      const joined = Uint32Array.from([...b.slice(0, at), ...a, ...b.slice(at)])
      let last = -1
      align(a, joined).forEach((j, i) => {
        if (j < 0) return
        expect(a[i]).toBe(joined[j])
        expect(j).toBeGreaterThan(last)
        last = j
      })
    }),
    {numRuns: 30},
  )
})

test('two copies of a very long text align but for the words that differ', () => {
  const words = Array.from({length: 200_000}, (_, i) => (i * 2654435761) >>> 0)
  const edited = words.map((word, i) => (i % 1000 === 500 ? word ^ 1 : word))
  const aligned = align(Uint32Array.from(words), Uint32Array.from(edited))
  expect(aligned.filter((j) => j < 0).length).toBe(200)
})
