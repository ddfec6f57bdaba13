import {APOSTROPHES, QUOTES} from '../../text/typography.ts'
import {isByline} from '../forms/byline.ts'
import {splitDateline} from '../forms/dateline.ts'
import {isEndMark} from '../forms/endMatter.ts'
import {type Line} from './lines.ts'

const STOP = new RegExp(`[.!?…:;][${QUOTES}${APOSTROPHES})\\]]*$`, 'u')
/** It does not end with a stop. */
export const isOpen = ({text}: Line) => !STOP.test(text)
/** It goes on from the line above, by its first letter. */
export const startsSmall = ({text}: Line) => /^\P{L}{0,2}[\p{Ll}\p{Lo}]/u.test(text)

/** It has neither a letter nor a digit. */
export const saysNothing = (text: string) => !/[\p{L}\p{N}]/u.test(text)

/** `2026-03-05 10:16:00.000 GMT` */
const TIME = /^[\d/.:-]{6,}[ ,]+\d\d?:\d\d\S*(?: ?[A-Z]{2,4})?$/

const SIDE = String.raw`\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|da|de|del|do|du|la|of|the)){0,4} \d{1,3}(?: \([^()]*\))?`
const RESULT = new RegExp(`^${SIDE},? (?:v\\.? )?${SIDE}$`, 'u')

const SETS = /^\p{Lu}[^.]{2,60} (?:bt|def\.|d\.) \p{Lu}.{2,60}, \d\d?-\d\d?.*\d\)?\.?$/u
/** The whole result of a match in sets, among others: `Mara Velten (5), Norvay, def. Ann Roe, 6-2, 6-4.` */
export const isMatch = (text: string) => text.length <= LONGEST_RESULT && SETS.test(text)

/** What two sides scored, a line of its own: `Velten 2 (Roe 8, 77) Korsund 1 (Halvorsen 45+1)` */
export const isResult = (text: string) => text.length <= LONGEST_RESULT && RESULT.test(text)

const SIDE_ALONE =
  /^\p{Lu}[\p{L}.'’&-]*(?: \p{L}[\p{L}.'’&-]*){0,4},? \d{1,3}(?:(?:[-/]|\.\d{1,2}(?: \(\d{1,3}\))?)\d{0,2})?(?: (?:all out|dec))? \((?=.*[:,]).{4,}\)$/u
const OF_MATCH =
  /^(?:HT|FT|Att(?:endance)?|Half[ -]?time|Full[ -]?time|Man of the match|Player of the match|Ref(?:eree)?|Scorers|Sent off|Subs(?: not used)?|Toss|Umpires|Yellow cards?|Red cards?): ?\S/u
/** Two lines of a result, neither going on in the other: `Velten 27 (Tries: Roe, Halvorsen)`, `HT: 14-17` */
export const isResultBelow = (above: string, text: string) =>
  OF_MATCH.test(text) || (SIDE_ALONE.test(above) && SIDE_ALONE.test(text))

const LONGEST_RESULT = 160

/** `– makers state …`, `b) the rate …`: below a colon, or another item with that sign. */
export function isItemBelow(above: string, text: string): boolean {
  const sign = signOf(text)
  return sign !== undefined && (/:$/u.test(above) || signOf(above) === sign)
}

/** The sign of an item; of letters and numbers what stands behind them. */
function signOf(text: string): string | undefined {
  const [sign] =
    /^(?:[-–—+]{1,2}|o(?=\s+[^\s\p{Ll}])|\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})\)|(?:[ivx]{1,4}|\d{1,2})\.)\s+(?=\S)/u.exec(
      text,
    ) ?? []
  return sign?.replace(/[a-z]+(?=[.)])|\d+/u, '').trim()
}

/** What begins a paragraph wherever it stands. */
export const startsAnew = (text: string) =>
  TIME.test(text) ||
  /^(?:(?:\*\*?|•)\s+|[·‣▪■●◦○►▸✓✔➢➤❖]\s*)\S/u.test(text) ||
  /^\S{1,60}@\S{1,60}\.\S{2,20}$/u.test(text) ||
  /^\(\(|^Write to \p{Lu}\S+ \p{Lu}[^.!?@]{1,60} at \S+@\S+(?: and \p{Lu}[^.!?@]{1,60} at \S+@\S+)?$/u.test(
    text,
  ) ||
  isResult(text) ||
  saysNothing(text) ||
  isByline(text) ||
  isEndMark(text) ||
  splitDateline(text) !== undefined
