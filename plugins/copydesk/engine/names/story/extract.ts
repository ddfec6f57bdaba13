import {type Glued, gluedParts} from './gluedWords.ts'
import {keyOf} from '../letters/nameKeys.ts'
import {type NameWord, readNameRuns, type NameRun} from './runs.ts'
import {type Word} from './scanWords.ts'
import {LONGEST, nameIn, POSSESSIVE} from './wordRoles.ts'

/** What the name checks need of a paragraph; a pure function of its text. */
export interface Extracted {
  text: string
  runs: NameRun[]
  /** The words that the paragraph writes in lower case, four letters or more, in reading order. */
  lower: string[]
  glued: Glued[]
  /** The capitalized words that are ordinary ones: a slip may make an unknown name of one of them. */
  capitals: Capital[]
  /** Names that stand beside each other in lists, by key: `Kirkuk, Diyala and Nineveh`. */
  beside: [string, string][]
}

/** An ordinary word with a capital. */
export interface Capital extends NameWord {
  /** Its capital may come from where it stands: it opens a sentence. */
  opens: boolean
}

/** Ordinary words that are shorter are too like many others. */
const SHORTEST_CAPITAL = 5

/** Reads what the name checks need of one paragraph. Never throws. */
export function extract(text: string): Extracted {
  const lower: string[] = []
  const glued: Glued[] = []
  const capitals: Capital[] = []
  const runs = readNameRuns(text, {
    word(word) {
      const length = word.end - word.start
      if (word.shape === 'capital' || word.shape === 'caps') {
        const capital = length >= SHORTEST_CAPITAL && length <= LONGEST && capitalOf(word)
        if (capital) capitals.push(capital)
        return
      }
      if (word.shape !== 'lower' || length < 4 || length > LONGEST) return
      lower.push(word.text)
      const found = gluedIn(text, word)
      if (found) glued.push(found)
    },
    glued: (found) => glued.push(found),
  })
  return {text, runs, lower, glued, capitals, beside: listedTogether(runs)}
}

function capitalOf(word: Word): Capital | null {
  const whole = word.text
  const name = word.isCompound ? nameIn(whole) : whole
  const key = keyOf(name)
  if (key.length < SHORTEST_CAPITAL) return null
  const possessive = word.isCompound && POSSESSIVE.test(whole)
  const opens = word.gap === 'stop' || word.opens
  return {text: name, key, offset: word.start, caps: word.shape === 'caps', possessive, opens}
}

/** The parts of an ordinary word in which a name may be glued to it: `forceShia`; none in handles and addresses. */
function gluedIn(text: string, {start, text: whole}: Word): Glued | null {
  if (whole.length < 6 || !/\p{Lu}/u.test(whole) || /[#@/._]/.test(text[start - 1] ?? ''))
    return null
  const parts = gluedParts(whole)
  return parts && {offset: start, text: whole, sure: false, ...parts}
}

/** Lists longer than this are tables: what comes later is beside the first names only. */
const LONGEST_LIST = 12

/** The names of a paragraph that stand together in a list, two by two, by their keys. */
function listedTogether(runs: NameRun[]): [string, string][] {
  const pairs: [string, string][] = []
  let list: string[] = []
  for (let r = 0; r < runs.length; r++) {
    const {listedWithPrevious, words} = runs[r]!
    if (!listedWithPrevious) list = []
    else for (const {key} of words) for (const other of list) pairs.push([key, other])
    if (list.length < LONGEST_LIST && (listedWithPrevious || runs[r + 1]?.listedWithPrevious))
      for (const {key} of words) list.push(key)
  }
  return pairs
}

/** For each name, by its key, the names that stand beside it in lists of the story. */
export function listNeighbours(extracted: Extracted[]): Map<string, Set<string>> {
  const lists = new Map<string, Set<string>>()
  for (const {beside} of extracted)
    for (const [a, b] of beside) {
      add(lists, a, b)
      add(lists, b, a)
    }
  return lists
}

function add(lists: Map<string, Set<string>>, key: string, beside: string): void {
  const set = lists.get(key)
  if (set) set.add(beside)
  else lists.set(key, new Set([beside]))
}
