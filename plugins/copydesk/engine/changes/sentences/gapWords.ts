import {type Side} from './region.ts'
import {isSmallWord} from '../words/smallWords.ts'
import {type Token} from '../words/tokens.ts'

/** So many words in a row stand for others. */
export const MOST_SWAPPED = 4
/** Whether a stretch has so many words at most, and one at least. */
export const within = (count: number) => count > 0 && count <= MOST_SWAPPED

/** The words of a stretch that tell something of their own. */
export const telling = ({tokens}: Pick<Side, 'tokens'>, from: number, to: number): Token[] =>
  tokens.slice(from, to).filter(({key}) => !isSmallWord(key))
