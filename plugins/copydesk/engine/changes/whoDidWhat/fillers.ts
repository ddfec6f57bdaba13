import {isOffice, isTitled} from './affiliations.ts'
import {type RawChange, type StatedFact} from '../facts/change.ts'
import {type Region, type Side} from '../sentences/region.ts'
import {isSmallWord} from '../words/smallWords.ts'

/** A name, a number or a date, or several in a row, in its place: `Silva and Brandt`, `Molloy of Dunedin`. */
interface Filler {
  /** Its names and numbers without what goes with what. */
  parts: string
  /** The same in whatever order it names them. */
  value: string
  from: number
  to: number
}

/** Longer, what is compared tells too much at once. */
const MOST_WORDS = 120
const JOINS = /^(?:and|or|of|the|a)$/u

/**
 * Names or numbers that have changed places while all around them has stayed: `Silva was first, Brandt second`, and now
 * Brandt first and Silva second.
 */
export function fillerSwaps({a, b}: Region): RawChange[] {
  if (Math.max(a.tokens.length, b.tokens.length) > MOST_WORDS) return []
  const led = leadSwap(a, b)
  if (led) return [led]
  const [mine, theirs] = [frameOf(a), frameOf(b)]
  if (mine.frame !== theirs.frame) return []
  // `Roos, 38, and Lind, 44`, `Roos, 44, and Lind, 38`
  const paired = mine.fillers.findIndex(({parts, value}, at) => {
    const other = theirs.fillers[at]!
    return parts === other.parts && value !== other.value
  })
  if (paired >= 0) {
    const [was, now] = [mine.fillers[paired]!, theirs.fillers[paired]!]
    return [{fact: 'number', a: [was.from, was.to], b: [now.from, now.to]}]
  }
  if (mine.fillers.length < 2) return []
  const values = (fillers: Filler[]) => fillers.map(({value}) => value)
  const same =
    values(mine.fillers).toSorted().join('|') === values(theirs.fillers).toSorted().join('|')
  if (!same) return []
  const at = mine.fillers.findIndex(({value}, index) => value !== theirs.fillers[index]!.value)
  if (at < 0 || haveLeads(a, mine.fillers, b, theirs.fillers)) return []
  const [was, now] = [mine.fillers[at]!, theirs.fillers[at]!]
  const [then, later] = [mine.fillers[at + 1], theirs.fillers[at + 1]]
  if (then && later && isTitled(a, was.to, then.from) && isTitled(b, now.to, later.from)) return []
  if (then && later && isOffice(a, [was.to, then.from], b, [now.to, later.from])) return []
  return [{fact: 'meaning', a: [was.from, was.to], b: [now.from, now.to]}]
}

/** `in Basque with French subtitles`, `in French with Basque subtitles`: two names have changed prepositions, however it is put. */
function leadSwap(a: Side, b: Side): RawChange | undefined {
  const [mine, theirs] = [ledNames(a), ledNames(b)]
  for (const [lead, was] of mine)
    for (const [other, second] of mine) {
      if (lead === other || was.value === second.value) continue
      const [now, then] = [theirs.get(lead), theirs.get(other)]
      if (now?.value === second.value && then?.value === was.value)
        return {fact: 'meaning', a: [was.from, was.to], b: [now.from, now.to]}
    }
  return undefined
}

/** The only name after each preposition. */
function ledNames({tokens, facts}: Side): Map<string, StatedFact> {
  const names = new Map<string, StatedFact>()
  const twice = new Set<string>()
  for (const fact of facts) {
    const lead = tokens[fact.from - 1]?.key ?? ''
    if (fact.kind !== 'name' || !/^(?:in|with|for|against|from|to|over)$/u.test(lead)) continue
    if (names.has(lead)) twice.add(lead)
    names.set(lead, fact)
  }
  for (const lead of twice) names.delete(lead)
  return names
}

/** Whether each has its own preposition still: `from $52 to $75`, `to $75 from $52`. */
function haveLeads(a: Side, mine: readonly Filler[], b: Side, theirs: readonly Filler[]): boolean {
  const led = ({tokens}: Side, fillers: readonly Filler[]) =>
    fillers.map(({value, from}) => {
      const at = /^\p{L}*[$€£¥]$/u.test(tokens[from - 1]?.key ?? '') ? from - 2 : from - 1
      return [tokens[at]?.key ?? '', value] as const
    })
  const [was, now] = [led(a, mine), led(b, theirs)]
  const moved = was.filter(([, value], index) => value !== now[index]![1])
  const leads = new Set(moved.map(([lead]) => lead))
  return (
    leads.size === moved.length &&
    moved.every(
      ([lead, value]) =>
        LEADS.test(lead) && now.some(([other, same]) => other === lead && same === value),
    )
  )
}
const LEADS = /^(?:from|to|in|on|at|by|against|over|since|until|after|before|under|between|near)$/u

/** The telling words of a side with a sign in the place of each filler, and the fillers. */
function frameOf(side: Side): {frame: string; fillers: Filler[]} {
  const {tokens} = side
  const facts = new Map(
    side.facts.flatMap((fact) => (fact.kind === 'negation' ? [] : [[fact.from, fact] as const])),
  )
  const fillers: Filler[] = []
  const frame: string[] = []
  for (let at = 0; at < tokens.length;) {
    const fact = facts.get(at)
    if (!fact) {
      const {key, stem} = tokens[at]!
      if (!isSmallWord(key)) frame.push(stem)
      at++
      continue
    }
    const parts: StatedFact[] = [fact]
    let to = fact.to
    for (let next: number | undefined; (next = nextPart(side, to, facts)) !== undefined;) {
      parts.push(facts.get(next)!)
      to = facts.get(next)!.to
    }
    const apart = parts.map(({value}) => value).toSorted()
    fillers.push({
      parts: apart.join(' '),
      value: unitsOf(parts).toSorted().join(' '),
      from: at,
      to,
    })
    frame.push('*')
    at = to
  }
  return {frame: frame.join(' '), fillers}
}

/** Names each for itself; a number after a name goes with it: `Roos, 38, and Lind, 44`. */
function unitsOf(parts: readonly StatedFact[]): string[] {
  const units: string[] = []
  for (const [at, {kind, value}] of parts.entries()) {
    const isOfName = kind === 'number' && parts[at - 1]?.kind === 'name'
    if (isOfName) units.push(`${units.pop()} ${value}`)
    else units.push(`${kind} ${value}`)
  }
  return units
}

/** Where what follows belongs to the same filler: right there, or after an `and` or `of`. */
function nextPart(
  {tokens, sentences}: Side,
  to: number,
  facts: ReadonlyMap<number, StatedFact>,
): number | undefined {
  for (let at = to; at < Math.min(to + 2, tokens.length); at++) {
    if (sentences[at] !== sentences[to - 1]) return undefined
    if (facts.has(at)) return at
    if (!JOINS.test(tokens[at]!.key)) return undefined
  }
  return undefined
}
