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
  const now = Map.groupBy(paragraphs.keys(), (index) => JSON.stringify(paragraphs[index].path))
  const distance = (index: number, was: number) =>
    Math.abs((paragraphs[index].blockOffset ?? 0) - was)
  return findings.flatMap((finding) => {
    const spans = finding.spans.flatMap((span) => {
      const {offset, length, text, blockOffset: was = 0, ...rest} = span
      // of several paragraphs in one block, the one nearest to where it stood
      const [paragraph] = (now.get(JSON.stringify(span.path)) ?? [])
        .filter((index) => paragraphs[index].text.slice(offset, offset + length) === text)
        .sort((a, b) => distance(a, was) - distance(b, was))
      if (paragraph === undefined) return []
      const {blockOffset} = paragraphs[paragraph]
      return [{...rest, paragraph, offset, length, text, ...(blockOffset ? {blockOffset} : {})}]
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
  spans.flatMap(({paragraph, blockOffset, offset, path}) => [
    paragraph,
    blockOffset,
    offset,
    JSON.stringify(path),
  ])
