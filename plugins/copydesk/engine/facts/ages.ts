import {type Mention, type Names} from '../names/index.ts'
import {DASHES, HYPHENS} from '../text/typography.ts'

/** An age that a story gives a person. */
export interface WrittenAge {
  age: number
  /** The person's names by key, the surname last; none for `the 34-year-old said`. */
  name: string[]
  paragraph: number
  /** `[from, to)` in UTF-16 code units: name and age. */
  from: number
  to: number
}

const AFTER_NAME =
  /^,? (?:\((?<inBrackets>\d{1,3})\)|(?:aged? |who is )?(?<plain>\d{1,3})(?=[,.;)]|$| and (?:his|her|of)\b))|^, (?<plainAfterComma>\d{1,3})(?=[,.;)]|$)/u
const BEFORE_NAME = new RegExp(
  String.raw`(?<![\p{L}\p{N}${DASHES}])(?<age>\d{1,3})[${HYPHENS} ]year[${HYPHENS} ]old (?:[\p{Ll}’'-]+ ){0,4}$`,
  'u',
)
const ANAPHOR = new RegExp(
  String.raw`(?<=\b[Tt]he )(?<age>\d{1,3})[${HYPHENS}]year[${HYPHENS}]old(?= (?:said|says|told|was|is|has|had|added|who|also|died|will|would|were|pleaded|from)\b|[,.;])`,
  'gu',
)
/** The age at another time is no other age. */
const OTHER_TIME =
  /\b(?:then[ -](?:aged )?\d|when|at the time|turn(?:s|ed|ing)?|birthday|years? (?:ago|later|earlier)|was (?:just |only )?\d|aged? (?:just |only )|from the age|until|now|in (?:19|20)\d\d)\b/iu

/** The ages that a story gives its people, in reading order. */
export function readAges(names: Names): WrittenAge[] {
  const ages: WrittenAge[] = []
  names.extracted.forEach(({text, runs}, paragraph) => {
    if (!/\d/.test(text)) return
    const isCopy = (place: {from: number}) => names.isCopy(paragraph, place.from)
    for (const run of runs) {
      const found = ageOf(text, run)
      if (found && !isCopy(found) && !isOfOtherTime(text, found)) ages.push({...found, paragraph})
    }
    for (const {0: written, index, groups} of text.matchAll(ANAPHOR)) {
      const place = {from: index, to: index + written.length}
      if (!isCopy(place) && !isOfOtherTime(text, place))
        ages.push({age: Number(groups!.age), name: [], paragraph, ...place})
    }
  })
  return ages
}

function ageOf(text: string, {words, title}: Mention['run']): Omit<WrittenAge, 'paragraph'> | null {
  const from = words[0]!.offset
  const last = words.at(-1)!
  const end = last.offset + last.text.length
  const name = words.map(({key}) => key)
  const after = AFTER_NAME.exec(text.slice(end, end + 24))
  if (after && !last.possessive) {
    const {inBrackets, plain, plainAfterComma} = after.groups!
    // `Section 34`, `Apollo 13`: a number without a comma is no age
    if (
      inBrackets ||
      plainAfterComma ||
      (after[0].startsWith(',') && plain) ||
      /aged|who is/.test(after[0])
    )
      return {
        age: Number(inBrackets ?? plain ?? plainAfterComma),
        name,
        from,
        to: end + after[0].length,
      }
  }
  const start = from - (title ? title.length + 1 : 0)
  const before = BEFORE_NAME.exec(text.slice(Math.max(0, start - 60), start))
  if (!before) return null
  return {age: Number(before.groups!.age), name, from: start - before[0].length, to: end}
}

function isOfOtherTime(text: string, {from, to}: {from: number; to: number}): boolean {
  const sentence = text.slice(Math.max(0, from - 40), to + 30)
  return OTHER_TIME.test(sentence)
}
