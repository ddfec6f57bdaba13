import {WORD_LISTS} from '../data/wordLists.table.ts'
import {KNOWN_WORDS} from './knowledge/knownWords.table.ts'
import {PAIR_SCORE} from './letters/pairScore.table.ts'
import {JUDGE} from './pairs/judge.table.ts'

/** In a module of its own, so that a browser loads it with the first use of the checks. */
export const LEARNED = {lists: WORD_LISTS, words: KNOWN_WORDS, pairScore: PAIR_SCORE, judge: JUDGE}
