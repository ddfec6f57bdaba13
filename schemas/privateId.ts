import {getDraftId, getPublishedId} from '@sanity/client/csm'

const PREFIX = 'private.'

/**
 * The id under which a record is kept that only the newsroom may read. The Content Lake shows a
 * document whose id holds a dot to nobody without a token, published or not.
 */
export function privateId(id: string): string {
  return PREFIX + getPublishedId(id)
}

/**
 * The id of the notes on an article, one document for its draft, versions and published version. It stays a draft, which
 * reporters can write too, and is never published.
 */
export const notesId = (articleId: string): string =>
  getDraftId(`${NOTES_PREFIX}${getPublishedId(articleId)}`)

/** What the id of an article's notes begins with when it is taken for published. */
export const NOTES_PREFIX = `${PREFIX}notes.`

/** True for the id of a private record, its draft and its versions included. */
export function isPrivateId(id: string | undefined): boolean {
  return id !== undefined && getPublishedId(id).startsWith(PREFIX)
}
