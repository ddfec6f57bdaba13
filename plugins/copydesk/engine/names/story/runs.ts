import {APOSTROPHES, isApostrophe, QUOTES} from '../../text/typography.ts'
import {keyOf} from '../letters/nameKeys.ts'
import {type Glued, gluedParts} from './gluedWords.ts'
import {nameIn, plainOf, POSSESSIVE, type Role, roleOf} from './wordRoles.ts'
import {scanWords, type Word} from './scanWords.ts'
import {surroundings, type Surroundings} from './surroundings.ts'

/** One capitalized word of a name where it stands. */
export interface NameWord {
  /** As textOf, with its article and without a possessive ending: `Al-Kadhimi`. */
  text: string
  /** Its letters in lower case, without article and diacritics: `kadhimi`. */
  key: string
  offset: number
  caps: boolean
  possessive: boolean
}

/** A run of capitalized words that reads as one name. */
export interface NameRun extends Surroundings {
  words: NameWord[]
  /** The title before it, in lower case: `lt col`; `''` where there is none. */
  title: string
  /** It holds an initial: `J. Smith`. */
  initialed: boolean
}

/** No name has more words; longer runs of capitals are read as several. */
const MOST_WORDS = 8

/** What is met on the way through a paragraph: words that are no part of a name, words that may be glued to one. */
export interface OnTheWay {
  word(word: Word): void
  glued(found: Glued): void
}

/** Reads the names of one paragraph, in order. Never throws. */
export function readNameRuns(text: string, onTheWay?: OnTheWay): NameRun[] {
  const words = scanWords(text)
  const runs: NameRun[] = []
  const headline = isHeadline(text, words)
  let title = ''
  let runEnd = -1
  for (let i = 0; i < words.length;) {
    const word = words[i]!
    if (word.gap === 'stop') title = ''
    const role = roleOf(words, i, false)
    if (role === 'other' || role === 'title') {
      if (role === 'other') onTheWay?.word(word)
      title = role === 'title' ? joinTitle(title, word, plainOf(word)) : ''
      i++
      continue
    }
    const roles = rolesOfRun(words, i, role)
    const end = i + roles.length
    const named = nameWords(text, words, i, roles, onTheWay)
    if (named.length > 0) {
      const around = surroundings(text, words, i, end, runEnd, headline, named.length)
      if (named.at(-1)!.possessive) around.located = false
      runs.push({
        ...around,
        words: named,
        title: word.gap === 'space' ? title : '',
        initialed: roles.includes('initial'),
      })
      runEnd = end
    }
    title = ''
    i = end
  }
  return runs
}

function joinTitle(title: string, word: Word, plain: string): string {
  return title && word.gap === 'space' ? `${title} ${plain}` : plain
}

/** The roles of the words of the run that starts at `from`. A possessive, or a compound, ends a run. */
function rolesOfRun(words: Word[], from: number, first: Role): Role[] {
  const roles = [first]
  const caps = words[from]!.shape === 'caps'
  for (let i = from + 1; i < words.length && roles.length < MOST_WORDS; i++) {
    const word = words[i]!
    const before = words[i - 1]!
    if (word.gap !== 'space' || (word.shape === 'caps') !== caps) break
    if (before.isCompound && nameIn(before.text).length < before.text.length) break
    const role = roleOf(words, i, true)
    if (role === 'other' || role === 'title') break
    roles.push(role)
  }
  while (roles.length > 1 && roles.at(-1) === 'particle') roles.pop()
  return roles
}

function nameWords(
  text: string,
  words: Word[],
  from: number,
  roles: Role[],
  onTheWay: OnTheWay | undefined,
): NameWord[] {
  const found: NameWord[] = []
  roles.forEach((role, i) => {
    if (role !== 'name') return
    const word = words[from + i]!
    const whole = word.text
    const parts = gluedParts(whole)
    const sure = parts !== null && (found.length > 0 || parts.left.includes('-'))
    if (parts) onTheWay?.glued({offset: word.start, text: whole, sure, ...parts})
    const name = sure ? parts.left : word.isCompound ? nameIn(whole) : whole
    const key = keyOf(name)
    if (key.length < 2) return
    found.push({
      text: name,
      key,
      offset: word.start,
      caps: word.shape === 'caps',
      possessive:
        isApostrophe(text.charCodeAt(word.end)) || (word.isCompound && POSSESSIVE.test(whole)),
    })
  })
  return found
}

const SENTENCE_END = new RegExp(`[.!?][${QUOTES}${APOSTROPHES})]*\\s*$`, 'u')

/** A line that capitalises most words: its capitals tell little. */
function isHeadline(text: string, words: Word[]): boolean {
  if (words.length < 3 || words.length > 30 || SENTENCE_END.test(text)) return false
  let long = 0
  let capital = 0
  for (const {start, end, shape} of words) {
    if (end - start <= 3) continue
    long++
    if (shape === 'capital' || shape === 'caps') capital++
  }
  return long >= 3 && capital >= 0.75 * long
}
