import {type Glued, gluedParts} from './gluedWords.ts'
import {listedTogether} from './lists.ts'
import {readRuns, type Run} from './runs.ts'
import {type Word} from './scanWords.ts'
import {LONGEST, written} from './wordRoles.ts'

/** What the name checks need of a paragraph; a pure function of its text. */
export interface Extracted {
  runs: Run[]
  /** The words that the paragraph writes in lower case, four letters or more. */
  lower: Set<string>
  glued: Glued[]
  /** Names that stand beside each other in lists, by key: `Kirkuk, Diyala and Nineveh`. */
  beside: [string, string][]
}

/** Reads what the name checks need of one paragraph. Never throws. */
export function extract(text: string): Extracted {
  const lower = new Set<string>()
  const glued: Glued[] = []
  const runs = readRuns(text, {
    word(word) {
      const length = word.end - word.start
      if (word.shape !== 'lower' || length < 4 || length > LONGEST) return
      const whole = written(text, word)
      lower.add(whole)
      const found = gluedIn(whole, text, word)
      if (found) glued.push(found)
    },
    glued: (found) => glued.push(found),
  })
  return {runs, lower, glued, beside: listedTogether(runs)}
}

/** The parts of an ordinary word in which a name may be glued to it: `forceShia`; none in handles and addresses. */
function gluedIn(whole: string, text: string, {start, end}: Word): Glued | null {
  const length = end - start
  if (length < 6 || !/\p{Lu}/u.test(whole) || /[#@/._]/.test(text[start - 1] ?? '')) return null
  const parts = gluedParts(whole)
  return parts && {offset: start, text: whole, sure: false, ...parts}
}
