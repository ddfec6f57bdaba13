import {baseOfIrregular} from '../../data/irregularVerbs.ts'
import {SPEECH_VERBS} from '../../data/speechVerbs.ts'
import {isSmallWord} from '../words/smallWords.ts'
import {type Token} from '../words/tokens.ts'

/** Forms that are other words, too: for a deed with somebody who does it they are verbs. */
const ALSO = /^(?:found|saw|led|fed|left|hit|cut|put|set|seen|shot|fell)$/u

/** Whether a word may tell what was done, but not who said it. */
export const isDeedVerb = ({key, isCapital, isQuoted}: Token): boolean =>
  !isCapital &&
  !isQuoted &&
  !isSmallWord(key) &&
  !SPEECH_VERBS.has(key) &&
  (/\p{L}{2}ed$/u.test(key) || baseOfIrregular(key) !== undefined || ALSO.test(key))
