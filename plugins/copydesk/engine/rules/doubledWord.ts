import {quoteRanges} from '../article/quotes.ts'
import {listedWords} from '../data/wordLists.ts'
import {wordSet} from '../data/wordSet.ts'
import {addressAt} from '../mechanics/addresses.ts'
import {type Defect, defectsIn} from '../mechanics/defects.ts'
import {phrase} from '../phrases/phrase.ts'
import {categoryAt, isLetterAt, MARK} from '../text/categories.ts'
import {sentencesOf} from '../text/sentences.ts'
import {defineRule} from './rule.ts'

/**
 * A word set twice in a row, and, as a note, an adverb twice in one sentence. What is said twice on purpose, or may
 * follow itself (`had had`, `very very`), is left alone; inside quotation marks only the smallest words count.
 *
 * Bad: `The council said the the bridge would open on Monday.`
 * Good: `He had had enough, and said that that was that. “No, no,” she said, “very very good.”`
 */
export const doubledWord = defineRule({
  id: 'doubled-word',
  tier: 'warning',
  core: false,
  about: 'A word twice in a row.',
  marks: 'words',
  against: 'story',
  // what may follow itself is not known until the word lists are there
  check: (reading) => (reading.isEnglish && MAY.size > 0 ? defectsIn(reading, look) : []),
})

const DOUBLED =
  /(?<![\p{L}\p{N}\p{M}’'.@#-])(\p{L}[\p{L}\p{M}]*)[ \u00a0]+\1(?![\p{L}\p{N}\p{M}’'@$£€&-])/giu
const TWO = /(?<![\p{L}\p{N}\p{M}’'.@#-])((\p{Ll}+) (\p{Ll}+)) \1(?![\p{L}\p{N}\p{M}’'@-])/gu

/** Never twice in a row but by a slip. */
const SMALL = listedWords('seldomDoubled')
/** Seldom twice in a row: it is asked. */
const SELDOM = wordSet('is was on in for up out over off it you do did not who her him')
/** May follow itself. */
const MAY = listedWords('oftenDoubled')

function look(text: string): Defect[] {
  return mayRepeat(text)
    ? [...repeatedWords(text), ...repeatedAdverbs(text)]
    : repeatedAdverbs(text)
}

/** Whether a word or two may stand twice in a row: a quick look, since hardly any text has such a place. */
function mayRepeat(text: string): boolean {
  if (text.includes('\u00a0')) return true
  let start = -1
  let first = -1
  let second = -1
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) !== SPACE) {
      if (!isInWord(text, at)) start = -1
      else if (start < 0) start = at
      continue
    }
    if (start >= 0 && isSame(text, start, at, nextWord(text, at))) return true
    // `of the of the`: the word after the second gap is the one before the first
    const from = first - (at - second - 1)
    if (first >= 0 && from >= 0 && isSame(text, second + 1, at, from))
      if (isSame(text, first + 1, second, at + 1)) return true
    start = -1
    first = second
    second = at
  }
  return false
}

const SPACE = 0x20

function nextWord(text: string, gap: number): number {
  let at = gap + 1
  while (at < text.length && text.charCodeAt(at) === SPACE) at++
  return at
}

/**
 * Whether the words `[from, to)` of a text stand at another place, too, in any case; what is not ASCII may be the same.
 */
function isSame(text: string, from: number, to: number, other: number): boolean {
  const shift = other - from
  if (to + shift > text.length) return false
  for (let at = from; at < to; at++) {
    const [a, b] = [text.charCodeAt(at), text.charCodeAt(at + shift)]
    if ((a | 0x20) !== (b | 0x20) && a < 0x80 && b < 0x80) return false
  }
  return !isInWord(text, to + shift)
}

const isInWord = (text: string, at: number): boolean =>
  isLetterAt(text, at) || categoryAt(text, at) === MARK

function repeatedWords(text: string): Defect[] {
  const defects: Defect[] = []
  const inAddress = addressAt(text)
  for (const {0: whole, 1: first = '', index} of text.matchAll(DOUBLED)) {
    const second = whole.slice(-first.length)
    const word = first.toLowerCase()
    const isSmall = SMALL.has(word)
    if (!isSmall && MAY.has(word)) continue
    // `IS is`
    if (first !== second && !/^\p{Lu}\p{Ll}*$/u.test(first)) continue
    // a name, `Duran Duran`, or a word in capitals
    if (isCapital(second) && (isCapital(first) || !isSmall)) continue
    const end = index + whole.length
    // three in a row: `killing killing killing`
    if (new RegExp(`^[ ,]+${first}\\b`, 'iu').test(text.slice(end)) || isBefore(text, index, word))
      continue
    if (inAddress(index, end)) continue
    const isAsked = SELDOM.has(word) || (!isSmall && isQuoted(text, index))
    defects.push(defectAt(index, whole, first, isAsked ? 'review' : 'warning'))
  }
  for (const {0: whole, 1: first = '', 2: one = '', 3: other = '', index} of text.matchAll(TWO)) {
    if (one === other || !(SMALL.has(one) || SELDOM.has(one)) || isQuoted(text, index)) continue
    defects.push(defectAt(index, whole, first, SMALL.has(other) ? 'warning' : 'review'))
  }
  return defects
}

const defectAt = (
  offset: number,
  whole: string,
  word: string,
  severity: Defect['severity'],
): Defect => ({
  offset,
  length: whole.length,
  severity,
  phrases: [phrase('finding.doubled-word', {word})],
  ...(severity === 'warning' ? {suggestion: word} : {choices: [word]}),
})

const isCapital = (word: string) => /^\p{Lu}/u.test(word)

const isBefore = (text: string, at: number, word: string) =>
  text
    .slice(Math.max(0, at - 60), at)
    .toLowerCase()
    .trimEnd()
    .endsWith(` ${word}`)

const isQuoted = (text: string, at: number) =>
  quoteRanges(text).some(([from, to]) => from <= at && at < to)

/** Found by its ending, which is quick to look for. */
const ADVERB = /ly(?![\p{L}-])(?<=(?<![\p{L}-])(\p{Ll}{5,}ly))/gu

/** `approximately $240 million … approximately 45,000` */
function repeatedAdverbs(text: string): Defect[] {
  const adverbs = Array.from(text.matchAll(ADVERB), ({1: word = '', index}) => ({
    word,
    index: index + 2 - word.length,
  }))
  if (adverbs.length < 2) return []
  const sentences = sentencesOf(text)
  return adverbs.flatMap(({word, index}, i) => {
    const {start} = sentences.findLast((sentence) => sentence.start <= index)!
    const before = adverbs.slice(0, i).find((one) => one.word === word && one.index >= start)
    if (!before || index - before.index < word.length + 2 || isQuoted(text, index)) return []
    return [
      {
        offset: index,
        length: word.length,
        severity: 'info' as const,
        phrases: [phrase('finding.repeated-adverb', {word})],
      },
    ]
  })
}
