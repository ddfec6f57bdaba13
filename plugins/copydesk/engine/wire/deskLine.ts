import {DASHES} from '../text/typography.ts'
import {readDateline} from './dateline.ts'
import {AGENCY_ALONE} from './roles.ts'
import {wordsIn} from './titleForm.ts'

/** So many words of a line that may be a headline say what happened. */
const TELLING_WORDS = 5
const FEW_WORDS = 4

/** Names a department, a service or a court, as the head of a sheet does. */
const SENDER =
  /\b(?:agency|association|authority|bulletin|commission|committee|council|court|department|desk|federation|federación|fédération|house of \p{L}+|institute|international|ministry|newsroom|news|office|parliament|police|pool|press|prosecutor|radio|republic|secretariat|service|state|tv|union|university|wire)\b/iu

/** What a desk is told to do with a story. */
const TO_DO =
  /^(?:updated at \d|substitute\b|text of (?:a )?report\b|voice (?:report|item|piece)\b)|\bin par(?:a|agraph)? \d|\b(?:for|hold for|not for)(?: [\p{L}.]+){0,2} (?:broadcast|edition|now|page|pages|paper|partners|publication|release|section|subscribers(?: only)?|use)\b|\b(?:hold (?:for|until)|no rush|raw copy|not (?:legalled|subbed|for)|with (?:map|photos?|pics?|graphics?)|photos? by|words?,|\d+ (?:wds|words|inches|ins|pars)|take \d+ of \d+|page \d|col \d|item \d+|centerpiece|needs (?:legal|subbing)|free to \p{L}+)\b/iu

/** `STATUS: raw`, `DUR: 0'42"`, `PKG: OYSTERS/WHITSTABLE`, `Oslo Børs: NHAV`, `Budget line: …` */
const LABEL =
  /^(?:\p{Lu}[\p{Lu}\d ]{1,14}|[\p{L}]+ (?:line|code|number|no\.?|ref\.?)|(?:Budget|Caption|Case|Client|Court|Desk|File|Filed (?:by|from)|Job|Pictures?|Pics?|Ref|Slug|Status|kw|Version|Word count)):\s/u

/** The stop of a sentence, not of `Inc.` or `U.S.` */
const STOP =
  /(?<!\b(?:Bros|Co|Corp|Inc|Jr|Ltd|No|Sr|St))(?:[\p{Ll}\p{N}]|[\p{Ll}]{2}["”’])\.["”’]?$/u

/** Signs that stand in no headline: `Court | Pretoria`, `*** HANSARD ***`, `>Forwarded`, `[Translation]`. */
const SIGNS = new RegExp(`\\s[|/]\\s|^[*>#=_]|[*=_]{2}$|^\\[.*\\]$|^\\(.*\\)$|^[${DASHES}]{2}`, 'u')

/** A clock with its zone: `1400 UTC`, `5PM AEST`. */
const CLOCK =
  /\b(?:\d{1,2}[:.]?\d{0,2} ?(?:[AP]\.?M\.? ?)?|\d{4} ?)(?:GMT|UTC|[A-Z]{2,3}T|WIB|hrs)\b/u

/** `Kazakhstan-Locusts`, `Fbl-AFR-2027-qualifier`, `AP-News-Digest-2pm`: things joined, and no words beside them. */
const JOINED = /^\p{L}[\p{L}\p{N}.]*(?:[-/_][\p{L}\p{N}.]+)+$/u

/** `CRICKET SOUTH - MEDIA STATEMENT`, `House of Commons, Ottawa -- Hansard wire`, `Media Service No. 17`, `News flash`. */
const ISSUED = new RegExp(
  `^.{2,60} [${DASHES}]{1,2} (?:[\\p{L}]+ ){0,2}(?:communications|info|information|media|press|release|report|service|statement|summary(?: for (?:the )?media)?|wire)$|^(?:\\S+ ){1,4}No\\. ?\\d+(?:[/-]\\d+)?$|^.{2,40} \\d{1,5}/\\d{2,4}$|^(?:news )?(?:flash|snap)(?:$|, )|^page lead\\b|\\b(?:filing from|pls?|please) (?:check|kw|note|slug|the|use)\\b`,
  'iu',
)

/** A letter and a number in one, or a number of its own: `DEL41`, `PA 0142 COURTS`, `eca 0281 Labour`. */
const CODED = /^(?:\p{Lu}{1,4}\d{1,4}|\p{L}{2,5} \d{3,4}\b.*|.*\b\d{2}-\d{4,}|\p{L}+ #\d.*)$/u

/** Whether it tells something, for all that can be said of its form: a few words, none of them a desk's. */
const tells = (text: string) => wordsIn(text) >= TELLING_WORDS && !isMarked(text)

const isMarked = (text: string) =>
  [SIGNS, TO_DO, LABEL, CLOCK, CODED, ISSUED].some((form) => form.test(text)) ||
  isDatelineAlone(text)

/** `Lausanne (SUI), 14 September 2026` */
const isDatelineAlone = (text: string) => readDateline(text)?.date !== undefined

/**
 * Whether a line above a headline is the desk's or the sender's own: one that its form shows, or a few words that
 * tell nothing, above a title that does.
 */
export function isOfDesk(text: string, next: string): boolean {
  if (isMarked(text)) return !isMarked(next) && wordsIn(next) > 1
  if (!tells(next)) return false
  if (STOP.test(text) && !STOP.test(next)) return true
  if (wordsIn(text) <= FEW_WORDS && JOINED.test(text)) return true
  if (SENDER.test(text) && isNamed(text)) return true
  return wordsIn(text) <= FEW_WORDS && isNamed(text) && isSentenceCase(next)
}

/** Each word has a capital, or is one of those that stand between names. */
const isNamed = (text: string) =>
  text.split(/\s+/).every((word) => !/^\p{Ll}/u.test(word) || BETWEEN.has(word))

const BETWEEN = new Set([
  'and',
  'at',
  'by',
  'de',
  'des',
  'du',
  'desk',
  'for',
  'in',
  'of',
  'on',
  'press',
  'the',
  'to',
  'y',
  '&',
])

/** Most of its words are small. */
const isSentenceCase = (text: string) => {
  const words = text.split(/\s+/)
  return words.filter((word) => /^\P{L}*\p{Ll}/u.test(word)).length * 2 > words.length
}

/**
 * A slug set in capitals above a headline that is not: `RAIL STRIKE (CANBERRA)`, `1 WEATHER Flood`, `INUNDACIONES
 * PERÚ`. Longer lines in capitals are headlines.
 */
export function isSlugAbove(text: string, next: string): boolean {
  if (AGENCY_ALONE.test(text)) return true
  // `Xinhua Headlines:`
  if (/:$/u.test(text) && wordsIn(text) < 4) return true
  if (wordsIn(next) < 4) return false
  // AHL-Duluth-Grand Rapids, COMMODITIES / RICE
  if (
    /^\p{Lu}{2,}(?:-\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)?){2,}$|^\p{Lu}{3,}(?: ?\/ ?\p{Lu}{3,}){1,3}$/u.test(
      text,
    )
  )
    return true
  // PA counts its pages: `1 WEATHER Flood`
  if (/^\d \p{Lu}{3,}(?: \p{Lu}\p{Ll}+)+$/u.test(text)) return true
  if (!/\p{Ll}/u.test(next)) return false
  if (
    TOPIC.test(text) &&
    text.split(' ').every((word) => !/(?:ED|ING|S)$/u.test(word) || /SS$/u.test(word))
  )
    return true
  return /^(?:\d )?(?:\p{Lu}{3,}(?: \p{Lu}{3,})?(?: \([^)]*\))?|\p{Lu}{3,} \p{Lu}\p{Ll}+(?: \([^)]*\))?|\p{Lu}{3,}(?: \p{Lu}{3,}){0,3} ?\([^)]*\))$/u.test(
    text,
  )
}

/** `SPAIN PORTUGAL WILDLIFE`, `PTI KERALA RAIN 3RDLD`: things in a row, and nothing that happens. */
const TOPIC =
  /^\p{Lu}{3,}(?: (?!(?:AND|AS|AT|BY|FOR|FROM|IN|IS|OF|ON|TO|WITH)\b)[\p{Lu}\d]{3,}){1,4}$/u

/** One or two words in capitals right above a dateline: `WORLD OIL` */
export const isLoneSlug = (text: string) =>
  /^\p{Lu}{3,}(?: \p{Lu}{3,})?$/u.test(text) && !/(?:ED|S)$/u.test(text)

/** Who sends a release, above its headline: `Velten Police`, `Ministry of Ports`, `HARTLEY COUNTY SHERIFF'S OFFICE` */
export const isSender = (text: string) =>
  wordsIn(text) <= 7 &&
  /^(?:\p{Lu}\S*|of|and|the|for|&|[-–])(?: (?:\p{Lu}\S*|of|and|the|for|&|[-–]))*$/u.test(text) &&
  (SENDER_END.test(text) || SENDER_START.test(text))

const SENDER_END =
  /\b(?:agency|association|authority|bank|commission|communications|newsroom|press office|public affairs|committee|constabulary|council|court|department|division|embassy|foundation|institute|ministry|office|parliament|police|secretariat|sheriff|trust|university)$/iu

const SENDER_START =
  /^(?:the )?(?:city|department|embassy|government|institute|ministry|office|police|town|university) (?:of\b|\p{Lu}\S*$)/iu
