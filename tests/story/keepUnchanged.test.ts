import fc from 'fast-check'
import {expect, test} from 'vitest'
import {checkParagraphs, type Finding} from '../../plugins/copydesk/engine/index.ts'
import {keepUnchanged} from '../../plugins/copydesk/story/index.ts'

const check = () =>
  checkParagraphs([
    'Helmet Zahir said that the village of Leiban was quiet.',
    'Zahir moved his family to Debaga in December, he said.',
    'Zaheer can’t believe it, Kahar Johar said at the market.',
    'Jawahar left with Johar for the market of Debagga on Monday.',
  ])

test('what says the same as before is the same object, in the same array', () => {
  const before = check()
  expect(before.length).toBeGreaterThan(1)
  expect(keepUnchanged(before, check())).toBe(before)
})

test('a finding that changed is new, the others stay', () => {
  const before = check()
  const [first, ...others] = check()
  const next = keepUnchanged(before, [{...first, message: 'Otherwise'}, ...others])
  expect(next).not.toBe(before)
  expect(next[0]).not.toBe(before[0])
  expect(next[1]).toBe(before[1])
})

test('the answer always says what the next findings say', () => {
  const finding = fc.record({
    id: fc.constantFrom('a', 'b', 'c'),
    message: fc.constantFrom('x', 'y'),
  })
  const list = fc.uniqueArray(finding, {selector: ({id}) => id}) as fc.Arbitrary<never[]>
  fc.assert(
    fc.property(list, list, (before: Finding[], next: Finding[]) => {
      expect(keepUnchanged(before, next)).toEqual(next)
    }),
  )
})
