import {type Reading} from '../reading/index.ts'
import {isSignOff, isEndMark} from '../wire/forms/endMatter.ts'
import {isByline} from '../wire/forms/byline.ts'
import {categoryAt, DIGIT, LOWER, MARK, NO_CATEGORY} from '../text/categories.ts'
import {APOSTROPHES, DASHES, QUOTES} from '../text/typography.ts'

/** What a paragraph looks like by itself. */
export interface Shape {
  /** Words, numbers included. */
  words: number
  /** A sentence, or several: it may be asked for a capital and a stop. */
  isProse: boolean
  /** A few words without a stop, as a subhead has. */
  isShort: boolean
  /** Ends as a sentence does: a stop, with marks that close. */
  hasStop: boolean
  /** Begins in lower case, brands and particles apart. */
  isLower: boolean
  isCode: boolean
}

const STOP = new RegExp(`[.!?…‽。！？:]["'${QUOTES}${APOSTROPHES})\\]}*_]*\\s*$`, 'u')
const LIST = new RegExp(
  `^\\s*(?:#{1,6}\\s|[*•·‣▪■●◦○►▸✓○§]|[${DASHES}]{1,3}\\s|[([]?(?:\\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})[.)\\]]\\s)`,
  'u',
)
const TABLE = /\.{4,}|\t|\S {3,}\S|\|.*\|/u
/**
 * A sign of tables, of most code and of credits, which is looked for first: it is quick, and most paragraphs have none.
 */
const ODD = /[\t|{};=<(©]|\.{4}| {3}|[Vv][Ii][Aa] |[Pp][Ii][Cc]\./
/** A web address, or a handle, with which a paragraph ends. */
const ENDING_ADDRESS =
  /$(?<=^\p{P}*(?:https?:|www\.)\S+|^[@#]\S+|(?<!\S)(?:https?:|www\.|pic\.)\S+)/iu
const CODE =
  /[{};]\s*$|^\s*(?:<\/?\w|\/\/|#include|import |function |const |var |let |def |class \w+[:({]|\$ )|=>|==|\w\(\)|<\/\w+>$/u
const CREDIT =
  /(?:^|\s)(?:photo(?:graph|s)?|image|picture|credit|source|video|file|illustration|graphic|copyright|reporting|editing|writing|additional reporting)\b[^.]{0,30}(?::|\bby\b|©)/iu
const CREDIT_SIGN = /©|\(c\)|pic\.twitter|\bvia (?:Getty|AP|Reuters|AFP)\b/i
const OPENING_MARKS = new RegExp(`^[${QUOTES}${APOSTROPHES}(\\[]+`, 'u')
/** `de Gaulle`, `van der Berg`, `al-Sadr`, `d’Estaing`. */
const PARTICLE_START =
  /^(?:d[’']|(?:de|del|della|di|da|dos|du|des|van|von|der|den|ter|ten|zu|bin|ibn|bint|al|el|ap|la|le|o)(?:[- ](?:der|den|de|la|al|el))?[- ])\p{Lu}/u
const BRAND_START = /^\p{Ll}{1,3}\p{Lu}|^\p{Ll}[-.\d]/u

/** Reads the shape of a paragraph. */
export function shapeOf(text: string): Shape {
  const plain = text.trim()
  const {words, lower, digits} = countWords(plain)
  const hasStop = STOP.test(plain)
  const isOdd = ODD.test(text)
  const isCode = (isOdd || /^[/#$icfvld]/.test(plain)) && CODE.test(plain)
  const isApart =
    LIST.test(plain) ||
    (isOdd && (TABLE.test(text) || CREDIT_SIGN.test(plain))) ||
    isCode ||
    CREDIT.test(plain) ||
    isEndMark(plain) ||
    isSignOff(plain) ||
    isByline(plain) ||
    ENDING_ADDRESS.test(plain) ||
    (/\d{3}/.test(plain) &&
      /\d{3}/.test(/(?:tel|phone|fax|newsroom)\b.*/isu.exec(plain)?.[0] ?? ''))
  const opening = plain.replace(OPENING_MARKS, '')
  return {
    words,
    hasStop,
    isCode,
    isProse: !isApart && words >= 4 && lower >= words * 0.4 && digits <= words * 0.34,
    isShort: !isApart && !hasStop && words <= 7 && words > 0 && digits === 0,
    isLower:
      /^\p{Ll}/u.test(opening) && !PARTICLE_START.test(opening) && !BRAND_START.test(opening),
  }
}

/** How many words a text has, numbers included, and how many begin in lower case or with a digit. */
function countWords(text: string): {words: number; lower: number; digits: number} {
  let [words, lower, digits] = [0, 0, 0]
  let isInside = false
  for (let at = 0; at < text.length; at++) {
    const category = categoryAt(text, at)
    if (category === MARK) continue
    if (category === NO_CATEGORY) {
      if (isInside) isInside = "’'.,-".includes(text[at]!)
    } else if (!isInside) {
      isInside = true
      words++
      if (category === LOWER) lower++
      if (category === DIGIT) digits++
    }
  }
  return {words, lower, digits}
}

/** What the paragraphs of a story are. */
export interface ParagraphKinds {
  shapes: Shape[]
  /** Whether a paragraph is one of the body, or of the standfirst, and reads as prose. */
  isProse(paragraph: number): boolean
  /** Whether it stands in the body: no headline, dateline, caption, list, blockquote. */
  isBody(paragraph: number): boolean
  /** Whether the story sets its paragraphs with stops and without broken lines: verse, minutes and tables do not. */
  isSet: boolean
}

const LONG = 9

const known = new WeakMap<Reading, ParagraphKinds>()

/** Tells paragraphs of prose from what stands around them. */
export function paragraphKinds(reading: Reading): ParagraphKinds {
  const kinds = known.get(reading) ?? readKinds(reading)
  known.set(reading, kinds)
  return kinds
}

function readKinds(reading: Reading): ParagraphKinds {
  const {roles} = reading
  const shapes = reading.readEach(shapeOf)
  const isBody = (at: number) => roles === undefined || roles[at] === 'body'
  const isProse = (at: number) =>
    shapes[at]!.isProse && (isBody(at) || roles?.[at] === 'standfirst')
  const long = shapes.filter(({words, isProse: prose}, at) => prose && words >= LONG && isBody(at))
  const stopped = long.filter(({hasStop}) => hasStop).length
  const lower = long.filter(({isLower}) => isLower).length
  return {
    shapes,
    isProse,
    isBody,
    isSet:
      long.length - stopped <= Math.max(2, long.length * 0.3) &&
      lower <= Math.max(3, long.length * 0.2),
  }
}
