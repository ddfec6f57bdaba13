import {whyLeftOut} from '../forms/slugs.ts'
import {isSentence, wordsIn} from '../forms/titleForm.ts'

/** `Release #: 25-114`, `ANCHOR: ON CAM`, `Prepared by: Capt. Roe`: a few words, a colon, a few words. */
const FIELD = /^(?:[-*•] )?\p{Lu}[\p{L}#./]*(?: (?:[\p{L}#./]+)){0,2}\s?[:=](?: \S[^!?]{0,80})?$/u
const MOST_WORDS = 8
/** So many in a row are a form that somebody filled in, and fewer where the first is known. */
const LEAST_FIELDS = 3
const LEAST_BELOW_KNOWN = 2

/** A sentence of so many words is the story's. */
const SENTENCE_WORDS = 8

/** Where a sender has its office: `575 S. 10th Street, Velt, NE`, `P.O. Box 12`. */
const ADDRESS =
  /^(?:\d{1,5} (?:[\p{L}\d.]+ ){1,4}(?:avenue|ave|boulevard|blvd|court|drive|highway|hwy|lane|parkway|place|plaza|road|rd|square|street|st|suite|way)\b\.?(?:,.{2,60})?|p\.? ?o\.? box \d.{0,60}|[\p{L} .-]{2,40}, [a-z]{2} \d{5}(?:-\d{4})?|[\p{L}-]{4,30}(?:stra(?:ß|ss)e|str\.|weg|platz) \d{1,4}.{0,60})$/iu

/** Which lines above a story are the fields of a form, or an address: by their index. */
export function formFields(lines: readonly string[]): Set<number> {
  const fields = new Set<number>()
  let row: number[] = []
  const close = () => {
    const isKnown = row.length > 0 && whyLeftOut(lines[row[0]!]!) !== undefined
    if (row.length >= (isKnown ? LEAST_BELOW_KNOWN : LEAST_FIELDS))
      for (const index of row) fields.add(index)
    row = []
  }
  const story = lines.findIndex((line) => isSentence(line) && wordsIn(line) >= SENTENCE_WORDS)
  lines.slice(0, story < 0 ? undefined : story).forEach((line, index) => {
    if (isField(line)) row.push(index)
    else close()
    if (ADDRESS.test(line)) fields.add(index)
  })
  close()
  return fields
}

/** `HED: Crane falls`, `BYLINE: Mara Velten`: the form has the story's own parts. */
const OF_STORY = /^(?:by-?line|date-?line|hed|head(?:line)?): \S/iu

const isField = (line: string) =>
  line.length <= 120 &&
  FIELD.test(line) &&
  !OF_STORY.test(line) &&
  line
    .slice(line.search(/[:=]/u) + 1)
    .trim()
    .split(/\s+/u).length <= MOST_WORDS
