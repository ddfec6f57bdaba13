import {type Defect, defectsIn} from '../mechanics/defects.ts'
import {phrase} from '../phrases/phrase.ts'
import {defineRule} from './rule.ts'

/**
 * Two or more spaces inside a line; after a period, where some set two, a note, one for all of a story.
 * Columns of a table are left alone.
 *
 * Bad: `The ferry  left at dawn.`
 * Good: `The ferry left at dawn. It came back at noon.`
 */
export const doubleSpace = defineRule({
  id: 'double-space',
  tier: 'warning',
  core: false,
  about: 'Two spaces where one is enough.',
  marks: 'words',
  against: 'story',
  anyLanguage: true,
  yieldsTo: ['punctuation', 'doubled-word'],
  check: (reading) => defectsIn(reading, look),
})

const SPACES = /(?<=\S)[ \t\u00a0]{2,}(?=\S)/gu
/** What parts the columns of a table. */
const GAP = /(?<![ \t])[ \t]{3,}(?=\S)/gu

function look(text: string): Defect[] {
  if (!/[ \t\u00a0]{2}/u.test(text) || /\t[^\t]*\t/u.test(text)) return []
  if ((text.match(GAP)?.length ?? 0) > 1) return []
  return [...text.matchAll(SPACES)].map(({0: spaces, index}): Defect => {
    const afterStop = /[.!?:…]["'”’)]*$/u.test(text.slice(Math.max(0, index - 3), index))
    return {
      offset: index,
      length: spaces.length,
      severity: afterStop ? 'info' : 'warning',
      phrases: [phrase(afterStop ? 'finding.double-space-stop' : 'finding.double-space')],
      suggestion: ' ',
      identity: afterStop ? ['after a stop'] : undefined,
    }
  })
}
