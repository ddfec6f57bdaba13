import {CAPITALISED, HAS_DIGIT, SENTENCE_START, wordAt, type Words} from '../text/words.ts'
import {type Alignment} from './alignment.ts'
import {type Gap} from './gaps.ts'

/** Lines of a form are short: the longest of the development data's awards, results and captions has 17 words. */
const MAX_LINE_WORDS = 30
/** A longer one (a poll, state by state) shows by more slots. */
const MAX_SENTENCE_WORDS = 60

/** A list of names this long that differs in no name is one list. */
const MIN_SQUAD_WORDS = 20

/**
 * Two lines of one form — awards, fixtures, results, votes, captions: what differs is the filling of slots (names
 * and numbers on both sides), and hardly anything else. Two slots are enough where a name changes or the line opens
 * with another one (“In 2019, 14 …”, “In 2020, 16 …”): what follows is said of something else.
 * @param formulaic both share their frame with a third paragraph: one slot is enough
 */
export function looksTemplated(
  {a, b, longer}: Pick<Alignment, 'a' | 'b' | 'longer'>,
  gaps: Gap[],
  formulaic: boolean,
): boolean {
  if (longer > MAX_SENTENCE_WORDS) return false
  let names = 0
  let numbers = 0
  let other = 0
  let fullName = false
  let opens = false
  for (const gap of gaps) {
    if (isRespelled(a, b, gap)) continue
    const left = fillings(a, gap.aFrom, gap.aTo)
    const right = fillings(b, gap.bFrom, gap.bTo)
    const gapNames = Math.min(left.names, right.names)
    const gapNumbers = Math.min(left.numbers, right.numbers)
    if (gapNames + gapNumbers === 0 || left.plain + right.plain > 4) other++
    names += gapNames
    numbers += gapNumbers
    opens ||= gap.aFrom < 3 && gapNames + gapNumbers > 0
    fullName ||= left.longestName > 1 || right.longestName > 1
  }
  const slots = names + numbers
  if (isRoll(a) && isRoll(b)) return slots > 0 || longer < MIN_SQUAD_WORDS
  if (longer > MAX_LINE_WORDS) return slots >= 4 && slots >= other
  if (isLine(a) && isLine(b)) return slots > 0 || fullName
  if (formulaic) return slots > 0
  return slots >= (names > 0 || opens ? 2 : 3) && slots >= other
}

/** One word for another with most of its letters, from both ends: Zahir and Zaheer fill no slot with two people. */
function isRespelled(a: Words, b: Words, gap: Gap): boolean {
  if (gap.aTo - gap.aFrom !== 1 || gap.bTo - gap.bFrom !== 1) return false
  const [left, right] = [wordAt(a, gap.aFrom), wordAt(b, gap.bFrom)]
  if (a.flags[gap.aFrom] & HAS_DIGIT) return false
  let start = 0
  let end = 0
  const shorter = Math.min(left.length, right.length)
  while (start < shorter && left[start] === right[start]) start++
  while (end < shorter - start && left.at(-1 - end) === right.at(-1 - end)) end++
  return start > 0 && start + end >= 0.6 * Math.max(left.length, right.length)
}

/** A short text that is no sentence: it stands in a list. */
function isLine({text, count}: Words): boolean {
  return count <= 20 && !/[.?!…]["”’»')\]]*\s*$/u.test(text)
}

/** Names and figures and little else: a squad, a draw, a list of clubs. Two that are alike are two lists. */
function isRoll({text, flags, count}: Words): boolean {
  let specific = 0
  for (let i = 0; i < count; i++) if (flags[i] & (CAPITALISED | HAS_DIGIT)) specific++
  const isList = (text.match(/[,;]/gu)?.length ?? 0) >= 3 || text.split(';').length > 2
  return specific >= (isList ? 0.5 : 0.75) * count
}

/** The names and numbers in a stretch of words, neighbours of one kind counted as one, and the other words. */
function fillings(words: Words, from: number, to: number) {
  const found = {names: 0, numbers: 0, plain: 0, longestName: 0}
  let before = ''
  let run = 0
  for (let i = from; i < to; i++) {
    const flags = words.flags[i]
    const isName = flags & CAPITALISED && (!(flags & SENTENCE_START) || i === 0)
    const kind = flags & HAS_DIGIT ? 'numbers' : isName ? 'names' : 'plain'
    run = kind === before ? run + 1 : 1
    if (kind === 'plain' || run === 1) found[kind]++
    if (kind === 'names') found.longestName = Math.max(found.longestName, run)
    before = kind
  }
  return found
}
