import fc from 'fast-check'
import {expect, test} from 'vitest'
import {lineKinds} from '../../../plugins/copydesk/engine/wire/head/lineKinds.ts'
import {textParagraphs} from '../../../plugins/copydesk/engine/wire/paragraphs/textParagraphs.ts'

const BODY = [
  'KORSUND (AP) — The harbor crane that fell on Monday had been checked a week before, the port said.',
  'Nobody was hurt, and two ships were sent to Velt while divers looked for what is left of it.',
]

const kindsOf = (...lines: string[]) =>
  lineKinds(textParagraphs([...lines, ...BODY].join('\n\n'))).map(
    ({headline, byline, text, note}) => {
      const all = {headline, byline, text, note}
      return Object.entries(all).find(([, value]) => value === Math.max(...Object.values(all)))![0]
    },
  )

test.each([
  [['Harbor crane had been checked a week before it fell'], ['headline']],
  [
    [
      'Hi all, here is the crane story, shout if you need more.',
      'Harbor crane had been checked a week before it fell',
      'By Mara Velten',
    ],
    ['note', 'headline', 'byline'],
  ],
  [
    ['CRANE KORSUND 2', 'Harbor crane had been checked a week before it fell', 'By Mara Velten'],
    ['note', 'headline', 'byline'],
  ],
  [
    ['By Mara Velten', 'Harbor crane had been checked a week before it fell'],
    ['byline', 'headline'],
  ],
])('%j above a story are %j', (lines, kinds) => {
  expect(kindsOf(...lines)).toEqual([...kinds, 'text', 'text'])
})

test('of all kinds one line is in, and one line at most is the headline', () => {
  const line = fc.string({unit: 'grapheme', minLength: 1, maxLength: 30})
  fc.assert(
    fc.property(fc.array(line, {minLength: 1, maxLength: 20}), (lines) => {
      const kinds = lineKinds(textParagraphs(lines.join('\n')))
      for (const {headline, byline, text, note} of kinds)
        expect(headline + byline + text + note).toBeCloseTo(1, 6)
      expect(kinds.reduce((sum, {headline}) => sum + headline, 0)).toBeLessThanOrEqual(1.000001)
    }),
  )
})

test('no copy has no lines', () => {
  expect(lineKinds([])).toEqual([])
})
