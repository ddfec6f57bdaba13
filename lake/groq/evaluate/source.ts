import {type DocumentLookup} from '../documents/documentIndex.ts'
import {type DocumentStore} from '../documents/documentStore.ts'
import {type TermDocuments} from '../text/tokenIndex.ts'
import {type LakeDocument} from '../types.ts'

/** Where a query finds documents: a view, and what is stored behind it. */
export interface Source {
  index: DocumentLookup
  get(id: string): LakeDocument | undefined
  inText?(term: string): TermDocuments
  inId?(term: string): TermDocuments
  sortUpTo: number
}

/** A store as it is, seen through one of its views. */
export function sourceOf<T extends DocumentLookup>(
  {get, texts, ids, sortUpTo}: DocumentStore,
  index: T,
): Source & {index: T} {
  return {index, get, inText: texts.find, inId: ids.find, sortUpTo}
}
