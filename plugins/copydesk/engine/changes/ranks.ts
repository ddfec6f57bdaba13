import {type RawChange} from './change.ts'
import {type Region, type Side} from './region.ts'

const SUPERLATIVE = /^(?:\p{L}{3,}est|most|best|worst|least)$/u
const AMONG = new Set('among amongst one some'.split(' '))
/** So far before a superlative, in words, it is said that it is one of several. */
const REACH = 6

/** The first of all where it was one of the first, or the other way round: `one of the largest`, `the largest`. */
export function rankChanges({a, b}: Region): RawChange[] {
  const [was, now] = [rankIn(a), rankIn(b)]
  if (!was || !now || was.key !== now.key || was.isOneOf === now.isOneOf) return []
  return [{fact: 'meaning', a: [was.from, was.at + 1], b: [now.from, now.at + 1]}]
}

/** The only superlative of a side, and whether it is said of several. */
function rankIn({tokens}: Side) {
  const places = tokens.flatMap(({key}, at) =>
    SUPERLATIVE.test(key) && key !== 'least' ? [at] : [],
  )
  const [at] = places
  if (at === undefined || places.length > 1) return undefined
  const lead = tokens.slice(Math.max(0, at - REACH), at)
  const among = lead.findLastIndex(
    ({key}, index) => AMONG.has(key) && (key.startsWith('among') || lead[index + 1]?.key === 'of'),
  )
  const isOneOf = among >= 0
  return {key: tokens[at]!.key, at, isOneOf, from: isOneOf ? at - lead.length + among : at}
}
