import {expect, test} from 'vitest'
import {check} from './check.ts'

const found = (story: string[]) =>
  check(story, {rules: ['date-style']}).map(
    ({severity, message, spans}) => `${severity}: ${message} ${spans.length}`,
  )

test('notes dates in two styles, all of them in one finding', () => {
  expect(
    found(['It ends on December 31.', 'On 7 December they came.', 'They left on Dec. 9, 2021.']),
  ).toEqual(['info: Dates in two styles: “December 31” and “7 December”. Use one throughout. 3'])
})

test.each([
  ['the month first', ['It ends on December 31.', 'They came on Dec. 7, 2021.']],
  ['the day first', ['It ends on 31 December.', 'They came on 7 Dec 2021.']],
  ['months without a day', ['It ended in December 2021.', 'They came on 7 December.']],
])('passes dates with %s', (_, story) => {
  expect(found(story)).toEqual([])
})
