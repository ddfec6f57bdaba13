import {baseOfIrregular} from '../../data/irregularVerbs.ts'
import {CLASSES, HEDGES, LEAVE_OPEN, RANK_WORDS, SAME} from '../../data/factClasses.ts'
import {wordSet} from '../../data/wordSet.ts'

export type FactClass = keyof typeof CLASSES

/** A kind of words, and the group of it: two words of one kind and different groups say different things. */
export interface ClassPlace {
  of: FactClass
  line: number
  group: number
}

const places = new Map<string, ClassPlace[]>()
const groups = new Map<string, Set<number>>()

let line = 0
for (const [of, text] of Object.entries(CLASSES) as [FactClass, string][])
  for (const kind of text.trim().split('\n')) {
    line++
    for (const [group, words] of kind.split('|').entries())
      for (const word of words.trim().split(/\s+/u)) {
        const key = stemOf(word)
        const known = places.get(key) ?? []
        if (!known.some((place) => place.line === line && place.group === group))
          places.set(key, [...known, {of, line, group}])
      }
  }
for (const [group, words] of SAME.replaceAll('\n', '|').split('|').entries())
  for (const word of words.trim().split(/\s+/u)) {
    // `call-off`
    const [verb = '', ...rest] = word.split('-')
    const key = [stemOf(verb), ...rest].join('-')
    groups.set(key, (groups.get(key) ?? new Set()).add(group))
  }

/** The kinds that a word belongs to, by its stem. */
export const classesOf = (stem: string): readonly ClassPlace[] => places.get(stem) ?? []

/** Whether two words, by their stems, say the same. */
export function saySame(first: string, second: string): boolean {
  if (first === second) return true
  const mine = groups.get(first)
  const others = groups.get(second)
  if (mine && others && [...mine].some((group) => others.has(group))) return true
  return classesOf(first).some((a) =>
    classesOf(second).some((b) => a.line === b.line && a.group === b.group),
  )
}

/** Whether a word is made of another: `illness` of `ill`. */
export const isMadeOf = (word: string, root: string): boolean =>
  root.length > 2 && word.startsWith(root) && ENDING.test(word.slice(root.length))
const ENDING = /^e?(?:ness?|ment|ion|ation|y|er|age|al|ur|ous|ful|ly|t|th)$/u

const stemSet = (words: string) => new Set([...wordSet(words)].map(stemOf))

export const IS_HEDGE = stemSet(HEDGES)
export const LEAVES_OPEN = stemSet(LEAVE_OPEN)
export const IS_RANK_WORD = wordSet(RANK_WORDS)

/** A word without its ending, so that `climbs`, `climbed` and `climbing` are one, and `says` and `said`. */
export function stemOf(word: string): string {
  const stem = plainSpelling(baseOfIrregular(word) ?? word)
  if (stem.length < 4) return stem
  return stem
    .replace(/(?:ies|ied)$/u, 'y')
    .replace(/(?<=[^s])s$/u, '')
    .replace(/(?<=s|x|z|ch|sh)e$/u, '')
    .replace(/(?<=\p{L}{3})men$/u, 'man')
    .replace(/(?<=..)ing$/u, '')
    .replace(/(?<=..)ed$/u, '')
    .replace(/(?<=([bdfgklmnprt]))\1$/u, '')
    .replace(/e$/u, '')
}

/** British and American spellings of a word in lower case are one. */
export function plainSpelling(word: string): string {
  if (word.length < 5) return word
  return word
    .replace(/is(e[ds]?|ing|ation|ations)$/u, 'iz$1')
    .replace(/yse(d?)$/u, 'yze$1')
    .replace(
      /(?<=...|^od)our(?=$|s$|ed$|ing$|able$|ite$|ful$|ly$|hood|ers?$|less$|al$|ism$|y$)/u,
      'or',
    )
    .replace(/(?<=[a-z]{3})tre(s?)$/u, 'ter$1')
    .replace(/ll(?=ed$|ing$|er$|ers$)/u, 'l')
    .replace(/enc(?=e[sd]?$|ing$)/u, 'ens')
    .replace(/ogue(s?)$/u, 'og$1')
    .replace(/gement(s?)$/u, 'gment$1')
    .replace(/mme(s?)$/u, 'm$1')
    .replace(/^(councill|counsell|travell|jewell)/u, (start) => start.slice(0, -1))
}
