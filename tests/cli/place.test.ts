import {expect, test} from 'vitest'
import {placesText, type ReportPlace} from '../../plugins/copydesk/cli/place.ts'

const line = (number: number): ReportPlace => ({unit: 'line', number})
const paragraph = (name: number | 'headline' | 'caption'): ReportPlace => ({
  unit: 'paragraph',
  name,
})

test.each<[string, ReportPlace[]]>([
  ['line 9', [line(9)]],
  ['lines 2, 6, 9', [line(2), line(6), line(6), line(9)]],
  ['headline, paragraph 2', [paragraph('headline'), paragraph(2)]],
  [
    'headline, caption, paragraphs 2, 3',
    [paragraph('headline'), paragraph(2), paragraph('caption'), paragraph(3)],
  ],
  ['headline', [paragraph('headline'), paragraph('headline')]],
  [
    'lines 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 3 more',
    Array.from({length: 15}, (_, i) => line(i + 1)),
  ],
])('%s', (text, places) => {
  expect(placesText(places)).toBe(text)
})
