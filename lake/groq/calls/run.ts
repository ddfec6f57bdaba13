import {type DocumentLookup} from '../documents/documentIndex.ts'
import {type TermDocuments} from '../text/tokenIndex.ts'
import {type GroqNode, type LakeDocument} from '../types.ts'

/**
 * A call out of the syntax tree into this folder. `groq-js` has one such opening, the `dereference`
 * option that answers `->`: a call is a dereference of `{_ref}` whose id starts with a secret, so
 * that no document can forge one. The rest of the id carries the number of the call and a string.
 */
export type HostCall = (argument: string, run: Run) => unknown

/** What one evaluation knows. */
export interface Run {
  index: DocumentLookup
  /** Evaluates a tree, in which nothing stands around it, as part of this evaluation. */
  evaluate(tree: GroqNode): unknown
  calls: HostCall[]
  /** Answers already given in this evaluation: a lookup inside a projection repeats. */
  answers: Map<string, unknown>
  /** The documents handed to a part of the query that is evaluated by itself. */
  chunk: LakeDocument[]
  /** Counts documents that are looped over. Throws where there may not be so many. */
  handOut(documents: number): void
  /** Up to so many candidates are sorted; of more, the first are looked for in an ordered index. */
  sortUpTo: number
  /** The stored document behind one that the view shows. */
  storedOf(shown: LakeDocument | undefined): LakeDocument | undefined
  /** What the view shows of a stored document, if it is that one that it shows. */
  shownOf(stored: LakeDocument): LakeDocument | undefined
  /** Which documents have a term in their text or their id; undefined where no index tells. */
  inText(term: string): TermDocuments | undefined
  inId(term: string): TermDocuments | undefined
}
