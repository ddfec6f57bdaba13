import {similarity as jaroWinkler} from 'talisman/metrics/jaro-winkler.js'
import levenshtein from 'talisman/metrics/levenshtein.js'
import doubleMetaphone from 'talisman/phonetics/double-metaphone.js'

import {checkParagraphs, samePairScore, type Severity} from '../../plugins/copydesk/core.ts'

/** Finds pairs of spellings in a story. */
export type StoryMethod = (paragraphs: string[]) => [string, string][]

/** Scores a pair of names: the higher, the likelier one name. */
export type PairMethod = (a: string, b: string, place: boolean) => number

export const STORY_METHODS: Record<string, StoryMethod> = {
  'Copydesk, warnings': ours(['warning']),
  'Copydesk, with review': ours(['warning', 'review']),
  'Jaro-Winkler ≥ .9': everyPair((a, b) => jaroWinkler(a, b) >= 0.9),
  'Levenshtein ≤ 2': everyPair((a, b) => levenshtein(a, b) <= 2),
  'Double Metaphone equal': everyPair((a, b) => soundsAlike(a, b)),
}

export const PAIR_METHODS: Record<string, PairMethod> = {
  Copydesk: (a, b, place) => samePairScore(a, b, place ? 'place' : 'person'),
  'Jaro-Winkler': (a, b) => jaroWinkler(a.toLowerCase(), b.toLowerCase()),
  Levenshtein: (a, b) =>
    1 - levenshtein(a.toLowerCase(), b.toLowerCase()) / Math.max(a.length, b.length),
  'Double Metaphone': (a, b) => (soundsAlike(a, b) ? 1 : 0),
}

function ours(tiers: Severity[]): StoryMethod {
  return (paragraphs) =>
    checkParagraphs(paragraphs, {rules: ['name-spelling']})
      .filter(({severity}) => tiers.includes(severity))
      .flatMap(({variants = []}) =>
        variants.slice(1).map(({text}): [string, string] => [variants[0].text, text]),
      )
}

/** All pairs of capitalised words of four letters and more that a measure calls the same. */
function everyPair(isSame: (a: string, b: string) => boolean): StoryMethod {
  return (paragraphs) => {
    const words = new Set(
      paragraphs
        .flatMap((text) => text.match(/\p{Lu}\p{L}{3,}(?:-\p{Lu}\p{L}+)*/gu) ?? [])
        .map((word) => word.toLowerCase()),
    )
    const list = [...words]
    return list.flatMap((a, i) =>
      list.slice(i + 1).flatMap((b): [string, string][] => (isSame(a, b) ? [[a, b]] : [])),
    )
  }
}

const codes = new Map<string, [string, string]>()

function soundsAlike(a: string, b: string): boolean {
  const [x, y] = [a, b].map((word) => {
    let code = codes.get(word)
    if (!code) codes.set(word, (code = doubleMetaphone(word)))
    return code
  })
  return x.some((code) => code !== '' && y.includes(code))
}
