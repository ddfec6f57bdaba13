import {DASHES} from '../text/typography.ts'
import {readDateline} from './dateline.ts'
import {AGENCY_AHEAD, AGENCY_ALONE} from './agencies.ts'
import {isNoteOnCopy} from './noteOnCopy.ts'
import {wordsIn} from './titleForm.ts'

/** So many words of a line that may be a headline say what happened. */
const TELLING_WORDS = 5

/** Ends as the name of a service does, or of an office in few words: no headline of theirs ends so. */
const SENDER =
  /\b(?:bulletin|bureau|desk|newsroom|news ?wire|pool|press office|secretariat|service)$|^(?:\S+ ){0,2}(?:agency|association|authority|commission|committee|council|court|department|federation|institute|ministry|office|parliament|police|union|university)$/iu

/** What a desk is told to do with a story, as a line of its own or behind a comma or a dash. */
const TO_DO =
  /^(?:updated at \d{1,2}[:.h]\d|text of (?:a )?report\b|hold (?:for|until) .{2,40}$|(?:not )?for (?:[\p{L}.]+ ){0,2}(?:broadcast|publication|release|subscribers(?: only)?|use)(?:$|[;,.])|story for \S+ paper|(?:.{2,60}[/,–—-] )?last (?:edited|modified|saved|updated) (?:at|by|on) .{0,60}\d[:.]\d\d\b|.{2,60} \/ hold (?:for|till|until) .{2,80}|take \d+ of \d+$|substitute: |voice report\b|page lead (?:for|please)\b|here (?:are|is) (?:the|what) .*\.$|reporting restrictions?: )|(?:, | [–—-] |; )(?:(?:good to|okay? to|ready to) (?:go|run|sub|use)|for use now|no rush|with (?:map|photos?|pics?)|photos? by .{2,40}|needs legal|free to .{2,30} partners|\d{2,4} (?:wds|words)(?:, .*)?|\d+ inches)$|\b(?:filing from|pls) |\bplease (?:kw|slug)\b/iu

/** `STATUS: raw`, `DUR: 0'42"`, `PKG: OYSTERS/WHITSTABLE`, `Case: R v Halvorsen`, `Budget line: …` */
const LABEL =
  /^(?:(?:ART|CUE|DATE|DATELINE|DEK|DUR|FILE|FOR|INTRO|KICKER|LENGTH|PKG|SLUG|SOC|STATUS|TAKE)|(?:Budget line|Case|Filed (?:by|from)|Job|Ref|Slug|Status|kw|Version|Word count)):\s/u

/** Signs that stand in no headline: `Court | Hall | Pretoria`, `*** HANSARD ***`, `>Forwarded`, `[Translation]`. */
const SIGNS = new RegExp(
  `\\s\\|\\s.*\\s\\|\\s|^[*>#=_]|[*=_]{2}$|^\\[.*\\]$|^\\(.*\\)$|^[${DASHES}]{2}`,
  'u',
)

/** `VELT NEWS RADIO BULLETIN 5PM AEST ITEM 4` */
const ITEM = /\bBULLETIN\b.*\b(?:ITEM|\d{1,4} ?(?:AM|PM|GMT|UTC))\b/u

/** `Kazakhstan-Locusts`, `Fbl-AFR-2027-qualifier`, `AP-News-Digest-2pm`: things joined, and no words beside them. */
const JOINED = /^\p{L}[\p{L}\p{N}.]*(?:[-/_][\p{L}\p{N}.]+)+$/u

/** `CRICKET SOUTH - MEDIA STATEMENT`, `House of Commons, Ottawa -- Hansard wire`, `Media Service No. 17`, `News flash`, `Velt Police - Press office - English service`. */
const ISSUED = new RegExp(
  `^.{2,60} [${DASHES}]{1,2} (?:[\\p{L}]+ ){0,2}(?:media|press|press office|summary(?: for (?:the )?media)?|wire|(?:media|news|press) (?:info(?:rmation)?|release|service|statement))$|^\\p{Lu}[^.!?:]{2,60} [${DASHES}]{1,2} (?:media|press) (?:office|service|team|unit) [${DASHES}]{1,2} [\\p{L} ]{2,30}$|\\b(?:bulletin|communiqu[eé]|info|notice|release|service|statement) No\\. ?\\d+(?:[/-]\\d+)?$|\\b(?:hib|info|release|report) \\S{0,12}\\d{1,5}/\\d{2,4}$|^news flash$|^snap, `,
  'iu',
)

/** A letter and a number in one, or a number of its own: `DEL41`, `PA 0142 COURTS`, `eca 0281 Labour`. */
const CODED =
  /^(?:\p{Lu}{1,4}\d{1,4}|\p{Lu}{2,4} \d{4} \p{Lu}{3,}\b.*|\p{Ll}{3} \d{4} .*|\p{Lu}\p{Ll}+ #\d.*)$/u

/** `POL-KV: 2nd report, 14 July 2026` */
const NUMBERED =
  /^(?:\S{2,12}: )?(?:\d+(?:st|nd|rd|th)|no\.? ?\d+) (?:bulletin|edition|issue|report|update)\b[^.!?]{0,20}\d{4}$/iu

/** `CORRECTION: Utilities-Water Meters` */
const KIND_AND_SLUG =
  /^(?:CORRECTED|CORRECTION|LEAD|REFILE|REPEAT|RPT|SUB|UPDATE|URGENT)(?: \d{1,2})?(?:: | [–—-] )\p{Lu}[\p{L}\d]+(?:-\p{Lu}[\p{L}\d]+)+(?: \p{Lu}[\p{L}\d]+){0,2}$/u

/** Whether it tells something, for all that can be said of its form: a few words, none of them a desk's. */
const tells = (text: string) => wordsIn(text) >= TELLING_WORDS && !isMarked(text)

const isMarked = (text: string) =>
  [SIGNS, TO_DO, LABEL, ITEM, CODED, ISSUED, NUMBERED, KIND_AND_SLUG].some((form) =>
    form.test(text),
  ) ||
  isNoteOnCopy(text) ||
  placesOf(text).length > 2 ||
  isDatelineAlone(text)

/** `Lausanne (SUI), 14 September 2026` */
function isDatelineAlone(text: string): boolean {
  const {date, country, place} = readDateline(text) ?? {}
  if (TOLD.test(place ?? '') || wordsIn(place ?? '') > MOST_OF_PLACE) return false
  return date !== undefined || (/\p{Ll}/u.test(country ?? '') && !/\p{Ll}/u.test(place!))
}

/**
 * Whether a line above a headline is the desk's or the sender's own, as its form shows: what may be a headline is
 * none.
 */
export function isOfDesk(text: string, next: string): boolean {
  if (isMarked(text)) return !isMarked(next) && wordsIn(next) > 1
  if (!tells(next)) return false
  if (JOINED.test(text) || isOfAgency(text) || isFiled(text) || isPiped(text)) return true
  if (isTopicOf(text, next)) return true
  return isNamed(text) && (isHouse(text) || tellsNothing(text))
}

/** `dpa English service`, `AAP NSW Weather Wrap`, `AP-Sports Watch`: what an agency calls its services. */
function isOfAgency(text: string): boolean {
  const rest = AGENCY_AHEAD.exec(text)?.groups!.rest?.replace(SERVICES, '')
  return (
    rest !== undefined &&
    wordsIn(text) <= MOST_OF_SERVICE &&
    !HAPPENS.test(rest) &&
    !TOLD.test(rest)
  )
}

const MOST_OF_SERVICE = 7
/** What may look like a verb in the name of a service. */
const SERVICES =
  /\b(?:arts|briefs|business|courts|features|headlines|markets|news|politics|results|series|sports|stocks|stories|topics)\b/giu

/** `TASS DAILY / SOCIETY` */
const isFiled = (text: string) =>
  placesOf(text).length === 2 && !HAPPENS.test(text.replace(SERVICES, '')) && !TOLD.test(text)

/** `Media Relations | University of Velten`: names and nothing else, one of them a sender's. */
const isPiped = (text: string) => {
  const names = text.split(' | ')
  return names.length > 1 && names.every(isNamed) && names.some(isSender)
}

/** Where a desk files a story, a few words each: `Arts / Music / Concert review / Tuesday page 22` */
function placesOf(text: string): string[] {
  const places = text.split(/ (?:\/|»|>|::) /u)
  return places.every((place) => wordsIn(place) <= MOST_OF_PLACE) ? places : []
}

const MOST_OF_PLACE = 4

const isHouse = (text: string) =>
  !isShouted(text) &&
  (SENDER.test(text.replace(PLACE_BEHIND, '')) || (SENDER_OF.test(text) && !HAPPENS.test(text)))

/** `MIDWAY TO EXPAND SERVICE`: in capitals each word may be a name, and this one tells something. */
const isShouted = (text: string) =>
  !/\p{Ll}/u.test(text) && wordsIn(text) >= 4 && (HAPPENS.test(text) || TOLD.test(text))

/** `…, Blantyre` */
const PLACE_BEHIND = /, \p{Lu}[\p{L} ]+$/u
const SENDER_OF =
  /^(?:in )?(?:the )?(?:\S+ )?(?:court|department|embassy|federation|federación|fédération|ministry|office|parliament|republic|university) (?:de|des|internationale|of)\b/iu

/** `Labour Germany`, `MTI Eco`: two or three things, of which none happens or is told. */
const tellsNothing = (text: string) =>
  /^\S+(?: \S+){1,2}$/u.test(text) && !HAPPENS.test(text) && !TOLD.test(text)

/** `Norvay crane`, above a headline that tells of the crane: two or three words, one of which it has, too. */
const isTopicOf = (text: string, next: string) =>
  tellsNothing(text) &&
  text.split(' ').some((word) => word.length > 3 && isIn(word.toLowerCase(), next.toLowerCase()))

const isIn = (word: string, text: string) => text.split(/[^\p{L}\p{N}]+/u).includes(word)

/** `Falls`, `Indicted`, `Striking`: what may be a verb. */
const HAPPENS = /\p{L}{2}(?:s|ed|ing|en)(?<!ss|us)(?:$|[ ,])/iu
const TOLD =
  /[?!:,]|\d-\d|(?:^| )(?:a|an|at|by|for|from|hit|in|is|on|quit|the|to|vs?|win|won)(?: |$)/iu

/** Each word has a capital, or is one of those that stand between names. */
const isNamed = (text: string) =>
  text.split(/\s+/).every((word) => !/^\p{Ll}/u.test(word) || BETWEEN.has(word))

const BETWEEN = new Set('and at bureau by de des desk du for in of on press the to y &'.split(' '))

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
  // `POLICE Canal`, above a headline in capitals
  if (!/\p{Ll}/u.test(next)) return /^\p{Lu}{3,} \p{Lu}\p{Ll}+$/u.test(text)
  if (
    TOPIC.test(text) &&
    text
      .split(' ')
      .every((word) => !/(?:ED|ING|S)$/u.test(word) || /SS$/u.test(word) || DESKS.test(word))
  )
    return true
  if (MARKET.test(text)) return true
  return /^(?:\d )?(?:\p{Lu}{3,}(?: \p{Lu}{3,})?(?: \([^)]*\))?|\p{Lu}{3,} \p{Lu}\p{Ll}+(?: \([^)]*\))?|\p{Lu}{3,}(?: \p{Lu}{3,}){0,3} ?\([^)]*\))$/u.test(
    text,
  )
}

/** `SPAIN PORTUGAL WILDLIFE`, `PTI KERALA RAIN 3RDLD`: things in a row, and nothing that happens. */
const TOPIC =
  /^\p{Lu}{3,}(?:-\p{Lu}{3,})?(?: (?!(?:AND|AS|AT|BY|CORP|FOR|FROM|IN|INC|IS|LTD|OF|ON|PLC|TO|WITH)\b)[\p{Lu}\d]{3,}){1,4}$/u

/** What ends as a verb does, and is what a desk is for. */
const DESKS =
  /^(?:BOXING|CYCLING|FENCING|FIXTURES|GYMNASTICS|ATHLETICS|POLITICS|RACING|RESULTS|ROWING|SAILING|SHIPPING|SKIING|SPORTS|STANDINGS|SWIMMING|WRESTLING)$/u

/** `TOKYO STOCKS CLOSE` */
const MARKET =
  /^\p{Lu}{3,}(?: \p{Lu}{3,})? (?:BONDS|FOREX|GOLD|GRAINS|METALS|OIL|SHARES|STOCKS|MARKETS?) (?:AT )?(?:CLOSE|CLOSING|MIDDAY|OPEN|OPENING|REPORT|ROUNDUP|WRAP)$/u

/** One or two words in capitals right above a dateline: `WORLD OIL` */
export const isLoneSlug = (text: string) =>
  /^\p{Lu}{3,}(?: \p{Lu}{3,})?$/u.test(text) && !/(?:ED|S)$/u.test(text)

/** Who sends a release, above its headline: `Velten Police`, `Ministry of Ports`, `HARTLEY COUNTY SHERIFF'S OFFICE` */
export const isSender = (line: string) => isSenderIn(line.replace(/ \([^()]{2,40}\)$/u, ''))

const isSenderIn = (text: string) =>
  wordsIn(text) <= 7 &&
  /^(?:\p{Lu}\S*|of|and|the|for|&|[-–])(?: (?:\p{Lu}\S*|of|and|the|for|&|[-–]))*$/u.test(text) &&
  ((SENDER_END.test(text) && !isTold(text)) || SENDER_START.test(text))

/** `BANK OPENS KORSUND HARBOR OFFICE`: in capitals such a word may end what happened, too. */
const isTold = (text: string) =>
  !/\p{Ll}/u.test(text) && wordsIn(text) >= TELLING_WORDS && HAPPENS.test(text)

const SENDER_END =
  /\b(?:agency|association|authority|bank|commission|communications|newsroom|press office|public affairs|committee|constabulary|council|court|department|division|embassy|foundation|institute|ministry|office|parliament|police|secretariat|sheriff|trust|university)$/iu

const SENDER_START =
  /^(?:the )?(?:city|department|embassy|government|institute|ministry|office|police|town|university) (?:of\b|\p{Lu}\S*$)/iu
