import {TITLES} from '../../data/titles.ts'
import {OFFICES} from './offices.ts'
import {endsClause, type Side} from '../sentences/region.ts'
import {isSmallWord} from '../words/smallWords.ts'

/** `the Finance Office minister Ada Roos`, `Ada Roos, a minister at the Finance Office`. */
export const isTitled = ({tokens}: Side, from: number, to: number) => {
  const between = tokens.slice(from, to).filter(({key}) => !isSmallWord(key))
  return between.length === 1 && between.every(({key}) => TITLES.has(key) || OFFICES.has(key))
}

/** `FAO plant pathologist Ada Roos`, `Ada Roos, a plant pathologist with the FAO`: of one of the two sides it is set off. */
export const isOffice = (a: Side, [from, to]: Place, b: Side, [start, end]: Place): boolean => {
  const telling = ({tokens}: Side, first: number, last: number) =>
    tokens.slice(first, last).flatMap(({key, stem}) => (isSmallWord(key) ? [] : [stem]))
  const [mine, theirs] = [telling(a, from, to), telling(b, start, end)]
  const isOff = ({tokens, sentences}: Side, first: number, last: number) => {
    const article = ARTICLE.test(tokens[first]!.key) ? first : first - 1
    return (
      article > 0 &&
      endsClause({tokens, sentences}, article - 1) &&
      ARTICLE.test(tokens[article]!.key) &&
      tokens.slice(first, last + 1).some(({key}) => OF.test(key))
    )
  }
  return (
    mine.length > 0 &&
    mine.length <= MOST_NOUNS &&
    mine.join(' ') === theirs.join(' ') &&
    isOff(a, from, to) !== isOff(b, start, end)
  )
}
type Place = [from: number, to: number]
/** So many words tell what somebody is. */
const MOST_NOUNS = 3
const ARTICLE = /^(?:an?|the)$/u
const OF = /^(?:at|with|of|for|from|in)$/u
