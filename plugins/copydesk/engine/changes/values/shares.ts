import {type RawChange} from '../facts/change.ts'
import {type Region, type Side} from '../sentences/region.ts'

const EACH = new Set('each apiece per'.split(' '))
const ALL = new Set('altogether combined total'.split(' '))

/** What each had is now what all had, or the other way round: `five years each`, `five years in all`. */
export function shareChanges({a, b, gaps}: Region): RawChange[] {
  return gaps.flatMap(({aFrom, aTo, bFrom, bTo}): RawChange[] => {
    const [was, now] = [sayOf(a, aFrom, aTo), sayOf(b, bFrom, bTo)]
    return was && now && was !== now ? [{fact: 'meaning', a: [aFrom, aTo], b: [bFrom, bTo]}] : []
  })
}

/** After a number: `three percent a year`. */
const isEvery = ({tokens, facts}: Side, at: number) =>
  tokens[at]!.key === 'a' &&
  /^(?:day|week|month|year|hour|head|person)$/u.test(tokens[at + 1]?.key ?? '') &&
  facts.some(({kind, to}) => kind === 'number' && to <= at && at - to < 2)

function sayOf(side: Side, from: number, to: number): 'each' | 'all' | undefined {
  for (let at = from; at < to; at++) {
    const {key} = side.tokens[at]!
    if (EACH.has(key) || isEvery(side, at)) return 'each'
    if (ALL.has(key) || (key === 'in' && side.tokens[at + 1]?.key === 'all')) return 'all'
  }
  return undefined
}
