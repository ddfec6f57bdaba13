import {type Found, type Severity, type Span} from '../model/finding.ts'
import {type Phrase} from '../phrases/phrase.ts'
import {type Reading} from '../reading/index.ts'

/** Something that is mechanically wrong at one place of a paragraph. */
export interface Defect {
  offset: number
  length: number
  severity: Severity
  phrases: Phrase[]
  /** What to write there, where that is certain; `''` to take it out. */
  suggestion?: string
  /** What may be meant, where it is not. */
  choices?: string[]
  /** Defects that say the same are one finding with several places; the words around the place unless given. */
  identity?: string[]
}

/** How many characters around a place tell it from others like it. */
const AROUND = 24
const SIC = /^[^.!?]{0,30}[[(]sic[\])]/iu

/**
 * The findings of a rule that looks at each paragraph by itself. What stands twice in the story, in a repeated
 * paragraph say, is one finding. What an editor has marked `[sic]` is left alone.
 * @param look the same function each time; what it finds is kept with the text
 * @param isRead whether a paragraph is looked at
 */
export function defectsIn(
  reading: Reading,
  look: (text: string) => Defect[],
  isRead: (paragraph: number) => boolean = () => true,
): Found[] {
  const places = reading
    .readEach(look)
    .flatMap((defects, paragraph) => defects.map((defect) => ({paragraph, defect})))
  return foundAt(
    places.filter(({paragraph}) => isRead(paragraph)),
    reading.paragraphs,
  )
}

/** The findings for defects that several paragraphs together show, each with the paragraph it is in. */
export function foundAt(
  places: {paragraph: number; defect: Defect}[],
  paragraphs: readonly string[],
): Found[] {
  const found = new Map<string, Found>()
  for (const {paragraph, defect} of places) {
    const {offset, length, identity: given, ...rest} = defect
    const text = paragraphs[paragraph]!
    const end = offset + length
    if (SIC.test(text.slice(end, end + 40))) continue
    const around = text.slice(Math.max(0, offset - AROUND), end + AROUND)
    // where no word is around it, the end of the paragraph before tells it from others
    const before = /[\p{L}\p{N}]/u.test(around) ? '' : paragraphs[paragraph - 1]?.slice(-AROUND)
    const identity = given ?? [(before ?? '') + around]
    const span: Span = {paragraph, offset, length, text: text.slice(offset, end)}
    const key = JSON.stringify([identity, rest.suggestion, rest.severity])
    const known = found.get(key)
    if (known) known.spans.push(span)
    else found.set(key, {...rest, identity, spans: [span]})
  }
  return [...found.values()]
}
