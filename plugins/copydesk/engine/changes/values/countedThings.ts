import {kindsOf, WORD} from '../../names/index.ts'
import {type RawChange, type StatedFact} from '../facts/change.ts'
import {type Elsewhere} from '../sentences/elsewhere.ts'
import {classesOf} from '../words/lexicon.ts'
import {areAkin, areOfOneKind} from '../words/nearWords.ts'
import {endsClause, type Region, type Side} from '../sentences/region.ts'
import {isSmallWord} from '../words/smallWords.ts'
import {type Token} from '../words/tokens.ts'
import {areVerbs} from '../sentences/wordPlaces.ts'

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
  const swapped = swappedCounts(a, b) ?? swappedPlaces(a, b)
  if (swapped) return [swapped]
  const [mine, theirs] = [countedIn(a), countedIn(b)]
  return mine.flatMap((was): RawChange[] => {
    const same = theirs.filter(({value}) => value === was.value)
    const [now, more] = same
    if (!now || more || mine.filter(({value}) => value === was.value).length > 1) return []
    const areOne = was.words.some(({stem}) => now.words.some((one) => areAkin(one.stem, stem)))
    if (areOne) return []
    const isTold = (words: Token[], side: Side) =>
      words.some(({stem}) => [...side.stems.keys()].some((one) => areOfOneKind(one, stem)))
    if (isTold(was.words, whole('after')) || isTold(now.words, whole('before'))) return []
    return [{fact: 'unit', a: [was.from, was.to], b: [now.from, now.to]}]
  })
}

/** `two sons and a daughter`, `two daughters and a son`. */
function swappedCounts(a: Side, b: Side): RawChange | undefined {
  const [mine, theirs] = [countsOf(a), countsOf(b)]
  for (const [stem, was] of mine)
    for (const [other, second] of mine) {
      const [now, then] = [theirs.get(stem), theirs.get(other)]
      const isTurned = now?.value === second.value && then?.value === was.value
      if (stem !== other && was.value !== second.value && isTurned)
        return {fact: 'number', a: [was.at, was.at + 2], b: [now.at, now.at + 2]}
    }
  return undefined
}

/** `100 jobs in Cardiff and 40 in Swansea`, `40 in Cardiff and 100 in Swansea`: two numbers and the two names they go with. */
function swappedPlaces(a: Side, b: Side): RawChange | undefined {
  const shared = ({facts}: Side, other: Side) =>
    facts.filter(
      ({kind, value}) =>
        (kind === 'number' || kind === 'name') &&
        other.facts.some((fact) => fact.kind === kind && fact.value === value),
    )
  const pairs = (facts: readonly StatedFact[], side: Side) => {
    const of = (kind: StatedFact['kind']) => facts.filter((fact) => fact.kind === kind)
    const [numbers, names] = [of('number'), of('name')]
    const order = facts.map(({kind}) => kind).join(' ')
    const isYear = ({value}: StatedFact) => /^(?:(?:19|20)\d\d|t\d+)$/u.test(value)
    const goTogether = ({from, to}: StatedFact, {from: start, to: end}: StatedFact) =>
      from < start
        ? start - to <= MOST_APART && PLACED.test(side.tokens[start - 1]!.key)
        : from - end <= 2
    const isEven =
      /^(?:number name number name|name number name number)$/u.test(order) &&
      !numbers.some(isYear) &&
      numbers.every((number, at) => goTogether(number, names[at]!)) &&
      side.sentences[facts[0]!.from] === side.sentences[facts[3]!.from]
    return isEven ? numbers.map((number, at) => ({number, name: names[at]!.value})) : undefined
  }
  const [mine, theirs] = [pairs(shared(a, b), a), pairs(shared(b, a), b)]
  if (!mine || !theirs || mine[0]!.number.value === mine[1]!.number.value) return undefined
  const isTurned = mine.every(({number, name}) =>
    theirs.some((other) => other.number.value !== number.value && other.name === name),
  )
  const [was, now] = [mine[0]!.number, theirs[0]!.number]
  return isTurned && mine[0]!.name !== mine[1]!.name
    ? {fact: 'number', a: [was.from, was.to], b: [now.from, now.to]}
    : undefined
}

const PLACED = /^(?:in|at|to|for|from|near|the)$/u
/** So many words stand between a number and the name that it goes with. */
const MOST_APART = 6

/** How many of each thing there are, by the word right after the number; `a` is one. */
function countsOf({tokens, facts}: Side): Map<string, {value: string; at: number}> {
  const numbers = new Map(
    facts.flatMap(({kind, value, from, to}) =>
      kind === 'number' && to === from + 1 ? [[from, value] as const] : [],
    ),
  )
  const counts = new Map<string, {value: string; at: number}>()
  for (let at = 0; at + 1 < tokens.length; at++) {
    const value = numbers.get(at) ?? (/^an?$/u.test(tokens[at]!.key) ? '1' : undefined)
    const {key, stem} = tokens[at + 1]!
    if (value !== undefined && !isSmallWord(key) && !counts.has(stem)) counts.set(stem, {value, at})
  }
  return counts
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
