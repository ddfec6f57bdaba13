import {quoteRanges} from '../article/quotes.ts'
import {MONTH_NAMES} from '../data/months.ts'
import {TITLES} from '../data/titles.ts'
import {readDates, type WrittenDate} from '../facts/dates.ts'
import {addressesIn} from '../mechanics/addresses.ts'
import {type Defect, foundAt} from '../mechanics/defects.ts'
import {type HouseStyle} from '../model/houseStyle.ts'
import {phrase} from '../phrases/phrase.ts'
import {OPENERS} from '../text/sentences.ts'
import {defineRule} from './rule.ts'

/**
 * `US` where the house writes `U.S.`, `3 September` where it writes `Sept. 3`: only what the option `style` sets, and
 * nothing without it. Quotations and names of organizations keep their own, and so do headlines, where `US` is right in
 * either style. The right form is offered where it is certain. The example is for `{abbreviations: 'US', dates: '3
 * September'}`.
 *
 * Bad: `The U.S. embassy in Korsund was closed.`
 * Good: `“The U.S. embassy is closed,” he said of the US office on 3 September; U.S. Bancorp was not.`
 */
export const houseStyle = defineRule({
  id: 'house-style',
  tier: 'info',
  core: false,
  about: 'What the house writes otherwise.',
  marks: 'words',
  against: 'story',
  check({paragraphs, roles, options: {style}, isEnglish}) {
    if (!style || !isEnglish) return []
    const found = paragraphs.flatMap((text, paragraph) => {
      const role = roles?.[paragraph] ?? 'body'
      if (role === 'quote' || role === 'dateline') return []
      const defects = [
        ...(style.abbreviations ? abbreviations(text, style.abbreviations, role) : []),
        ...(style.dates ? dates(text, style.dates) : []),
      ]
      if (defects.length === 0) return []
      const apart = [...quoteRanges(text), ...addressesIn(text)]
      return defects
        .filter(({offset}) => !apart.some(([from, to]) => from <= offset && offset < to))
        .map((defect) => ({paragraph, defect}))
    })
    return foundAt(found, paragraphs)
  },
})

const ABBREVIATION =
  /(?<![\p{L}\p{N}.&@#$/’'])(?:U\.?S|U\.?K|U\.?N|E\.?U)\.?(?![\p{L}\p{N}$&@/_]|\.[\p{L}\p{N}])/gu

function abbreviations(
  text: string,
  style: NonNullable<HouseStyle['abbreviations']>,
  role: string,
): Defect[] {
  // a line in capitals
  if (!/\p{Ll}{2}/u.test(text)) return []
  return [...text.matchAll(ABBREVIATION)].flatMap(({0: found, index}): Defect[] => {
    const letters = found.replaceAll('.', '')
    const hasStops = /\.\p{L}/u.test(found)
    const wantsStops = style === 'U.S.' && letters !== 'EU'
    if (hasStops === wantsStops || (wantsStops && role === 'headline')) return []
    const after = text.slice(index + found.length)
    if (isInName(textBefore(text, index), after)) return []
    const right = wantsStops ? `${letters[0]}.${letters[1]}.` : letters
    const isLast = found.endsWith('.') && (endsIn(after) || startsSentence(after))
    return [
      defectAt(
        index,
        found,
        hasStops && isLast ? `${right}.` : right,
        found.endsWith('.') || !OPENERS.has(capitalAfter(after)),
      ),
    ]
  })
}

const endsIn = (after: string) => /^[”"’')\]]*\s*$/u.test(after)

const startsSentence = (after: string) =>
  OPENERS.has(capitalAfter(after)) || /^\s+[“"]/u.test(after)

/** The next word, if it has a capital, in lower case. */
const capitalAfter = (after: string) =>
  (/^ (\p{Lu}[\p{L}’'-]*)/u.exec(after)?.[1] ?? '').toLowerCase()

/** As much of the text before a place as tells what belongs to it. */
const textBefore = (text: string, at: number) => text.slice(Math.max(0, at - 60), at)

/** `US Airways`, `Cancer Research UK`, not `US President` nor `In US cities`. */
function isInName(before: string, after: string): boolean {
  const next = capitalAfter(after)
  const last = /(\p{Lu}[\p{L}’'-]*) $/u.exec(before)?.[1]?.toLowerCase()
  return (
    (next !== '' && !OPENERS.has(next) && !TITLES.has(next)) ||
    (last !== undefined && !OPENERS.has(last) && !TITLES.has(last))
  )
}

const defectAt = (offset: number, text: string, right: string, isSure: boolean): Defect => ({
  offset,
  length: text.length,
  severity: 'info',
  phrases: [phrase('finding.house-style', {text, right})],
  identity: [text, right],
  ...(isSure ? {suggestion: right} : {choices: [right]}),
})

const SHORT = 'Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.'.split(' ')
const MONTH = String.raw`(?:(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.|\p{Lu}\p{L}+)`
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`
/** Month, day and year in the order written. */
const PARTS = new RegExp(
  String.raw`(?:(?<first>${MONTH}) ${DAY}|${DAY} (?:of )?(?<last>${MONTH}))(?:,? \d{4})?`,
  'u',
)

function dates(text: string, style: NonNullable<HouseStyle['dates']>): Defect[] {
  return readDates(text).flatMap((date): Defect[] => {
    const {0: written = '', index = 0, groups} = PARTS.exec(text.slice(date.from, date.to)) ?? {}
    const at = date.from + index
    const month = (style === 'Sept. 3' ? SHORT : MONTH_NAMES)[date.month - 1]!
    const isDayFirst = style === '3 September'
    if ((isDayFirst ? groups?.last : groups?.first) === month) return []
    const after = text.slice(at + written.length)
    if (written === '' || isInName(textBefore(text, at), after)) return []
    // the stop of `Dec.` may be that of the sentence, too
    const stop = written.endsWith('.') && (endsIn(after) || startsSentence(after)) ? '.' : ''
    const isTurned = isDayFirst !== (date.order === 'day-month')
    return [
      defectAt(
        at,
        written,
        writtenIn(date, month, isDayFirst) + stop,
        !isTurned || isAlone(textBefore(text, at), after, date.year !== undefined),
      ),
    ]
  })
}

const writtenIn = ({day, year}: WrittenDate, month: string, isDayFirst: boolean): string =>
  isDayFirst
    ? `${day} ${month}${year ? ` ${year}` : ''}`
    : `${month} ${day}${year ? `, ${year}` : ''}`

/** Whether a date can be turned round: it is none of several days, and no comma belongs to its year. */
const isAlone = (before: string, after: string, hasYear: boolean): boolean =>
  !/\d\)?(?: ?[-–—/]| (?:to|and|or|through),?| ?,)? ?$/u.test(before) &&
  !/^ ?[-–—/,]? ?(?:\d|(?:to|and|or|through) \d)/u.test(after) &&
  (!hasYear || /^[.;:)]|^$/u.test(after))
