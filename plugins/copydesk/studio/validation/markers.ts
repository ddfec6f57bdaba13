import {
  english,
  type Finding,
  type PathSegment,
  phrasesText,
  type Severity,
  type Words,
} from '../../engine/index.ts'

/** One note on one block, as a validation rule returns it; `path` is relative to the field. */
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
 * @param field the field's path in the document
 * @param words the language of the messages
 */
export function markersOf(
  findings: readonly Finding[],
  field: string,
  severities: readonly Severity[],
  words: Words = english,
): Marker[] {
  const root = field.split('.')
  return findings
    .filter(({severity}) => severities.includes(severity))
    .flatMap((finding) => {
      const seen = new Set<string>()
      const message = phrasesText(finding.phrases, words)
      return suspectSpans(finding).flatMap(({path, offset, length}) => {
        if (!path || root.some((name, index) => path[index] !== name)) return []
        const block = path.slice(root.length, root.length + 1)
        const key = JSON.stringify(block)
        if (block.length === 0 || seen.has(key)) return []
        seen.add(key)
        const {id, severity, rule} = finding
        return [
          {
            message,
            path: block,
            code: `copydesk.${rule}`,
            details: {finding: id, severity, offset, length},
          },
        ]
      })
    })
}

function suspectSpans({spans, duplicates, suggestion}: Finding): Finding['spans'] {
  if (duplicates) {
    return spans.filter(({paragraph}) =>
      duplicates.some(({second, length}) => paragraph >= second && paragraph < second + length),
    )
  }
  const suspect = spans.filter(({text}) => text !== suggestion)
  return suspect.length > 0 ? suspect : spans
}
