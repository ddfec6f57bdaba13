import {DEMONYMS} from '../data/demonyms.ts'
import {GIVEN_NAMES} from '../data/givenNames.ts'
import {ORDINARY_WORDS} from '../data/ordinaryWords.ts'
import {ARABIC_ARTICLES, PARTICLES} from '../data/particles.ts'
import {OCCUPATIONS, TITLES} from '../data/titles.ts'
import {type Glued, gluedParts} from './glued.ts'
import {keyOf, nameIn} from './nameWords.ts'
import {quotations} from './quotations.ts'
import {surroundings, type Surroundings} from './surroundings.ts'
import {scanWords, type Word} from './scanWords.ts'

/** One capitalised word of a name where it stands. */
export interface NameWord {
  /** As written, with its article and without a possessive ending: `Al-Kadhimi`. */
  text: string
  /** Its letters in lower case, without article and diacritics: `kadhimi`. */
  key: string
  offset: number
  caps: boolean
  quoted: boolean
  possessive: boolean
}

/** A run of capitalised words that reads as one name. */
export interface Run extends Surroundings {
  words: NameWord[]
  /** The title before it, in lower case; `''` where there is none. */
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

type Role = 'name' | 'initial' | 'particle' | 'title' | 'other'

/** Reads the names of one paragraph. Never throws. */
export function extract(text: string): Extracted {
  const words = scanWords(text)
  const lower = new Set<string>()
  const glued: Glued[] = []
  const headline = isHeadline(text, words)
  const quotes = /["“”«»„]/.test(text) ? quotations(text) : []
  const runs: Run[] = []
  let title = ''
  let runEnd = -1
  for (let i = 0; i < words.length;) {
    const word = words[i]!
    if (word.gap === 'stop') title = ''
    const role = roleOf(i, false)
    if (role === 'name' || role === 'initial' || role === 'particle') {
      const end = endOfRun(i)
      const named = nameWordsOf(i, end)
      if (named.length > 0) {
        runs.push({
          words: named,
          title: word.gap === 'space' ? title : '',
          initialed: holdsInitial(i, end),
          ...surroundings(text, words, i, end, runEnd, headline, named.length),
        })
        if (named.at(-1)!.possessive) runs.at(-1)!.located = false
        runEnd = end
      }
      title = ''
      i = end
    } else {
      if (role === 'title') title = plainOf(word)
      else {
        if (word.shape === 'lower' && isWordLong(word)) lower.add(slice(word))
        title = ''
      }
      noteGlued(word)
      i++
    }
  }
  return {runs, lower, glued}

  function isWordLong(word: Word): boolean {
    return word.end - word.start > 3 && word.end - word.start <= LONGEST
  }

  function slice(word: Word): string {
    return text.slice(word.start, word.end)
  }

  /** A word in lower case as the tables have it: no possessive, no full stop, straight apostrophes. */
  function plainOf(word: Word): string {
    return nameIn(slice(word))
      .replace(/\.$/, '')
      .replace(/[’‘ʼ`]/g, "'")
      .toLowerCase()
  }

  function roleOf(i: number, inRun: boolean): Role {
    const word = words[i]!
    const next = words[i + 1]
    const nextCapital = next?.gap === 'space' && next.shape === 'capital'
    if (word.shape === 'other' || word.end - word.start > LONGEST) return 'other'
    if (word.shape === 'lower') {
      const written = slice(word)
      const article = /^(\p{Ll}+)[-‐‑]\p{Lu}/u.exec(written)
      if (article && ARABIC_ARTICLES.has(article[1]!)) return 'name'
      if ((TITLES.has(written) || OCCUPATIONS.has(written)) && word.gap !== 'stop') return 'title'
      return inRun && nextCapital && PARTICLES.has(written) ? 'particle' : 'other'
    }
    if (word.shape === 'initial')
      return inRun || (nextCapital && text[word.end - 1] === '.') ? 'initial' : 'other'
    const plain = plainOf(word)
    const afterGiven = inRun && GIVEN_NAMES.has(plainOf(words[i - 1]!))
    if (TITLES.has(plain) && !afterGiven) return 'title'
    if (OCCUPATIONS.has(plain) && !afterGiven && nextCapital) return 'title'
    if (word.shape === 'caps' && plain.length <= 3) return 'other'
    if (PARTICLES.has(plain) && nextCapital && !(ORDINARY_WORDS.has(plain) && !inRun))
      return 'particle'
    if (DEMONYMS.has(plain)) return 'other'
    if (
      !ORDINARY_WORDS.has(
        /^[a-z]+'/.test(plain)
          ? slice(word)
              .replace(/[’‘ʼ`]/g, "'")
              .toLowerCase()
          : plain,
      )
    )
      return 'name'
    const givenHere = GIVEN_NAMES.has(plain) && nextCapital && !ORDINARY_WORDS.has(plainOf(next!))
    return afterGiven || givenHere ? 'name' : 'other'
  }

  /** The end (exclusive) of the run that starts at `from`. A possessive ends a run. */
  function endOfRun(from: number): number {
    let end = from
    let i = from
    while (i < words.length) {
      if (i > from && words[i]!.gap !== 'space') break
      if (i > from && (words[i]!.shape === 'caps') !== (words[from]!.shape === 'caps')) break
      const role = roleOf(i, i > from)
      if (role === 'other' || role === 'title') break
      i++
      if (role !== 'particle') end = i
      if (role === 'name' && endsRun(words[i - 1]!)) break
    }
    return Math.max(end, from + 1)
  }

  function nameWordsOf(from: number, end: number): NameWord[] {
    const found: NameWord[] = []
    for (let i = from; i < end; i++) {
      if (roleOf(i, i > from) !== 'name') continue
      const word = words[i]!
      const written = slice(word)
      const parts = gluedParts(written)
      if (parts) glued.push({offset: word.start, text: written, ...parts})
      const name = parts ? parts.left : nameIn(written)
      const key = keyOf(name)
      if (key.length < 2) continue
      found.push({
        text: name,
        key,
        offset: word.start,
        caps: word.shape === 'caps',
        quoted: quotes.some(([start, stop]) => word.start >= start && word.start < stop),
        possessive: isPossessive(word),
      })
    }
    return found
  }

  function noteGlued(word: Word): void {
    if (word.shape !== 'lower' || !isWordLong(word)) return
    const written = slice(word)
    if (!/\p{Lu}/u.test(written) || /[#@/._]/.test(text[word.start - 1] ?? '')) return
    const parts = gluedParts(written)
    if (parts) glued.push({offset: word.start, text: written, ...parts})
  }

  /** A possessive or a compound: `Karachok-based` is no part of the name after it. */
  function endsRun(word: Word): boolean {
    return isPossessive(word) || nameIn(slice(word)).length < word.end - word.start
  }

  function isPossessive(word: Word): boolean {
    return /['’‘ʼ`][sS]$/.test(slice(word)) || /['’]/.test(text[word.end] ?? '')
  }

  function holdsInitial(from: number, end: number): boolean {
    for (let i = from; i < end; i++) if (words[i]!.shape === 'initial') return true
    return false
  }
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
