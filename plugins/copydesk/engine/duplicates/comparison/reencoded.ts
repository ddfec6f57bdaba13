import {fold} from '../../text/fold.ts'
import {wordAt} from '../../text/words.ts'
import {type Alignment} from './alignment.ts'

/** Words that have lost no letter, as a share: below it they are others. */
const LEAST_WHOLE = 0.4

/** Two paragraphs that differ only in letters that one of them has lost, or writes in another way. */
export function isReencoded({a, b, gaps, aligned, longer}: Alignment): boolean {
  if (aligned < LEAST_WHOLE * longer) return false
  return gaps.every(({aFrom, aTo, bFrom, bTo}) => {
    if (aTo - aFrom !== bTo - bFrom) return false
    for (let k = 0; aFrom + k < aTo; k++) {
      if (!areSameLetters(wordAt(a, aFrom + k), wordAt(b, bFrom + k))) return false
    }
    return true
  })
}

/** `Jürgen`, `Juergen`, `J?rgen` and `Jrgen`. */
function areSameLetters(a: string, b: string): boolean {
  if (!/[^\0-\x7f]/u.test(a + b) || fold(a) === '' || fold(b) === '') return false
  return (
    spelledOut(a) === spelledOut(b) || withoutMarked(a) === fold(b) || fold(a) === withoutMarked(b)
  )
}

const spelledOut = (word: string) => fold(word).replace(/([aou])e|s(?=s)/gu, '$1')
const withoutMarked = (word: string) => fold(word.replace(/[^\0-\x7f]/gu, ''))
