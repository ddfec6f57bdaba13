import {type StatedFact} from '../facts/change.ts'
import {type Side} from './region.ts'
import {type SentenceRead, type Token} from '../words/tokens.ts'

/** What the rest of a story says: a name that stands elsewhere in it has only moved. */
export interface Elsewhere {
  /** Whether a word, by its key, stands anywhere in the story as it reads now. */
  names(key: string): boolean
  /** Whether both versions have a word, by its stem. */
  tells(stem: string): boolean
  /** Whether a version states a fact, with the word after it, anywhere. */
  isTold(when: 'before' | 'after', fact: StatedFact, tokens: readonly Token[]): boolean
  /** Whether all that differs between the versions is in one place: sentences that are new or gone do not count. */
  isOneEdit: boolean
  /** Whether a version says a word, by its stem, in a sentence with a “not”. */
  isDenied(when: 'before' | 'after', stem: string): boolean
  /** All of a version, as one side. */
  whole(when: 'before' | 'after'): Side
  /** All sentences of both versions. */
  sentences(): readonly SentenceRead[]
}
