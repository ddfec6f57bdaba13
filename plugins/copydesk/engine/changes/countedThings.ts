import {kindsOf, WORD} from '../names/index.ts'
import {type RawChange} from './change.ts'
import {type Elsewhere} from './elsewhere.ts'
import {classesOf} from './lexicon.ts'
import {areAkin} from './nearWords.ts'
import {endsClause, type Region, type Side} from './region.ts'
import {isSmallWord} from './smallWords.ts'
import {type Token} from './tokens.ts'
import {areVerbs} from './wordPlaces.ts'

/** What a number counts, as its last words: `40 brown trout`. */
interface Counted {
  value: string
  words: Token[]
  from: number
  to: number
}

const MOST_WORDS = 3
/** Anybody and anything may be called so. */
const ANYBODY =
  /^(?:(?:people|person|man|woman|men|women|other|individual|victim|patient|colleague|local|friend|case|time|piece|item|thing|object|site|place|location|name|percent|point)s?|\p{L}+(?:er|or|ist|ee|ian|ant|ent|mate)s)$/u

/** That as many of something else are told, which neither version tells otherwise: `400 trout`, `400 salmon`. */
export function countedChanges({a, b}: Region, {whole}: Elsewhere): RawChange[] {
  const [mine, theirs] = [countedIn(a), countedIn(b)]
  return mine.flatMap((was): RawChange[] => {
    const same = theirs.filter(({value}) => value === was.value)
    const [now, more] = same
    if (!now || more || mine.filter(({value}) => value === was.value).length > 1) return []
    const areOne = was.words.some(({stem}) => now.words.some((one) => areAkin(one.stem, stem)))
    if (areOne) return []
    const isTold = (words: Token[], side: Side) =>
      words.some(({stem}) => [...side.stems.keys()].some((one) => areAkin(one, stem)))
    if (isTold(was.words, whole('after')) || isTold(now.words, whole('before'))) return []
    return [{fact: 'unit', a: [was.from, was.to], b: [now.from, now.to]}]
  })
}

function countedIn(side: Side): Counted[] {
  const {tokens, facts} = side
  return facts.flatMap(({kind, value, from, to}): Counted[] => {
    if (kind !== 'number' || /^(?:t\d|1$)/u.test(value)) return []
    let end = to
    while (end < Math.min(tokens.length, to + MOST_WORDS)) {
      const token = tokens[end]!
      if (isSmallWord(token.key) || token.isCapital || areVerbs([token])) break
      end++
      if (endsClause(side, end - 1)) break
    }
    const words = tokens.slice(to, end)
    const isThing =
      words.length > 0 &&
      words.every(
        ({key, stem}) =>
          !ANYBODY.test(key) &&
          (kindsOf(key) & WORD) > 0 &&
          classesOf(stem).every(({of}) => of === 'who'),
      )
    return isThing && !endsClause(side, to - 1) ? [{value, words, from, to: end}] : []
  })
}
