import {DEMONYMS} from '../../data/demonyms.ts'
import {GIVEN_NAMES} from '../../data/givenNames.ts'
import {ORDINARY_WORDS} from '../../data/ordinaryWords.ts'
import {KNOWN_PLACES} from '../../data/places.ts'
import {type KnownWordsTable, readKnownWords} from './knownWords.ts'

/** What a word is known to be, as bits: a dictionary word, a common one, a surname, a given name, a place. */
export const WORD = 1
export const COMMON_WORD = 2
export const SURNAME = 4
export const GIVEN = 8
export const PLACE = 16

let look: ((word: string) => number) | undefined

/** Gives the checks what is known of words. Without it they say nothing of names. */
export function installKnownWords(table: KnownWordsTable): void {
  look ??= readKnownWords(table)
}

export function hasKnownWords(): boolean {
  return look !== undefined
}

/** Whether anything is known of a folded word: what `kindsOf` tells, without telling what. */
export const isKnownWord = (key: string): boolean => (look?.(key) ?? 0) !== 0 || kindsOf(key) !== 0

/** What a folded word is known to be; 0 for what nothing is known of. */
export function kindsOf(key: string): number {
  let kinds = look?.(key) ?? 0
  if (!(kinds & WORD))
    for (const stem of stemsOf(key)) kinds |= (look?.(stem) ?? 0) & (WORD | COMMON_WORD)
  if (GIVEN_NAMES.has(key)) kinds |= GIVEN
  if (KNOWN_PLACES.has(key)) kinds |= PLACE
  if (DEMONYMS.has(key) || ORDINARY_WORDS.has(key)) kinds |= WORD | COMMON_WORD
  return kinds
}

/** The words of which a folded word may be a regular form: the table has no form that one of these explains. */
export function stemsOf(word: string): string[] {
  const stems: string[] = []
  if (word.length < 5) return stems
  const add = (cut: number, ending = ''): void => void stems.push(word.slice(0, -cut) + ending)
  if (word.endsWith('s')) {
    if (word.at(-2) !== 's') add(1)
    if (/(?:[sxz]|[cs]h)es$/.test(word)) add(2)
    if (word.endsWith('ies')) add(3, 'y')
  } else if (word.endsWith('ed')) {
    if (word.endsWith('ied')) add(3, 'y')
    add(2)
    add(1)
    if (/([b-z])\1ed$/.test(word)) add(3)
  } else if (word.endsWith('ing')) {
    add(3)
    add(3, 'e')
    if (/([b-z])\1ing$/.test(word)) add(4)
  } else if (word.endsWith('ly')) add(2)
  return stems
}
