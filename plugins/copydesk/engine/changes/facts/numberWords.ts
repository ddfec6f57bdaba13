import {type StatedFact} from './change.ts'
import {wordTable} from '../words/wordTable.ts'

/** Words for numbers, each in the place of its number. */
export const COUNTS = 'zero one two three four five six seven eight nine ten'.split(' ')
/** The same for tens. */
export const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
/** The same for ordinals. */
export const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )
/** What a number is multiplied by. */
export const SCALES = wordTable<number>({
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  dozen: 12,
})

/** The place of an ordinal in letters, `third` for 3; -1 for another word. */
export const ordinalOf = (key: string): number => ORDINALS.indexOf(key)

/** What a sentence states with its words `[from, to)`. */
export const quantity = (
  kind: StatedFact['kind'],
  value: string,
  from: number,
  to: number,
): StatedFact => ({kind, value, from, to})

/** A part of one, `0.25` for a quarter. */
export const share = (value: number, from: number, to: number): StatedFact =>
  quantity('number', `share ${rounded(value)}`, from, to)

/** Six digits: a third that is computed is the third that is written. */
export const rounded = (value: number): number => Number(value.toPrecision(6))
