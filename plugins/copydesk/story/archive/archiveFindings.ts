import {
  type ArchiveIndex,
  BoundedCache,
  checkArticle,
  type Finding,
  type Records,
} from '../../engine/index.ts'
import {keepUnchanged} from '../findings/keepUnchanged.ts'
import {type CheckedDocument, documentKey, sameValues, textValues} from '../reading/readDocument.ts'
import {engineDecisions, storedDecisions} from '../findings/decisions.ts'
import {ownFields} from '../reading/references.ts'
import {whenIdle} from '../reading/whenIdle.ts'
import {type Setup} from '../options/resolveOptions.ts'
import {type ReadyArchive} from './archiveState.ts'
import {archiveRules} from '../findings/traits.ts'

interface Answer {
  inputs: unknown[]
  findings: Promise<Finding[]>
  /** The last findings that were told, of this answer or of those before it. */
  told: Finding[]
  isTold: boolean
}

const DOCUMENTS = 20
const recent = new BoundedCache<string, Answer>(DOCUMENTS)

/**
 * What the archive says about a document, read in idle moments. All who look at one document share
 * an answer, and what says the same as before is the same object. A document that cannot be
 * compared has no findings.
 */
export function archiveFindings(
  document: CheckedDocument,
  setup: Setup,
  records: Records | undefined,
  archive: ReadyArchive,
): Promise<Finding[]> {
  const key = documentKey(document)
  const inputs = inputsOf(document, setup, records, archive)
  const known = recent.get(key)
  if (known && sameValues(known.inputs, inputs)) return known.findings
  const answer: Answer = {
    inputs,
    findings: readAgainst(document, setup, records, archive.index, !known).then(
      (found) => {
        answer.isTold = true
        answer.told = keepUnchanged(answer.told, found)
        return answer.told
      },
      (error: unknown) => {
        console.warn('copydesk: this document could not be compared with the archive.', error)
        return []
      },
    ),
    told: known?.told ?? [],
    isTold: false,
  }
  recent.set(key, answer)
  return answer.findings
}

/** Whether the archive has answered already about a document as it stands. */
export function isAnswered(
  document: CheckedDocument,
  setup: Setup,
  records: Records | undefined,
  archive: ReadyArchive,
): boolean {
  const known = recent.get(documentKey(document))
  const inputs = inputsOf(document, setup, records, archive)
  return Boolean(known?.isTold && sameValues(known.inputs, inputs))
}

const inputsOf = (
  document: CheckedDocument,
  setup: Setup,
  records: Records | undefined,
  archive: ReadyArchive,
) => [setup, records, archive.index, archive.changes, ...textValues(document, setup)]

async function readAgainst(
  document: CheckedDocument,
  setup: Setup,
  records: Records | undefined,
  archive: ArchiveIndex,
  isFirst: boolean,
): Promise<Finding[]> {
  const decisions = engineDecisions(storedDecisions(document, setup.decisionsField))
  const fields = ownFields(setup.fieldsOf(document._type))
  const found: Finding[] = []
  for (const rule of archiveRules().filter((name) => setup.rules?.includes(name) ?? true)) {
    // A story that was just opened is waited for; later somebody may be typing.
    await whenIdle(isFirst ? 'user-blocking' : 'background')
    found.push(...checkArticle(document, {fields, records, decisions, archive, rules: [rule]}))
  }
  return found.filter(({severity}) => !setup.silent.includes(severity))
}
