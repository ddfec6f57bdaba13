import {type Paragraph} from '../../text/paragraph.ts'
import {APOSTROPHES, QUOTES} from '../../text/typography.ts'
import {type Containment} from '../comparison/containment.ts'
import {LIMITS} from '../limits.table.ts'

/** A display of more words is none. */
const DISPLAY_WORDS = 50
/** It stands for itself: a caption that comes again with its credit takes more of the longer one. */
const DISPLAY_SHARE = 0.8

/**
 * A pull quote sets a small part of another paragraph, `outer`, again for display, perhaps with the speaker's name,
 * and ends where a sentence or a quotation ends there. A paragraph that was cut off, or pasted into another, is
 * longer, or ends anywhere. What is taken from the middle, or is a quotation there, may be longer; so may a display
 * without the full stop that the sentence has.
 */
export function isPullQuote({from, to}: Containment, inner: Paragraph, outer: Paragraph): boolean {
  const {words} = outer
  const share = (to - from) / words.count
  const length = share * outer.length
  const before = words.text.slice(0, words.starts[from])
  const endsStatement = STATEMENT_END.test(words.text.slice(words.ends[to - 1]))
  if (endsStatement && length <= LIMITS.pullWords && share <= LIMITS.pullShare) return true
  if (length > DISPLAY_WORDS || share > DISPLAY_SHARE) return false
  const isOpened = OPENS_QUOTE.test(inner.words.text)
  if (isQuotation(inner) || (QUOTE_BEFORE.test(before) && !isOpened)) return true
  if (from > 1) return isOpened || !SENTENCES.test(inner.words.text)
  return endsStatement && !endsSentence(inner)
}

/** Whether a paragraph is a quotation and nothing else. */
export const isQuotation = ({words: {text}}: Paragraph) => QUOTATION.test(text)

const QUOTATION = /^\s*["“„«「『][^"“”„«»「」『』]+["”“»」』]\W*$/u

const SENTENCE_END = new RegExp(`[.?!…。！？][${QUOTES}${APOSTROPHES})\\]]*\\s*$`, 'u')

/** Whether a paragraph ends as a sentence does. */
export const endsSentence = ({words}: Paragraph) => SENTENCE_END.test(words.text)

const MARK = `[${QUOTES}${APOSTROPHES}]`
const OPENS_QUOTE = new RegExp(`^\\s*${MARK}`, 'u')
const SENTENCES = /[.?!…]\P{L}*\s\P{L}*\p{Lu}|[。！？]./u
const QUOTE_BEFORE = new RegExp(`${MARK}\\s*$`, 'u')
/** What follows the last word of a sentence or a quotation. */
const STATEMENT_END = new RegExp(`^(?:[.?!…。！？]|[,;:]?${MARK}|\\s*$)`, 'u')
