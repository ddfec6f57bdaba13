import {type StatedFact} from './change.ts'
import {type Token} from '../words/tokens.ts'

/** Days that have a name and one date in every year, as keys of their words. */
const HOLIDAYS: readonly [words: string[], month: string, day: string][] =
  `new year day|jan 1, new year eve|dec 31, epiphany|jan 6, australia day|jan 26, valentine day|feb 14, valentines day|feb 14,
  st patrick day|mar 17, st patricks day|mar 17, april fools day|apr 1, april fool day|apr 1, anzac day|apr 25, may day|may 1,
  juneteenth|jun 19, canada day|jul 1, independence day|jul 4, fourth of july|jul 4, bastille day|jul 14,
  halloween|oct 31, all saints day|nov 1, armistice day|nov 11, veterans day|nov 11, christmas eve|dec 24, christmas day|dec 25,
  christmas|dec 25, boxing day|dec 26`
    .split(',')
    .map((row) => {
      const [words = '', date = ''] = row.trim().split('|')
      const [month = '', day = ''] = date.split(' ')
      return [words.split(' '), month, day]
    })
const OPENS = new Set(HOLIDAYS.map(([[first]]) => first!))
/** Alone, a name is the day after one of these only: no `Christmas market`. */
const ON = /^(?:on|by|before|after|until|since|from|to|for|at|over|around|near)$/u

/** The dates that holidays stand for: `Christmas Day` is 25 December. */
export function holidays(tokens: readonly Token[]): StatedFact[] {
  return tokens.flatMap((token, at): StatedFact[] => {
    if (!token.isCapital || !OPENS.has(token.key)) return []
    const found = HOLIDAYS.find(
      ([words]) =>
        words.every((word, index) => tokens[at + index]?.key === word) &&
        (words.length > 1 || (ON.test(tokens[at - 1]?.key ?? '') && !tokens[at + 1]?.isCapital)),
    )
    if (!found) return []
    const [words, month, day] = found
    const place = {from: at, to: at + words.length}
    return [
      {kind: 'date', value: month, ...place},
      {kind: 'number', value: day, ...place},
    ]
  })
}
