import {type Finding} from './model/finding.ts'
import {hashId} from './text/hash.ts'

/**
 * An identifier for a finding from its rule and the texts it is about, with no position in it: it survives edits
 * elsewhere (after Harper's ignored lints).
 */
export function findingId(rule: string, texts: string[]): string {
  return `${rule}-${hashId(texts)}`
}

/** Gives findings about the very same texts a number each, in reading order. Changes nothing else. */
export function uniqueIds(findings: Finding[]): Finding[] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const times = (seen.get(finding.id) ?? 0) + 1
    seen.set(finding.id, times)
    return times === 1 ? finding : {...finding, id: `${finding.id}-${times}`}
  })
}
