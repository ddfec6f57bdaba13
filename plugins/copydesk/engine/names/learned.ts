import {installWordLists, type WordLists} from '../data/wordLists.ts'
import {hasKnownWords, installKnownWords} from './knowledge/kinds.ts'
import {type KnownWordsTable} from './knowledge/knownWords.ts'
import {type TreeTable} from './letters/decisionTrees.ts'
import {installPairScore} from './letters/similarity.ts'
import {installJudge} from './pairs/judge.ts'

/** What the name checks cannot do without, and a browser need not load before they run. */
export interface Learned {
  lists: WordLists
  words: KnownWordsTable
  /** How alike the letters of two names are. */
  pairScore: TreeTable
  judge: TreeTable
}

/**
 * Gives the checks what is known of words, how alike letters are, and the judge. Without it they find no second
 * spelling.
 */
export function installLearned({lists, words, pairScore, judge}: Learned): void {
  if (hasKnownWords()) return
  installWordLists(lists)
  installPairScore(pairScore)
  installJudge(judge)
  installKnownWords(words)
}

/** Fetches what was learned, once, where it is no part of the program yet: about 150 kB in a browser. */
export async function loadLearned(): Promise<void> {
  if (hasKnownWords()) return
  const {LEARNED} = await import('./learned.table.ts')
  installLearned(LEARNED)
}
