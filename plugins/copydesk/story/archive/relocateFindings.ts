import {type ArticleParagraph, type Finding} from '../../engine/index.ts'
import {sameValues} from '../reading/readDocument.ts'
import {type StoredDecision} from '../findings/decisions.ts'

const standing = new WeakMap<Finding, Finding>()

/**
 * Findings made from an earlier state of a story, as they stand in it now: the spans that read as
 * they did, at their present place. A finding of which nothing is left goes, and so does one that
 * was decided on since. One that stands as it did the last time is the same object.
 */
export function relocateFindings(
  findings: readonly Finding[],
  paragraphs: readonly ArticleParagraph[],
  decisions: readonly StoredDecision[],
): Finding[] {
  if (findings.length === 0) return []
  const decided = new Set(decisions.map(({finding}) => finding))
  const now = new Map(paragraphs.map(({path}, index) => [JSON.stringify(path), index]))
  return findings.flatMap((finding) => {
    const spans = finding.spans.flatMap((span) => {
      const paragraph = now.get(JSON.stringify(span.path))
      if (paragraph === undefined) return []
      const {offset, length, text} = span
      const stands = paragraphs[paragraph].text.slice(offset, offset + length) === text
      return stands ? [{...span, paragraph}] : []
    })
    return spans.length > 0 && !decided.has(finding.id) ? [standingAt(spans, finding)] : []
  })
}

function standingAt(spans: Finding['spans'], finding: Finding): Finding {
  const last = standing.get(finding) ?? finding
  if (sameValues(places(spans), places(last.spans))) return last
  const moved = {...finding, spans}
  standing.set(finding, moved)
  return moved
}

/** A finding's spans differ in their place alone. */
const places = (spans: Finding['spans']) =>
  spans.flatMap(({paragraph, offset, path}) => [paragraph, offset, JSON.stringify(path)])
