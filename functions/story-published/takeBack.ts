import {type SanityClient, type SanityDocument} from '@sanity/client'
import {getDraftId} from '@sanity/client/csm'
import {type StoredStory} from '../../plugins/copydesk/story/index.ts'

/**
 * Undoes a publication: a story that was not public before is unpublished, one that was goes back to its previous
 * version. What was published is kept as the draft, unless somebody already works on one.
 *
 * @returns false where it has changed since, or other documents refer to it
 */
export async function takeBack(
  client: SanityClient,
  before: StoredStory | null,
  after: StoredStory & SanityDocument,
  transactionId: string,
): Promise<boolean> {
  const {_id, _rev} = after
  const draftId = getDraftId(_id)
  try {
    if (!before) {
      const actionType = 'sanity.action.document.unpublish' as const
      await client.action({actionType, draftId, publishedId: _id}, {transactionId})
      return true
    }
    await client
      .transaction()
      .transactionId(transactionId)
      .patch(_id, (patch) => patch.ifRevisionId(_rev).setIfMissing({headline: ''}))
      .createIfNotExists({...contentOf(after), _id: draftId, _type: after._type})
      .createOrReplace({...contentOf(before), _id, _type: before._type})
      .commit({visibility: 'async'})
    return true
  } catch (error) {
    if ((error as {statusCode?: number}).statusCode === 409) return false
    throw error
  }
}

/** A document without what the lake writes itself. */
function contentOf(document: StoredStory): Record<string, unknown> {
  const {_id, _rev, _updatedAt, ...content} = document
  return content
}
