import {type Paragraph} from '../../text/paragraph.ts'
import {APOSTROPHES, QUOTES} from '../../text/typography.ts'
import {type Containment} from '../comparison/containment.ts'
import {LIMITS} from '../limits.table.ts'

/**
 * A pull quote sets a small part of another paragraph, `outer`, again for display, perhaps with the speaker's name,
 * and ends where a sentence or a quotation ends there. A paragraph that was cut off, or pasted into another, is
 * longer, or ends anywhere.
 */
export function isPullQuote({from, to}: Containment, {words}: Paragraph): boolean {
  return (
    to - from <= LIMITS.pullWords &&
    to - from <= LIMITS.pullShare * words.count &&
    STATEMENT_END.test(words.text.slice(words.ends[to - 1]))
  )
}

/** What follows the last word of a sentence or a quotation. */
const STATEMENT_END = new RegExp(`^(?:[.?!…]|[,;:]?[${QUOTES}${APOSTROPHES})]|\\s*$)`, 'u')
