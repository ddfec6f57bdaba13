import {type DatabaseSync} from 'node:sqlite'
import {idOfRelease} from './release.ts'
import {groupOf} from '../document/documentId.ts'

/** Something that happened to a release. What was said of it is read from the transaction log. */
export interface ReleaseEvent {
  type: string
  releaseName: string
  timestamp: string
  author: string
  documentId?: string
  versionId?: string
  versionRevisionId?: string
  publishAt?: string
}

/** The documents that came into a release and left it, and when it was scheduled; newest first. */
export function releaseEvents(db: DatabaseSync, dataset: string, name: string): ReleaseEvent[] {
  const own = idOfRelease(name)
  const rows = db
    .prepare(
      `SELECT c.seq, c.document_id, c.transition, c.result_rev, c.previous_rev, c.mutations,
              t.timestamp, t.author
         FROM changes c JOIN transactions t ON t.seq = c.seq
        WHERE c.dataset = ? AND c.key IN (
          SELECT key FROM changes WHERE dataset = ? AND document_group = ? AND document_id = ?
          UNION ALL
          SELECT key FROM changes WHERE dataset = ? AND document_id >= 'versions.'
             AND document_id < 'versions/' AND document_id >= ? AND document_id < ?)
        ORDER BY c.key DESC`,
    )
    .all(dataset, dataset, own, own, dataset, `versions.${name}.`, `versions.${name}/`)
  const closing = new Set(rows.filter((row) => closes(row)).map(({seq}) => seq))
  return rows.flatMap((row): ReleaseEvent[] => {
    const id = String(row.document_id)
    const base = {
      releaseName: name,
      timestamp: String(row.timestamp),
      author: String(row.author),
    }
    if (id === own) return scheduling(row.mutations).map((event) => ({...base, ...event}))
    const version = {documentId: groupOf(id), versionId: id}
    if (row.transition === 'appear') {
      const versionRevisionId = String(row.result_rev)
      return [{...base, ...version, type: 'addDocumentToRelease', versionRevisionId}]
    }
    if (row.transition === 'disappear' && !closing.has(row.seq)) {
      const versionRevisionId = String(row.previous_rev)
      return [{...base, ...version, type: 'discardDocumentFromRelease', versionRevisionId}]
    }
    return []
  })

  function closes(row: Record<string, unknown>): boolean {
    return row.document_id === own && statesIn(row.mutations).some(({state}) => CLOSING.has(state))
  }
}

/** With these the versions leave because the release is over, not because they were discarded. */
const CLOSING = new Set<unknown>(['published', 'archived'])

function scheduling(mutations: unknown): {type: string; publishAt?: string}[] {
  return statesIn(mutations).flatMap(({state, publishAt, unset}) => {
    if (state === 'scheduled') return [{type: 'scheduleRelease', publishAt: String(publishAt)}]
    if (state === 'active' && unset.includes('publishAt')) return [{type: 'unscheduleRelease'}]
    return []
  })
}

function statesIn(mutations: unknown): {state: unknown; publishAt: unknown; unset: string[]}[] {
  const patches = JSON.parse(String(mutations)) as {
    patch?: {set?: Record<string, unknown>; unset?: string[]}
  }[]
  return patches.flatMap(({patch}) =>
    patch?.set?.state
      ? [{state: patch.set.state, publishAt: patch.set.publishAt, unset: patch.unset ?? []}]
      : [],
  )
}
