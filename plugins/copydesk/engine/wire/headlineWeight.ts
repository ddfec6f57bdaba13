import {DASHES} from '../text/typography.ts'
import {ORGANIZATIONS} from './organizations.ts'
import {wordsIn} from './titleForm.ts'

/** Words that stand in sentences and titles, and in few labels. */
const FUNCTION_WORDS =
  /(?:^| )(?:about|after|ahead|amid|among|an|are|as|at|be|before|but|by|can|could|despite|during|from|has|have|his|her|how|if|in|into|is|it|its|more|must|near|not|off|on|out|over|than|that|their|they|this|through|to|under|up|was|were|what|when|where|who|why|will|with|without|would|you)(?= |$)/iu

/** `25-04471`, `031/2026`, `PW114B`: figures joined to more of them or to capitals, longer than scores and seasons. */
const CODE =
  /(?:^|[ (#:])(?:\d{1,4}[-/]\d{4,}|0\d{2,}(?:[-/]\d+)?|\p{Lu}{1,5}[-/]?\d{4,}\S*|\d+(?:[-/:]\d+){2,})(?=$|[ ):,])/u
/** `08:30 AM`, `1600 GMT` */
const CLOCK =
  /\b\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?|h|hrs)?(?= |$|,)|\b\d{4} (?:GMT|UTC|[BC]E?ST|E[DS]T)\b/iu
const FULL_DATE = /\b\d{1,2}(?:,| \p{L}{3,9})? (?:19|20)\d\d\b/u
/** `6 Nov 2025`, `May 06, 2026`: one word */
const DATE = /\b(?:\d{1,2} \p{L}{3,9}|\p{L}{3,9} \d{1,2},) (?:19|20)\d\d\b/u
/** `SPORT Racing Haydock`, `RTRS Markets`: a word in capitals, and names below it. */
const SHOUTED_LABEL = /^(\p{Lu}{5,}) \p{Lu}\p{Ll}/u
/** What may be a verb, and no `Racing`. */
const FINITE = /\p{L}{2}(?:s|ed|en)(?<!ss|us)(?:$|[ ,])/iu
const ADDRESS = /\S@\S|https?:|www\.|\+\d{2}[\d ]{6}|\b0\d{2,} \d{3}/u
const PARTED = new RegExp(` (?:[${DASHES}|/»›]|::) `, 'u')
/** `Local News | Velt`, `Nordics > Transport`: one or two words with capitals in each part. */
const FILED =
  /^\p{Lu}[\p{L}\d]*(?: \p{Lu}[\p{L}\d]*)?(?: [|/»›>] \p{Lu}[\p{L}\d]*(?: \p{Lu}[\p{L}\d]*)?){1,3}$/u
/** `Region: Nordics`, `Oslo Exchange: VELT`, `Art: show` */
const FIELD = /^\p{Lu}\p{L}*(?:(?: \p{Lu}\p{L}*)?: \p{Lu}[\p{L}\d]*|: \p{Ll}+)$/u

/** So many words in capitals are a label as often as not; more are the title of a firm's results, too. */
const FEW = 3

/** What labels, forms and transmission lines have, and headlines hardly. */
function signsAgainst(text: string): number {
  const happens = FINITE.test(text)
  const isShouted = !/\p{Ll}/u.test(text)
  const functional = FUNCTION_WORDS.test(text)
  const words = wordsIn(text)
  const isPlain = smallWordsIn(text) < 2 && !functional
  const label = SHOUTED_LABEL.exec(text)?.[1]
  return [
    CODE.test(text),
    CLOCK.test(text),
    FULL_DATE.test(text) && isPlain,
    label !== undefined && !happens && !ORGANIZATIONS.has(label),
    ADDRESS.test(text),
    FILED.test(text) || (PARTED.test(text) && isPlain && !happens),
    FIELD.test(text) && !/(?:ed|ing)(?:$|:)/u.test(text),
    isShouted && !functional && !happens && (words <= FEW || /[/:]/u.test(text)),
  ].filter(Boolean).length
}

const smallWordsIn = (text: string) => text.match(/(?<= )\p{Ll}{2,}/gu)?.length ?? 0

/** Each takes two points of what speaks for a line. */
const SIGN = 2

/**
 * How much a line above a story is like a headline by its form: words of a sentence or title speak for it, what labels
 * have speaks against it. Only the difference between two lines means something.
 */
function weightOf(text: string): number {
  const words = wordsIn(text.replace(DATE, 'date').replace(/ [|/»›>] /gu, ' '))
  const forIt = [
    words >= 4,
    words >= 4,
    words >= 6,
    FINITE.test(text),
    FUNCTION_WORDS.test(text),
    smallWordsIn(text) > 1,
  ].filter(Boolean).length
  return forIt - SIGN * signsAgainst(text)
}

/** The other line must weigh so much more. */
const MUCH_MORE = 4
/** A line of this weight or more may be a headline, whatever else is there. */
const MAY_BE = 2
const LONGEST = 300

/**
 * Whether a line of a head is far more like a headline than the one above it, which has the form of a label. Where
 * both may be one, the first stays: the other is its deck.
 */
export function outweighs(next: string, text: string): boolean {
  if (text.length > LONGEST || next.length > LONGEST || signsAgainst(text) === 0) return false
  const weight = weightOf(text)
  return weight < MAY_BE && weightOf(next) >= weight + MUCH_MORE
}
