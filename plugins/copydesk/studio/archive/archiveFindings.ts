import {
  type ArchiveIndex,
  type ArticleParagraph,
  checkArticle,
  type Finding,
  type Records,
  type RuleId,
} from '../../engine/index.ts'
import {type CheckedDocument, sameValues, textValues} from '../check/readDocument.ts'
import {engineDecisions, storedDecisions} from '../decisions/decisions.ts'
import {whenIdle} from '../desk/whenIdle.ts'
import {type Setup} from '../options/resolveOptions.ts'
import {type StoredDecision} from '../schema/decision.ts'
import {type ReadyArchive} from './archiveFeed.ts'

const RULES: RuleId[] = ['archive-reuse', 'archive-spelling']

interface Answer {
  inputs: unknown[]
  findings: Promise<Finding[]>
}

const DOCUMENTS = 20
const recent = new Map<string, Answer>()

/**
 * What the archive says about a document, read in idle moments. All who look at one document share
 * an answer.
 */
export function archiveFindings(
  document: CheckedDocument,
  setup: Setup,
  records: Records | undefined,
  archive: ReadyArchive,
): Promise<Finding[]> {
  const key = `${document._type}:${String(document._id)}`
  const inputs = [setup, records, archive, ...textValues(document, setup)]
  const known = recent.get(key)
  if (known && sameValues(known.inputs, inputs)) return known.findings
  const findings = readAgainst(document, setup, records, archive.index)
  recent.delete(key)
  recent.set(key, {inputs, findings})
  if (recent.size > DOCUMENTS) recent.delete(recent.keys().next().value as string)
  return findings
}

async function readAgainst(
  document: CheckedDocument,
  setup: Setup,
  records: Records | undefined,
  archive: ArchiveIndex,
): Promise<Finding[]> {
  const decisions = engineDecisions(storedDecisions(document, setup.decisionsField))
  const fields = setup.fieldsOf(document._type)
  const found: Finding[] = []
  for (const rule of RULES.filter((name) => setup.rules?.includes(name) ?? true)) {
    await whenIdle()
    found.push(...checkArticle(document, {fields, records, decisions, archive, rules: [rule]}))
  }
  return found.filter(({severity}) => !setup.silent.includes(severity))
}

/**
 * Findings made from an earlier state of a story, as they stand in it now: the spans that read as
 * they did, at their present place. A finding of which nothing is left goes, and so does one that
 * was decided on since.
 */
export function standingFindings(
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
    return spans.length > 0 && !decided.has(finding.id) ? [{...finding, spans}] : []
  })
}
