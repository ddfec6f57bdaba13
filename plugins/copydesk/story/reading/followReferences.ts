import {getDraftId, getVersionFromId, getVersionId, isDraftId} from '@sanity/client/csm'
import {type ArticleFields} from '../../engine/index.ts'
import {type CheckedDocument} from './readDocument.ts'
import {type Referenced, withReferenced} from './references.ts'

/** Reads documents by their ids, those that are there and that the reader may read. */
export type ReadById = (ids: string[]) => Promise<readonly Record<string, unknown>[]>

/**
 * A document with what it refers to, as its options follow it.
 * @param as the id of the document beside which drafts and versions are looked for, its own by default
 * @throws the error of `read`
 */
export async function followReferences<T extends CheckedDocument>(
  document: T,
  fields: ArticleFields,
  read: ReadById,
  as = String(document._id),
): Promise<T> {
  const known = new Map<string, Referenced>()
  for (;;) {
    const {document: whole, wanted} = withReferenced(document, fields, known)
    if (wanted.length === 0) return whole
    const found = await read(wanted.flatMap((id) => candidateIds(as, id)))
    for (const id of wanted) known.set(id, referencedAmong(found, as, id))
  }
}

/**
 * The ids under which what a document refers to may be stored, the one that counts first: beside a draft, drafts before
 * what is published; in a release, its versions; for what is published, what is published.
 */
export function candidateIds(documentId: string, id: string): string[] {
  const release = getVersionFromId(documentId)
  if (release) return [getVersionId(id, release), id]
  return isDraftId(documentId) ? [getDraftId(id), id] : [id]
}

/** The one that counts of those that were found under its candidate ids. */
export function referencedAmong(
  found: readonly (Record<string, unknown> | null | undefined)[],
  documentId: string,
  id: string,
): Referenced {
  const candidates = candidateIds(documentId, id)
  const there = candidates.map((candidate) => found.find((one) => one?._id === candidate))
  return there.find((one) => one) ?? 'missing'
}

/** Reads each document once, for several that refer to the same ones: for a page of them, since it forgets nothing. */
export function rememberReads(read: ReadById): ReadById {
  const known = new Map<string, Record<string, unknown> | null>()
  return async (ids) => {
    const wanted = ids.filter((id) => !known.has(id))
    const found = wanted.length > 0 ? await read(wanted) : []
    for (const id of wanted) known.set(id, found.find((one) => one._id === id) ?? null)
    return ids.map((id) => known.get(id)).filter((one) => one != null)
  }
}
