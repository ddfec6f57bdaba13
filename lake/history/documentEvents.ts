import {type DatabaseSync, type SQLOutputValue} from 'node:sqlite'
import {groupOf, releaseOf, variantOf} from '../document/documentId.ts'

/** Something that happened to a document, its draft or a version: not edits, which are transactions. */
export interface DocumentEvent {
  type: string
  documentId: string
  timestamp: string
  author: string
  versionId?: string
  versionRevisionId?: string
  revisionId?: string
  releaseId?: string
  publishCause?: string
}

interface VariantChange {
  id: string
  transition: string
  previousRev: string
}

interface GroupTransaction {
  id: string
  timestamp: string
  author: string
  changes: VariantChange[]
}

/** The events of one variant (published, draft or version), newest first. */
export function documentEvents(db: DatabaseSync, dataset: string, id: string): DocumentEvent[] {
  const events = eventsOfGroup(groupOf(id), groupTransactions(db, dataset, groupOf(id)))
  return events.filter((event) => concerns(event, id)).reverse()
}

function concerns(event: DocumentEvent, id: string): boolean {
  if (event.type === 'deleteDocumentGroup') return true
  if (variantOf(id) !== 'published') return event.versionId === id
  return event.type !== 'createDocumentVersion' && event.type !== 'deleteDocumentVersion'
}

function groupTransactions(db: DatabaseSync, dataset: string, group: string): GroupTransaction[] {
  const rows = db
    .prepare(
      `SELECT c.seq, c.document_id, c.transition, c.previous_rev, t.id, t.timestamp, t.author
         FROM changes c JOIN transactions t ON t.seq = c.seq
        WHERE c.dataset = ? AND c.document_group = ? ORDER BY c.seq, c.position`,
    )
    .all(dataset, group)
  const transactions = new Map<SQLOutputValue, GroupTransaction>()
  for (const row of rows) {
    const transaction = transactions.get(row.seq) ?? {
      id: String(row.id),
      timestamp: String(row.timestamp),
      author: String(row.author),
      changes: [],
    }
    transactions.set(row.seq, transaction)
    transaction.changes.push({
      id: String(row.document_id),
      transition: String(row.transition),
      previousRev: String(row.previous_rev),
    })
  }
  return [...transactions.values()]
}

/** Reads the events out of what came and went together. */
function eventsOfGroup(documentId: string, transactions: GroupTransaction[]): DocumentEvent[] {
  const alive = new Set<string>()
  return transactions.flatMap(({id, timestamp, author, changes}) => {
    for (const change of changes) {
      if (change.transition === 'disappear') alive.delete(change.id)
      else alive.add(change.id)
    }
    const base = {documentId, timestamp, author}
    const published = changes.find((change) => change.id === documentId)
    const versions = changes.filter((change) => change.id !== documentId)
    const gone = versions.filter(({transition}) => transition === 'disappear')
    const come = versions.filter(({transition}) => transition === 'appear')
    const left = [...alive][0]

    if (published && published.transition !== 'disappear') {
      if (gone.length === 0) {
        const type = published.transition === 'appear' ? 'createLiveDocument' : 'updateLiveDocument'
        return [{...base, type, revisionId: id}]
      }
      return gone.map((version) => ({
        ...base,
        ...versioned(version),
        type: 'publishDocumentVersion',
        revisionId: id,
        publishCause: releaseOf(version.id) ? 'release.publish' : 'document.publish',
      }))
    }
    if (published) {
      if (left === undefined) return [{...base, type: 'deleteDocumentGroup'}]
      const versionId = come[0]?.id ?? left
      return [{...base, type: 'unpublishDocument', versionId, versionRevisionId: id}]
    }
    return [
      ...gone.map((version) => ({...base, ...versioned(version), type: 'deleteDocumentVersion'})),
      ...come.map((version) => ({
        ...base,
        ...versioned(version),
        type: 'createDocumentVersion',
        versionRevisionId: id,
      })),
    ]
  })
}

function versioned({id, previousRev}: VariantChange) {
  const releaseId = releaseOf(id)
  return {versionId: id, versionRevisionId: previousRev, ...(releaseId && {releaseId})}
}
