import {DASHES} from '../text/typography.ts'
import {
  DAY,
  isLikelyPlace,
  MIXED,
  splitDateline,
  WEEKDAY,
  type WrittenDateline,
} from './dateline.ts'

/**
 * `Velten, Norvay – The …`, `Velten - "We …`: in small letters, with neither a day nor an agency; `(Velten, 3 March
 * 2026) – The …`. Only right below a headline or byline is it a dateline.
 */
export function splitPlainDateline(text: string): WrittenDateline | undefined {
  if (IN_BRACKETS.test(text)) return splitDateline(withoutBrackets(text))
  const match = PLAIN.exec(text) ?? IN_CAPITALS.exec(text)
  if (!match) return undefined
  const {place, country, rest} = match.groups as {place: string; country?: string; rest: string}
  const isLong = rest.split(/\s+/u).length >= LEAST_WORDS
  if (!isLong || OTHER_DASH.test(rest) || !isLikelyPlace(place)) return undefined
  return {place, ...(country ? {country} : {}), rest}
}

/** `(Galway, 3 November 2025) – Engineers …` */
const IN_BRACKETS = new RegExp(
  String.raw`^\((?<inside>\p{Lu}[^()]{1,60}, (?:(?:${WEEKDAY}),? )?(?:${DAY}))\)(?= ?[${DASHES}:])`,
  'iu',
)
const withoutBrackets = (line: string) => line.replace(IN_BRACKETS, '$<inside>')

const LEAST_WORDS = 12
const PLAIN = new RegExp(
  String.raw`^(?<place>${MIXED})(?:, (?<country>(?:the )?\p{Lu}[\p{L}.]*(?: (?:and |of |the )?\p{Lu}[\p{L}.]*){0,2}))? [${DASHES}]{1,2} (?<rest>[“"‘']?\p{Lu}.*)$`,
  'su',
)
/** `KORSUND--A crane …`, as Dow Jones has it. */
const IN_CAPITALS = /^(?<place>\p{Lu}[\p{Lu} .'’-]{2,40})--(?<rest>[“"]?\p{Lu}.*)$/su
/** A dash soon after the first sets off what stands between them. */
const OTHER_DASH = new RegExp(`^.{0,60} [${DASHES}]{1,2} `, 'u')
