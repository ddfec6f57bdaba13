import {expect, test} from 'vitest'
import {type Place, placesText} from '../../plugins/copydesk/cli/place.ts'

const line = (number: number): Place => ({unit: 'line', number})
const headline: Place = {unit: 'field', field: 'headline'}

test.each<[string, Place[]]>([
  ['line 9', [line(9)]],
  ['lines 2, 6, 9', [line(2), line(6), line(6), line(9)]],
  ['headline, line 2', [headline, line(2)]],
  ['headline', [headline, headline]],
  [
    'lines 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 3 more',
    Array.from({length: 15}, (_, i) => line(i + 1)),
  ],
])('%s', (text, places) => {
  expect(placesText(places)).toBe(text)
})
