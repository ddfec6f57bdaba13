import {DEMONYMS} from '../../data/demonyms.ts'
import {GIVEN_NAMES} from '../../data/givenNames.ts'
import {ORDINARY_WORDS} from '../../data/ordinaryWords.ts'
import {ARABIC_ARTICLES, PARTICLES} from '../../data/particles.ts'
import {OCCUPATIONS, TITLES} from '../../data/titles.ts'
import {HYPHENS, plainApostrophes, APOSTROPHES} from '../../text/typography.ts'
import {isSyllable} from '../letters/syllables.ts'
import {hasKnownWords, kindsOf} from '../knowledge/kinds.ts'
import {type Word} from './scanWords.ts'

/** No name is longer; what is may be data. */
export const LONGEST = 60
/** What a word is in a run of capitals: part of a name, before it, or none of it. */
export type Role = 'name' | 'initial' | 'particle' | 'title' | 'other'

/** The role of word `i`; `inRun` where a name stands right before it. */
export function roleOf(words: Word[], i: number, inRun: boolean): Role {
  const word = words[i]!
  if (word.shape === 'other' || word.end - word.start > LONGEST) return 'other'
  if (word.shape === 'lower') return lowerRole(words, i, inRun)
  const nextCapital = isCapitalNext(words, i)
  if (word.shape === 'initial')
    return inRun || (nextCapital && word.text.endsWith('.')) ? 'initial' : 'other'
  const plain = plainOf(word)
  const afterGiven = inRun && GIVEN_NAMES.has(plainOf(words[i - 1]!))
  if (!afterGiven && TITLES.has(plain)) return 'title'
  if (!afterGiven && nextCapital && OCCUPATIONS.has(plain)) return 'title'
  if (word.shape === 'caps' && plain.length <= 3) return 'other'
  const ordinary = ORDINARY_WORDS.has(plain) || (word.isCompound && isContraction(word))
  const given = GIVEN_NAMES.has(plain)
  if (nextCapital && PARTICLES.has(plain) && (inRun || !(ordinary || given))) return 'particle'
  if (DEMONYMS.has(plain)) return 'other'
  if (!ordinary || afterGiven) return 'name'
  const named = given && nextCapital && !ORDINARY_WORDS.has(plainOf(words[i + 1]!))
  return named ? 'name' : 'other'
}

const ARTICLE = new RegExp(`^(\\p{Ll}{2})[${HYPHENS}]\\p{Lu}`, 'u')

function lowerRole(words: Word[], i: number, inRun: boolean): Role {
  const word = words[i]!
  if (word.isCompound) {
    const article = ARTICLE.exec(word.text)
    return article && ARABIC_ARTICLES.has(article[1]!) ? 'name' : 'other'
  }
  if (word.gap !== 'stop' && (TITLES.has(word.text) || OCCUPATIONS.has(word.text))) return 'title'
  return inRun && PARTICLES.has(word.text) && leadsToCapital(words, i) ? 'particle' : 'other'
}

/** `de Vega`, `de la Vega`. */
function leadsToCapital(words: Word[], i: number): boolean {
  if (isCapitalNext(words, i)) return true
  const next = words[i + 1]
  const particle = next?.gap === 'space' && PARTICLES.has(next.text)
  return particle && isCapitalNext(words, i + 1)
}

function isCapitalNext(words: Word[], i: number): boolean {
  const next = words[i + 1]
  return next !== undefined && next.gap === 'space' && next.shape === 'capital'
}

/** A word in lower case as the tables have it: no possessive, no full stop. */
export function plainOf({text, isCompound}: Word): string {
  const name = isCompound ? nameIn(text) : text
  return name.endsWith('.') ? name.slice(0, -1).toLowerCase() : name.toLowerCase()
}

/** `I’ve`, `Don’t`: the tables have contractions with a straight apostrophe. */
function isContraction({text}: Word): boolean {
  return ORDINARY_WORDS.has(plainApostrophes(text).toLowerCase())
}

export const POSSESSIVE = new RegExp(`[${APOSTROPHES}][sS]?$`, 'u')
const COMPOUND_TAIL = new RegExp(`(?<=\\p{L}{2})[${HYPHENS}](\\p{Ll}+)`, 'u')

/** The name inside a written word: without a possessive ending, without `-based` or `-led`; `Jin-seok` is whole. */
export function nameIn(written: string): string {
  const name = written.replace(POSSESSIVE, '')
  const tail = COMPOUND_TAIL.exec(name)
  if (!tail || ARABIC_ARTICLES.has(name.slice(0, tail.index).toLowerCase())) return name
  // the second half of a given name is no word, or a syllable after another: Min-ho, So-young
  const head = name.slice(0, tail.index)
  if (hasKnownWords() && kindsOf(tail[1]!) === 0) return name
  return isSyllable(head.toLowerCase()) && isSyllable(tail[1]!) ? name : head
}
