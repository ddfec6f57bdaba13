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
