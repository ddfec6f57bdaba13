import {isSentence, wordsIn} from '../forms/titleForm.ts'

/** What services of research and markets set below a release, each above or before what it says. */
const KEYS =
  /^(?:(?:article|paper|publication) (?:publication )?(?:date|title|doi)|coi statement|competing interests|conflicts? of interests?|credit|doi|funders?|funding|grant number|isbn|issn|journal(?: reference)?|keywords|method of research|news publication date|reference|subject of research|usage restrictions|web references?)(?::|: \S.{0,200})?$/iu
const MOST_WORDS = 6
const LONGEST = 260
/** So many keys in a row, or one below another sign of the end, and all is a table. */
const LEAST_KEYS = 2

/**
 * Where a table of keys begins that stands below a release to its end: `JOURNAL`, `Historical Rivers`, `DOI`,
 * `10.0000/1`, or `DOI: 10.0000/1`; -1 where there is none.
 */
export function keysBelow(texts: readonly string[], end: number): number {
  const isKey = (text: string) =>
    text.length <= LONGEST && wordsIn(text.split(':', 1)[0]!) <= MOST_WORDS && KEYS.test(text)
  const keys = texts
    .slice(0, end)
    .flatMap((text, index) => (index > 1 && isKey(text) ? [index] : []))
  const [first, second] = keys
  if (first === undefined || second === undefined || keys.length < LEAST_KEYS) return -1
  const isTable = second - first <= 2 && !isSentence(texts[first + 1]!)
  return isTable ? first : -1
}
