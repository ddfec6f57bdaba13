import {isDeepStrictEqual} from 'node:util'
import {type DatabaseSync} from 'node:sqlite'
import {applyPatch} from 'mendoza'
import {type LakeDocument, withoutRevision} from '../document.ts'

/**
 * Replays the whole history of every document and compares it with what is stored.
 *
 * @returns a sentence for each document that does not come out the same; none is good
 */
export function verifyHistory(db: DatabaseSync): string[] {
  return [...integrityProblems(db), ...replayProblems(db)]
}

function integrityProblems(db: DatabaseSync): string[] {
  return db
    .prepare('PRAGMA integrity_check')
    .all()
    .map(({integrity_check: line}) => String(line))
    .filter((line) => line !== 'ok')
}

function replayProblems(db: DatabaseSync): string[] {
  const problems: string[] = []
  const stored = db.prepare('SELECT body FROM documents WHERE dataset = ? AND id = ?')
  const check = ({dataset, id, content, rev, broken}: Replay) => {
    const body = stored.get(dataset, id)?.body
    const document = body === undefined ? null : (JSON.parse(String(body)) as LakeDocument)
    const same = isDeepStrictEqual(withoutRevision(document), content)
    if (broken) problems.push(`${dataset}/${id}: ${broken}`)
    else if (!same) problems.push(`${dataset}/${id}: its history leads to another document.`)
    else if (document && document._rev !== rev) {
      problems.push(`${dataset}/${id}: it is at revision ${document._rev}, its history at ${rev}.`)
    }
  }

  let current: Replay | undefined
  const changes = db.prepare(
    `SELECT dataset, document_id, previous_rev, result_rev, apply FROM changes
      ORDER BY dataset, document_id, seq`,
  )
  for (const change of changes.iterate()) {
    const {dataset, document_id: id} = change as {dataset: string; document_id: string}
    if (current?.dataset !== dataset || current.id !== id) {
      if (current) check(current)
      current = {dataset, id, content: null, rev: null, broken: undefined}
    }
    if (change.previous_rev !== current.rev) {
      current.broken ??= `a change of revision ${change.previous_rev} follows ${current.rev}.`
    }
    current.content = applyPatch(current.content, JSON.parse(String(change.apply)) as unknown[])
    current.rev = change.result_rev as string | null
  }
  if (current) check(current)
  return [...problems, ...withoutHistory(db)]
}

interface Replay {
  dataset: string
  id: string
  content: unknown
  rev: string | null
  broken: string | undefined
}

function withoutHistory(db: DatabaseSync): string[] {
  return db
    .prepare(
      `SELECT d.dataset, d.id FROM documents d WHERE NOT EXISTS (
         SELECT 1 FROM changes c WHERE c.dataset = d.dataset AND c.document_id = d.id)`,
    )
    .all()
    .map(({dataset, id}) => `${dataset}/${id}: it has no history.`)
}
