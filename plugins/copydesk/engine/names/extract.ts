import {DEMONYMS} from '../data/demonyms.ts'
import {GIVEN_NAMES} from '../data/givenNames.ts'
import {ORDINARY_WORDS} from '../data/ordinaryWords.ts'
import {ARABIC_ARTICLES, PARTICLES} from '../data/particles.ts'
import {OCCUPATIONS, TITLES} from '../data/titles.ts'
import {type Glued, gluedParts} from './glued.ts'
import {keyOf, nameIn, POSSESSIVE} from './nameWords.ts'
import {scanWords, type Word} from './scanWords.ts'
import {surroundings, type Surroundings} from './surroundings.ts'

/** One capitalised word of a name where it stands. */
export interface NameWord {
  /** As written, with its article and without a possessive ending: `Al-Kadhimi`. */
  text: string
  /** Its letters in lower case, without article and diacritics: `kadhimi`. */
  key: string
  offset: number
  caps: boolean
  possessive: boolean
}

/** A run of capitalised words that reads as one name. */
export interface Run extends Surroundings {
  words: NameWord[]
  /** The title before it, in lower case: `lt col`; `''` where there is none. */
  title: string
  /** It holds an initial: `J. Smith`. */
  initialed: boolean
}

/** What the name checks need of a paragraph; a pure function of its text. */
export interface Extracted {
  runs: Run[]
  /** The words that the paragraph writes in lower case, four letters or more. */
  lower: Set<string>
  glued: Glued[]
}

/** No name is longer; what is may be data. */
const LONGEST = 60
/** No name has more words; longer runs of capitals are read as several. */
const MOST_WORDS = 8

type Role = 'name' | 'initial' | 'particle' | 'title' | 'other'

/** Reads the names of one paragraph. Never throws. */
export function extract(text: string): Extracted {
  const words = scanWords(text)
  const extracted: Extracted = {runs: [], lower: new Set(), glued: []}
  const headline = isHeadline(text, words)
  let title = ''
  let runEnd = -1
  for (let i = 0; i < words.length;) {
    const word = words[i]!
    if (word.gap === 'stop') title = ''
    const role = roleOf(text, words, i, false)
    if (role === 'other' || role === 'title') {
      if (role === 'other') noteWord(text, word, extracted)
      title = role === 'title' ? joinTitle(title, word, plainOf(text, word)) : ''
      i++
      continue
    }
    const roles = rolesOfRun(text, words, i, role)
    const end = i + roles.length
    const named = nameWords(text, words, i, roles, extracted)
    if (named.length > 0) {
      const around = surroundings(text, words, i, end, runEnd, headline, named.length)
      if (named.at(-1)!.possessive) around.located = false
      extracted.runs.push({
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
  return extracted
}

function joinTitle(title: string, word: Word, plain: string): string {
  return title && word.gap === 'space' ? `${title} ${plain}` : plain
}

function roleOf(text: string, words: Word[], i: number, inRun: boolean): Role {
  const word = words[i]!
  if (word.shape === 'other' || word.end - word.start > LONGEST) return 'other'
  if (word.shape === 'lower') return lowerRole(text, words, i, inRun)
  const nextCapital = isCapitalNext(words, i)
  if (word.shape === 'initial')
    return inRun || (nextCapital && text[word.end - 1] === '.') ? 'initial' : 'other'
  const plain = plainOf(text, word)
  const afterGiven = inRun && GIVEN_NAMES.has(plainOf(text, words[i - 1]!))
  if (!afterGiven && TITLES.has(plain)) return 'title'
  if (!afterGiven && nextCapital && OCCUPATIONS.has(plain)) return 'title'
  if (word.shape === 'caps' && plain.length <= 3) return 'other'
  const ordinary = ORDINARY_WORDS.has(plain) || (word.joined && isContraction(text, word))
  const given = GIVEN_NAMES.has(plain)
  if (nextCapital && PARTICLES.has(plain) && (inRun || !(ordinary || given))) return 'particle'
  if (DEMONYMS.has(plain)) return 'other'
  if (!ordinary || afterGiven) return 'name'
  const named = given && nextCapital && !ORDINARY_WORDS.has(plainOf(text, words[i + 1]!))
  return named ? 'name' : 'other'
}

function lowerRole(text: string, words: Word[], i: number, inRun: boolean): Role {
  const word = words[i]!
  const written = text.slice(word.start, word.end)
  if (word.joined) {
    const article = /^(\p{Ll}{2})[-‐‑]\p{Lu}/u.exec(written)
    return article && ARABIC_ARTICLES.has(article[1]!) ? 'name' : 'other'
  }
  if (word.gap !== 'stop' && (TITLES.has(written) || OCCUPATIONS.has(written))) return 'title'
  return inRun && PARTICLES.has(written) && leadsToCapital(text, words, i) ? 'particle' : 'other'
}

/** `de Vega`, `de la Vega`. */
function leadsToCapital(text: string, words: Word[], i: number): boolean {
  if (isCapitalNext(words, i)) return true
  const next = words[i + 1]
  const particle = next?.gap === 'space' && PARTICLES.has(written(text, next))
  return particle && isCapitalNext(words, i + 1)
}

function isCapitalNext(words: Word[], i: number): boolean {
  const next = words[i + 1]
  return next !== undefined && next.gap === 'space' && next.shape === 'capital'
}

/** The roles of the words of the run that starts at `from`. A possessive, or a compound, ends a run. */
function rolesOfRun(text: string, words: Word[], from: number, first: Role): Role[] {
  const roles = [first]
  const caps = words[from]!.shape === 'caps'
  for (let i = from + 1; i < words.length && roles.length < MOST_WORDS; i++) {
    const word = words[i]!
    const before = words[i - 1]!
    if (word.gap !== 'space' || (word.shape === 'caps') !== caps) break
    if (before.joined && nameIn(written(text, before)).length < before.end - before.start) break
    const role = roleOf(text, words, i, true)
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
  {glued}: Extracted,
): NameWord[] {
  const found: NameWord[] = []
  roles.forEach((role, i) => {
    if (role !== 'name') return
    const word = words[from + i]!
    const whole = written(text, word)
    const parts = gluedParts(whole)
    const sure = parts !== null && (found.length > 0 || parts.left.includes('-'))
    if (parts) glued.push({offset: word.start, text: whole, sure, ...parts})
    const name = sure ? parts.left : word.joined ? nameIn(whole) : whole
    const key = keyOf(name)
    if (key.length < 2) return
    found.push({
      text: name,
      key,
      offset: word.start,
      caps: word.shape === 'caps',
      possessive: /['’]/.test(text[word.end] ?? '') || (word.joined && POSSESSIVE.test(whole)),
    })
  })
  return found
}

function noteWord(text: string, word: Word, {lower, glued}: Extracted): void {
  const length = word.end - word.start
  if (word.shape !== 'lower' || length < 4 || length > LONGEST) return
  const whole = written(text, word)
  lower.add(whole)
  if (length < 6 || !/\p{Lu}/u.test(whole) || /[#@/._]/.test(text[word.start - 1] ?? '')) return
  const parts = gluedParts(whole)
  if (parts) glued.push({offset: word.start, text: whole, sure: false, ...parts})
}

function written(text: string, word: Word): string {
  return text.slice(word.start, word.end)
}

/** A word in lower case as the tables have it: no possessive, no full stop. */
function plainOf(text: string, word: Word): string {
  const whole = written(text, word)
  const name = word.joined ? nameIn(whole) : whole
  return name.endsWith('.') ? name.slice(0, -1).toLowerCase() : name.toLowerCase()
}

/** `I’ve`, `Don’t`: the tables have contractions with a straight apostrophe. */
function isContraction(text: string, word: Word): boolean {
  return ORDINARY_WORDS.has(
    written(text, word)
      .replace(/[’‘ʼ`]/g, "'")
      .toLowerCase(),
  )
}

/** A line that capitalises most words: its capitals tell little. */
function isHeadline(text: string, words: Word[]): boolean {
  if (words.length < 3 || words.length > 30 || /[.!?]["”’)]*\s*$/.test(text)) return false
  let long = 0
  let capital = 0
  for (const {start, end, shape} of words) {
    if (end - start <= 3) continue
    long++
    if (shape === 'capital' || shape === 'caps') capital++
  }
  return long >= 3 && capital >= 0.75 * long
}
