import {isDeepStrictEqual} from 'node:util'
import {type LakeDocument} from '../document/document.ts'
import {isPublicId} from '../document/documentId.ts'
import {type DocumentChange} from '../transactions/transaction.ts'
import {type PublicChange} from './beforePublish.ts'

/** What of a transaction anybody can see. */
export function publicChanges(changes: readonly DocumentChange[]): PublicChange[] {
  return changes
    .filter(({documentId}) => isPublicId(documentId))
    .map(({documentId: id, before, after}) => ({id, before, after}))
}

/** What a transaction writes that nobody sees without a token. */
export function privateDocuments(changes: readonly DocumentChange[]): LakeDocument[] {
  return changes.flatMap(({documentId, after}) => (after && !isPublicId(documentId) ? [after] : []))
}

/** Whether two workings out of one transaction come to the same in public: only times may differ. */
export function areSameChanges(a: readonly PublicChange[], b: readonly PublicChange[]): boolean {
  return (
    a.length === b.length &&
    a.every(({id, before, after}, index) => {
      const other = b[index]
      return (
        id === other.id &&
        isDeepStrictEqual(withoutTimes(before), withoutTimes(other.before)) &&
        isDeepStrictEqual(withoutTimes(after), withoutTimes(other.after))
      )
    })
  )
}

function withoutTimes(document: LakeDocument | null) {
  return document && {...document, _createdAt: '', _updatedAt: '', _rev: ''}
}
