import {
  type ArticleParagraph,
  articleParagraphNames,
  english,
  type Finding,
  isElsewhere,
  isWithinParagraph,
  nameOf,
  ownPath,
  type PathSegment,
  phrase,
  type Phrase,
  phraseText,
  type ParagraphNames,
  phrasesText,
  type Severity,
  type Words,
} from '../../engine/index.ts'

/** One note on a block or a field, as a validation rule returns it; `path` is relative to the field. */
export interface Marker {
  message: string
  path: PathSegment[]
  code: string
  details: {finding: string; severity: Severity; offset: number; length: number}
}

/**
 * A marker for each block of a field that a finding of one of the severities concerns: one for each
 * block and finding. Of a repeat, the later copy is marked; of a name, the places that are not
 * written in the suggested way, or all of them where nothing is suggested.
 * @param root the field's path in the document
 * @param words the language of the messages
 */
export function markersOf(
  findings: readonly Finding[],
  root: readonly PathSegment[],
  severities: readonly Severity[],
  words: Words = english,
): Marker[] {
  return findings
    .filter(({severity}) => severities.includes(severity))
    .flatMap((finding) => {
      const seen = new Set<string>()
      const message = phrasesText(finding.phrases, words)
      return suspectSpans(finding).flatMap(({path, blockOffset = 0, offset, length}) => {
        const own = ownPath(path ?? [])
        if (!path || root.some((segment, index) => !isSameSegment(own[index], segment))) return []
        const block = own.slice(root.length, root.length + 1)
        const key = JSON.stringify(block)
        if ((block.length === 0 && !isElsewhere(path)) || seen.has(key)) return []
        seen.add(key)
        // what stands in another document is marked at the reference to it
        const [from, to] = isElsewhere(path) ? [0, 0] : [blockOffset + offset, length]
        return [markerOf(finding, message, block, from, to)]
      })
    })
}

/**
 * A marker on the first Portable Text field for each finding that concerns no block of any of them,
 * such as a name that is spelled differently in the headline: where errors block, it must be one. Its message says where.
 * @param paragraphs what the spans of the findings index
 * @param fields the paths of all places of the document that hold Portable Text
 */
export function markersElsewhere(
  findings: readonly Finding[],
  paragraphs: readonly ArticleParagraph[],
  fields: readonly (readonly PathSegment[])[],
  severities: readonly Severity[],
  words: Words = english,
): Marker[] {
  const names = articleParagraphNames(paragraphs)
  const isMarked = (finding: Finding) =>
    fields.some((field) => markersOf([finding], field, severities, words).length > 0)
  return findings
    .filter((finding) => severities.includes(finding.severity) && !isMarked(finding))
    .map((finding) => {
      const message = phrasesText([...finding.phrases, whereOf(finding, names, words)], words)
      return markerOf(finding, message, [], 0, 0)
    })
}

const SHOWN = 3

/** `Found in the headline and Section 2, Heading.` */
function whereOf(finding: Finding, names: ParagraphNames, words: Words): Phrase {
  const places = suspectSpans(finding).map(({paragraph}) => nameOf(names(paragraph)))
  const distinct = [...new Map(places.map((one) => [phraseText(one, words), one])).values()]
  const more = distinct.length - SHOWN
  const others = more > 0 ? [phrase('finding.place.others', {number: more})] : []
  return phrase('finding.place.found', {places: [...distinct.slice(0, SHOWN), ...others]})
}

const isSameSegment = (a: PathSegment | undefined, b: PathSegment) =>
  typeof a === 'object' && typeof b === 'object' ? a._key === b._key : a === b

function markerOf(
  {id, rule, severity}: Finding,
  message: string,
  path: PathSegment[],
  offset: number,
  length: number,
): Marker {
  const details = {finding: id, severity, offset, length}
  return {message, path, code: `copydesk.${rule}`, details}
}

function suspectSpans({spans, duplicates, suggestion}: Finding): Finding['spans'] {
  if (isWithinParagraph({duplicates})) return spans.slice(1)
  if (duplicates) {
    return spans.filter(({paragraph}) =>
      duplicates.some(({second, length}) => paragraph >= second && paragraph < second + length),
    )
  }
  const suspect = spans.filter(({text}) => text !== suggestion)
  return suspect.length > 0 ? suspect : spans
}
