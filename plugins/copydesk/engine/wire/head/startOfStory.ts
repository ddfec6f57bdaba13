import {TITLES} from '../../data/titles.ts'
import {APOSTROPHES, plainTypography, QUOTES} from '../../text/typography.ts'
import {isByline, signed} from '../forms/byline.ts'
import {isLikelyPlace, splitDateline, type WrittenDateline} from '../forms/dateline.ts'
import {isTold, LINE_WORDS} from './bylineIn.ts'
import {AGENCY} from '../forms/endMatter.ts'
import {datelineAlone, splitDatelines, splitPlainDateline} from '../forms/plainDateline.ts'
import {ORGANIZATIONS} from './organizations.ts'
import {placesOfBriefs} from './partHeads.ts'
import {type TextParagraph} from '../paragraphs/textParagraphs.ts'
import {
  FEW_WORDS,
  isCaption,
  isOneSentence,
  isSentence,
  isTitle,
  wordsIn,
} from '../forms/titleForm.ts'

const MONTHS =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?'
const ANY_AGENCY = `${AGENCY}|Bloomberg|CNN|DPA|ots`

/** `Sept 9 (Reuters) - Shares fell …`, `(Belga) A guest …`: no place is named, but what is above it is a head. */
const AGENCY_FIRST = new RegExp(
  `^(?:(?:(?:${MONTHS})\\.? \\d{1,2} )?\\((?:${ANY_AGENCY})\\)` +
    ` ?(?:[-–—]{1,2}(?:\\s|$)|(?=[\\p{Lu}“"]\\P{L}?\\p{L}*[ \\p{Ll}]))|(?:${ANY_AGENCY}|BELGA) ?[-–—]{1,2}\\s(?=[\\p{Lu}“"])|(?:${MONTHS})\\.? \\d{1,2} (?:\\(\\p{Lu}[\\p{L} .&]{2,30}\\) )?[-–—]{1,2}\\s(?=[\\p{Lu}“"])|\\(\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+){0,2}(?:\\) --\\s|(?<=Agency|News|Newswires?|Press|Service|Wire)\\) [-–—] )(?=[\\p{Lu}“"])|\\d{4} (?:BST|CET|CEST|ET|GMT) [-–—]{1,2}\\s(?=[\\p{Lu}“"]))`,
  'u',
)

/** How a story begins with an agency or a day, and no place; undefined in a timeline, whose lines all do. */
export function agencyFirst(text: string, all: readonly {text: string}[]): string | undefined {
  const [start] = AGENCY_FIRST.exec(text) ?? []
  const isDay =
    start !== undefined && /^(?:\p{Lu}\p{L}+\.? \d{1,2}|\d{4} \p{Lu}+) [-–—]/u.test(start)
  const isTimeline = isDay && all.filter((one) => AGENCY_FIRST.test(one.text)).length > 1
  return isTimeline ? undefined : start
}

export interface Start {
  at: number
  dateline: WrittenDateline
}

/**
 * The first paragraph that begins with a dateline. One that names a country, a day or an agency may stand below a few
 * short lines; a bare `KORSUND —` has to stand first, or right below titles, the byline or what belongs to them.
 */
export function datelineIn(
  lines: TextParagraph[],
  by: number,
  all: TextParagraph[],
): Start | undefined {
  const briefs = placesOfBriefs(all)
  let sentences = 0
  let weak: Start | undefined
  for (let at = 0; at < lines.length; at++) {
    const {text} = lines[at]
    const split = at === by || briefs.includes(lines[at]!) ? undefined : splitDatelines(text)
    // `FOR THE WEEK NOV 17-21`, `PUBLIC RELEASE: 22-Apr-2026`
    const isField = split && /^\d{1,2}(?:[-./ ]\p{L}*\d*[-./ ]\d{2,4})?$/u.test(split.rest)
    const dateline = isField ? undefined : split
    if (dateline && /^date-?line: /iu.test(text)) return {at, dateline}
    const isAbove = at < by
    if (dateline && !isAbove && isTold(dateline)) {
      if (weak && sentences > 0) return weak
      return {at, dateline}
    }
    if (
      dateline &&
      !weak &&
      !isAbove &&
      sentences === 0 &&
      isPlace(dateline, lines, at, all) &&
      agendaOf(all).length === 0
    ) {
      weak = {at, dateline}
    }
    const isFirst = !isAbove && at !== by && !dateline && sentences === 0
    // the very first below what a mail or the desk set above it, too
    const isBelow = isFirst && (at === 0 ? all[0] !== lines[0] : isUnder(lines, at, by))
    const plain =
      isBelow && !briefs.includes(lines[at]!)
        ? (splitPlainDateline(text) ?? datelineAlone(text, lines[at + 1]?.text, all))
        : undefined
    if (plain) return {at, dateline: plain}
    if (at > by && wordsIn(text) > LINE_WORDS) break
    if (at <= by || isCaption(text) || (isTitle(text) && !isSentence(text))) continue
    if (isStoppedTitle(lines, at)) continue
    // below a byline the first sentence is the story's, unless it stands in brackets
    if (++sentences > 1 || (by >= 0 && !/^[([]/u.test(text))) break
  }
  return weak
}

/** So many short lines that each begin with a place are what is to come there: `PRAGUE - Inflation for May - 0730` */
const LEAST_OF_AGENDA = 3
const AGENDA_LENGTH = 160
/** `OSLO - The bank tells its rate (0800 GMT).`, `MADRID - March to the port. 10:00.` */
const AT_AN_HOUR = /(?:\(\d{4} GMT\)|\b\d{1,2}[:.]\d\d|\b(?:about|at|by|from) \d{4})\.$/u

/** The lines of such a list; none where there are fewer. */
export function agendaOf(all: readonly TextParagraph[]): TextParagraph[] {
  const isPlan = ({text}: TextParagraph) => {
    if (text.length > AGENDA_LENGTH) return false
    const one = splitDateline(text.replace(/^\*(?=\p{Lu})/u, ''))
    if (!one || !isLikelyPlace(one.place) || isOffice(one.place)) return false
    return isSentence(text)
      ? AT_AN_HOUR.test(text)
      : /^\p{Lu}\D+(?:\d{0,4}|\d{1,2}[:.]\d\d)\D*$/u.test(one.rest)
  }
  const plans = all.filter(isPlan)
  return plans.length >= LEAST_OF_AGENDA ? plans : []
}

/** All that stands above a line is titles and a byline. */
const isUnder = (lines: TextParagraph[], at: number, by: number) =>
  lines
    .slice(0, at)
    .every(
      ({text}, index) =>
        index === by || (isTitle(text) && (!isSentence(text) || isStoppedTitle(lines, index))),
    )

/** A headline that ends with a stop: the first line, one short sentence above a longer paragraph. */
const isStoppedTitle = (lines: TextParagraph[], at: number) => {
  const [{text}, next] = lines
  return at === 0 && next !== undefined && isOneSentence(text) && wordsIn(next.text) > FEW_WORDS
}

/** Whether bare capitals before a dash or a colon are a place: no speaker, no label, no half of a headline. */
function isPlace(
  {place, rest}: WrittenDateline,
  lines: TextParagraph[],
  at: number,
  all: TextParagraph[],
): boolean {
  const {text} = lines[at]
  if (ORGANIZATIONS.has(place) || isOffice(place) || OFFICE_CODE.test(text)) return false
  if (rest === '') return true
  // a headline in two parts; `NATO — the alliance of many — shut …`
  if (!/\p{Ll}/u.test(rest) || startsSmall(rest)) return false
  if (lines[at + 1] && isByline(lines[at + 1].text)) return false
  const isColon = text.slice(place.length).trimStart().startsWith(':')
  if (!isColon) return true
  // `PACIFIC: Cable restored` above is a title
  const told = all.filter((one) => one.line >= lines[at].line || isSentence(one.text))
  return !SPEAKS.test(rest) && !isNamedAsPerson(place, all) && !hasOtherSpeakers(told)
}

/** `POL-KV: Crane falls`: who sends it. */
const OFFICE_CODE = /^\p{Lu}{2,4}-\p{Lu}{1,4}:/u

const startsSmall = (text: string) => /^\P{L}{0,2}\p{Ll}/u.test(text)

/** `MAYOR`, `PRESIDENT VELTEN`, `POLICE CHIEF`, `MARKET REPORT`, `Q`. */
const isOffice = (place: string) =>
  place.length < 3 ||
  place
    .toLowerCase()
    .split(/[\s/-]+/u)
    .some((word) => OFFICES.has(word) || (TITLES.has(word) && word !== 'st' && word !== 'saint'))

const OFFICES = new Set(
  (
    'agenda answer army background bank caller clerk comment company context correction council court critics diary documents ' +
    'economic editorial experts family focus forecast government headline highlights host key lawyer market markets ' +
    'ministry moderator news official officials opinion outlook police poll prosecutors question reader report ' +
    'reporter results review sources spokesman spokeswoman spotlight standfirst study summary survey translation ' +
    'union voice warning weather witness'
  ).split(' '),
)

/** What a speaker begins with, and no report: `I did not see …`, `Yes, …`. */
const SPEAKS = new RegExp(
  `^(?:[${QUOTES}]|(?:I|I[${APOSTROPHES}]\\p{L}+|We|We[${APOSTROPHES}]\\p{L}+|You|My|Our|Your|Me|Yes|No|Well|Oh|Yeah|Thanks?|Thank you|Please|Sorry|Let me|Let[${APOSTROPHES}]s)(?![\\p{L}])|[^.!?]*\\b(?:I|me|my|we|our|you)\\b|[^.!]*\\?$)`,
  'u',
)

/** Whether the copy writes the word as part of a person's name: below “By”, or after a given name or title. */
function isNamedAsPerson(place: string, all: TextParagraph[]): boolean {
  if (place.includes(' ')) return false
  const word = escaped(place)
  return all.some(
    ({text}) =>
      isByline(text) && new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu').test(signed(text)),
  )
}

/** Lines of other speakers, or another line of this one, in the same form. */
const hasOtherSpeakers = (all: TextParagraph[]) =>
  all.filter(({text}) => /^\p{Lu}[\p{Lu} .'-]+:\s/u.test(plainTypography(text))).length > 1

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
