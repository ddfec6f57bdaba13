import {factsOf, spanAt} from '../facts/index.ts'
import {type Span} from '../model/finding.ts'
import {phrase} from '../phrases/phrase.ts'
import {defineRule} from './rule.ts'

/**
 * Dates in two styles: the month first in some, the day first in others. Dates in quotations count, too. It only notes
 * them: the house chooses one, and may say so in the option `style`.
 *
 * Bad: `The mission ends on December 31. ¶ On 7 December forces moved into the village.`
 * Good: `The mission ends on December 31. ¶ On December 7 forces moved into the village.`
 */
export const dateStyle = defineRule({
  id: 'date-style',
  tier: 'info',
  core: false,
  about: 'Dates in two styles.',
  marks: 'words',
  against: 'story',
  check(reading) {
    // then another rule tells which of them
    if (reading.options.style?.dates) return []
    const dates = factsOf(reading).flatMap(({text, dates}, paragraph) =>
      dates.map((date) => ({order: date.order, span: spanAt(text, paragraph, date)})),
    )
    const byOrder = Map.groupBy(dates, ({order}) => order)
    const [first, second] = [...byOrder.values()].map((places) => places.map(({span}) => span))
    if (!first || !second) return []
    const [one, other] = [first[0]!.text, second[0]!.text]
    return [
      {
        identity: ['date-style'],
        severity: 'info',
        phrases: [phrase('finding.date-style', {first: one, second: other})],
        spans: [...first, ...second].sort(inReadingOrder),
      },
    ]
  },
})

const inReadingOrder = (a: Span, b: Span): number =>
  a.paragraph - b.paragraph || a.offset - b.offset
