import {type RawChange} from '../facts/change.ts'
import {endsClause, type Region, type Side} from '../sentences/region.ts'
import {isSmallWord} from '../words/smallWords.ts'

/** What is said not to be so where something else is: `fog, not speed`, `speed rather than fog`. */
interface Contrast {
  denied: Set<string>
  from: number
  to: number
}

/** So far from the word, in words, it tells what is not so. */
const FAR = 6

/** That what was so is denied, and what was denied is so: `fog, not speed, was to blame`, `speed, not fog, was to blame`. */
export function contrastChanges({a, b}: Region): RawChange[] {
  const [was, now] = [contrastIn(a), contrastIn(b)]
  if (!was || !now) return []
  const isTurned = ({tokens}: Side, contrast: Contrast, other: Contrast) => {
    const says = new Set(
      tokens.flatMap(({stem}, at) => (at < contrast.from || at >= contrast.to ? [stem] : [])),
    )
    return [...other.denied].some((stem) => says.has(stem) && !contrast.denied.has(stem))
  }
  return isTurned(a, was, now) && isTurned(b, now, was)
    ? [{fact: 'meaning', a: [was.from, was.to], b: [now.from, now.to]}]
    : []
}

function contrastIn(side: Side): Contrast | undefined {
  const {tokens} = side
  for (const [at, {key}] of tokens.entries()) {
    const start = startOf(side, at, key)
    if (start === undefined) continue
    const denied = new Set<string>()
    let to = start
    while (to < Math.min(tokens.length, start + FAR)) {
      if (!isSmallWord(tokens[to]!.key)) denied.add(tokens[to]!.stem)
      to++
      if (endsClause(side, to - 1) || /^(?:was|were|is|are|had|has)$/u.test(tokens[to]?.key ?? ''))
        break
    }
    if (denied.size > 0) return {denied, from: at, to}
  }
  return undefined
}

/** Where what is denied begins. */
function startOf(side: Side, at: number, key: string): number | undefined {
  const next = side.tokens[at + 1]?.key
  if ((key === 'rather' && next === 'than') || (key === 'instead' && next === 'of')) return at + 2
  // `on me, not on the players`
  const isAside = key === 'not' && at > 0 && endsClause(side, at - 1)
  return isAside && side.sentences[at - 1] === side.sentences[at] && next !== 'only'
    ? at + 1
    : undefined
}
