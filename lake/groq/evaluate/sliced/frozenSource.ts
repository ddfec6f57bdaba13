import {type DocumentLookup} from '../../documents/documentIndex.ts'
import {type DocumentStore} from '../../documents/documentStore.ts'
import {type TermDocuments, type TokenIndex} from '../../text/tokenIndex.ts'
import {type Source} from '../source.ts'
import {type FrozenIndex} from './frozen.ts'

/**
 * What a query asks that is answered in slices: the documents as they were when it began. With what
 * was overwritten since among the candidates: the token index does not know it any more.
 */
export function frozenSource(
  {texts, ids, sortUpTo}: DocumentStore,
  index: DocumentLookup,
  stored: FrozenIndex,
): Source {
  const finder = (tokens: TokenIndex) => (term: string) => {
    const found = tokens.find(term)
    return {...found, candidates: () => both(found, stored)}
  }
  return {index, get: stored.get, inText: finder(texts), inId: finder(ids), sortUpTo}
}

function* both(found: TermDocuments, stored: FrozenIndex) {
  yield* found.candidates()
  yield* stored.outdated()
}
