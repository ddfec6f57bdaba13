import {type SanityClient} from '@sanity/client'
import {getDraftId, getPublishedId, isVersionId} from '@sanity/client/csm'
import {catchError, map, type Observable, of} from 'rxjs'
import {type DocumentPreviewStore} from 'sanity'
import {BoundedCache} from '../../engine/index.ts'
import {
  API_VERSION,
  candidateIds,
  type CheckedDocument,
  followReferences,
  readByIds,
  type Referenced,
  referencedAmong,
  type Setup,
  type StoredDocument,
} from '../../story/index.ts'

/** What a document refers to, kept up as the Studio keeps up what it previews. What cannot be read is missing. */
export function referencedFeed(
  store: DocumentPreviewStore,
  documentId: string,
  ids: readonly string[],
): Observable<ReadonlyMap<string, Referenced>> {
  const editing = editedId(documentId)
  const candidates = ids.flatMap((id) => candidateIds(editing, id))
  return store.unstable_observeDocuments(candidates, {apiVersion: API_VERSION}).pipe(
    catchError((error: unknown) => of(noneFor(error))),
    map((found) => new Map(ids.map((id) => [id, referencedAmong(found, editing, id)]))),
  )
}

/** A form shows a document as its draft, before there is one. */
export const editedId = (id: string): string =>
  isVersionId(id) ? id : getDraftId(getPublishedId(id))

/** A document with what it refers to, as its options follow it, read once. What cannot be read is missing. */
export const withCurrentReferenced = <T extends CheckedDocument>(
  client: SanityClient,
  document: T,
  setup: Setup,
): Promise<T> => withRead(document, setup, (ids) => readByIds(client, ids).catch(noneFor))

/** Validation runs after every pause in typing, once for each level: it takes what was read a moment ago. */
const RECENT_MS = 3000
const SETS = 50
const recent = new BoundedCache<string, {at: number; documents: Promise<StoredDocument[]>}>(SETS)

/** The same from what was read in the last seconds. */
export function withRecentReferenced<T extends CheckedDocument>(
  client: SanityClient,
  document: T,
  setup: Setup,
): Promise<T> {
  const {projectId, dataset} = client.config()
  return withRead(document, setup, (ids) => {
    const key = JSON.stringify([projectId, dataset, ids])
    const known = recent.get(key)
    if (known && performance.now() - known.at < RECENT_MS) return known.documents
    const documents = readByIds(client, ids).catch(noneFor)
    recent.set(key, {at: performance.now(), documents})
    return documents
  })
}

const withRead = <T extends CheckedDocument>(
  document: T,
  setup: Setup,
  read: (ids: string[]) => Promise<StoredDocument[]>,
): Promise<T> =>
  followReferences(document, setup.fieldsOf(document._type), read, editedId(String(document._id)))

function noneFor(error: unknown): [] {
  console.warn('copydesk: what a document refers to could not be read.', error)
  return []
}
