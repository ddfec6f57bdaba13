import {type Setup} from '../options/resolveOptions.ts'
import {type CheckedDocument} from './readDocument.ts'
import {type UnreadReferences, unreadReferences} from './references.ts'
import {type UnreadField, unreadFields} from './unreadFields.ts'

/** What of a document, and of what it refers to, was not read. */
export interface Unread extends UnreadReferences {
  fields?: UnreadField[]
}

export const unreadOf = (document: CheckedDocument, setup: Setup): Unread => ({
  ...unreadReferences(document, setup.fieldsOf(document._type)),
  fields: unreadFields(document, setup),
})

export const isUnread = (unread: Unread | undefined): boolean =>
  unread !== undefined && unread.missing + unread.beyond + (unread.fields?.length ?? 0) > 0

/** Whether something that it refers to was not read. */
export const isIncomplete = (unread: Unread | undefined): boolean =>
  unread !== undefined && unread.missing + unread.beyond > 0

/** The fields that hold text and are not read in some documents, each once; the same list where there is none to add. */
export function withUnreadFields(
  known: UnreadField[],
  documents: readonly {unread?: Unread}[],
): UnreadField[] {
  const keyOf = ({field, type}: UnreadField) => JSON.stringify([field, type])
  const all = new Map(known.map((one) => [keyOf(one), one]))
  for (const one of documents.flatMap(({unread}) => unread?.fields ?? [])) all.set(keyOf(one), one)
  return all.size > known.length ? [...all.values()] : known
}
