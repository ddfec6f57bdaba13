import {type RawChange} from '../facts/change.ts'
import {type Region, type Side} from '../sentences/region.ts'
import {isSuperlative} from '../words/superlatives.ts'

const AMONG = new Set('among amongst one some'.split(' '))
/** So far before a superlative, in words, it is said that it is one of several. */
const REACH = 6

/** The first of all where it was one of the first, or the other way round: `one of the largest`, `the largest`. */
export function rankChanges({a, b}: Region): RawChange[] {
  const [was, now] = [rankIn(a), rankIn(b)]
  const [mine, theirs] = [first(a, b), first(b, a)]
  if (mine !== undefined) return [{fact: 'number', ...mine}]
  if (theirs !== undefined) return [{fact: 'number', a: theirs.b, b: theirs.a}]
  if (!was || !now || was.key !== now.key || was.isOneOf === now.isOneOf) return []
  return [{fact: 'meaning', a: [was.from, was.at + 1], b: [now.from, now.at + 1]}]
}

/** The only superlative of a side, and whether it is said of several. */
function rankIn({tokens}: Side) {
  const places = tokens.flatMap(({key}, at) => (isSuperlative(key) && key !== 'least' ? [at] : []))
  const [at] = places
  if (at === undefined || places.length > 1) return undefined
  const lead = tokens.slice(Math.max(0, at - REACH), at)
  const among = lead.findLastIndex(
    ({key}, index) => AMONG.has(key) && (key.startsWith('among') || lead[index + 1]?.key === 'of'),
  )
  const isOneOf = among >= 0
  return {key: tokens[at]!.key, at, isOneOf, from: isOneOf ? at - lead.length + among : at}
}

const COMPARATIVE = /^(?:more|fewer|less|better|worse|\p{L}{3,}er)$/u

/** `the second lowest`, where the other side says `lower than in any other year`, `no lower one`: the places of both. */
function first(side: Side, {tokens, facts, keys}: Side): Pick<RawChange, 'a' | 'b'> | undefined {
  const rank = side.facts.find(
    ({kind, value, to}) =>
      kind === 'ordinal' && Number(value) > 1 && isSuperlative(side.tokens[to]?.key ?? ''),
  )
  if (
    !rank ||
    facts.some(({value}) => value === rank.value) ||
    LEAVES_ONE.some((key) => keys.has(key))
  )
    return undefined
  const isAny = (at: number) =>
    tokens[at]!.key === 'than' && tokens.slice(at + 1, at + 5).some(({key}) => key === 'any')
  const at = tokens.findIndex(
    ({key}, place) =>
      COMPARATIVE.test(key) &&
      (tokens.slice(Math.max(0, place - 4), place).some((lead) => NONE.test(lead.key)) ||
        tokens.slice(place, place + 8).some((_, ahead) => isAny(place + ahead))),
  )
  return at < 0 ? undefined : {a: [rank.from, rank.to + 1], b: [at, at + 1]}
}
const NONE = /^(?:no|nobody|none|never|nothing)$/u
/** `larger than any but one`. */
const LEAVES_ONE = ['but', 'except', 'only', 'one']
