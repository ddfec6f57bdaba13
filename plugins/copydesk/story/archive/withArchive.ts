import {type Finding} from '../../engine/index.ts'
import {bySeriousness} from '../findings/order.ts'
import {type CheckedDocument, type ReadDocument, sameValues} from '../reading/readDocument.ts'
import {storedDecisions} from '../findings/decisions.ts'
import {type Setup} from '../options/resolveOptions.ts'
import {relocateFindings} from './relocateFindings.ts'

const together = new WeakMap<Finding[], {standing: Finding[]; all: Finding[]}>()

/**
 * The findings of a document and those of what the archive said about it, most serious first. Where
 * neither has changed, the same array.
 */
export function withArchive(
  {findings, paragraphs}: ReadDocument,
  archived: readonly Finding[],
  document: CheckedDocument,
  setup: Setup,
): Finding[] {
  const decisions = storedDecisions(document, setup.decisionsField)
  const standing = relocateFindings(archived, paragraphs, decisions)
  if (standing.length === 0) return findings
  const known = together.get(findings)
  if (known && sameValues(known.standing, standing)) return known.all
  const all = bySeriousness([...findings, ...standing])
  together.set(findings, {standing, all})
  return all
}
