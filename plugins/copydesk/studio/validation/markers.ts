import {
  type Finding,
  isElsewhere,
  isInside,
  isWithinParagraph,
  ownPath,
  type PathSegment,
  phrasesText,
  type Severity,
  type Words,
} from '../../engine/index.ts'

/** One note on a block or a field, as a validation rule returns it. */
export interface Marker {
  message: string
  path: PathSegment[]
  code: string
  details: {finding: string; severity: Severity; offset: number; length: number}
}

/**
 * A marker for each block of Portable Text and each field of plain text that a finding of one of the severities
 * concerns, and for what stands in another document, at the reference to it. Of a repeat, the later copy is marked; of a
 * name, the places that are not written in the suggested way, or all of them where nothing is suggested.
 * @param texts the paths of all places of the document that hold Portable Text
 * @param words the language of the messages
 */
export function markersOf(
  findings: readonly Finding[],
  texts: readonly (readonly PathSegment[])[],
  severities: readonly Severity[],
  words: Words,
): Marker[] {
  return findings
    .filter(({severity}) => severities.includes(severity))
    .flatMap((finding) => {
      const message = phrasesText(finding.phrases, words)
      const markers = suspectSpans(finding).map(({path = [], blockOffset = 0, offset, length}) => {
        const place = placeOf(path, texts)
        return isElsewhere(path)
          ? markerOf(finding, message, place, 0, 0)
          : markerOf(finding, message, place, blockOffset + offset, length)
      })
      return [...Map.groupBy(markers, ({path}) => JSON.stringify(path)).values()].map(
        ([one]) => one!,
      )
    })
}

/** The block, or the field of plain text, or the reference. */
function placeOf(path: readonly PathSegment[], texts: readonly (readonly PathSegment[])[]) {
  const own = ownPath(path)
  // a text may stand in an object of another
  const depths = texts.filter((text) => isInside(own, text)).map(({length}) => length)
  return depths.length > 0 ? own.slice(0, Math.max(...depths) + 1) : own
}

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
