import {type Finding, type Severity} from '../../engine/index.ts'
import {isOfArchive, isOfParagraphs} from './traits.ts'

const SEVERITY_RANK: Record<Severity, number> = {warning: 0, review: 1, info: 2}

/**
 * The most serious first: by severity, conflicting repeats before other repeats before names before
 * what earlier stories say, then by place.
 */
export function bySeriousness(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      SEVERITY_RANK[a.severity] - SEVERITY_RANK[b.severity] ||
      kindRank(a) - kindRank(b) ||
      firstParagraph(a) - firstParagraph(b),
  )
}

function kindRank(finding: Finding): number {
  if (isOfArchive(finding)) return 3
  if (!isOfParagraphs(finding)) return 2
  return finding.duplicates?.some(({kind}) => kind === 'conflict') ? 0 : 1
}

const firstParagraph = ({spans}: Finding) => Math.min(...spans.map(({paragraph}) => paragraph))

/** How many findings there are of each severity. */
export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts = {warning: 0, review: 0, info: 0}
  for (const {severity} of findings) counts[severity]++
  return counts
}
