import {TITLES} from '../../data/titles.ts'
import {isDateWord} from '../facts/statedFacts.ts'
import {endsClause, type Side} from '../sentences/region.ts'
import {isSmallWord} from '../words/smallWords.ts'

/** So far from the verb, in words, the name is looked for. */
const FAR = 9

/** The name of whoever does what a verb tells, `[from, to)`: after `by`, or before an active verb. */
export function namedAgentAt(side: Side, at: number): [from: number, to: number] | undefined {
  const isDone = BE.test(leadOf(side, at))
  if (!isDone && !/^by$/u.test(side.tokens[at + 1]?.key ?? '')) return subjectAt(side, at)
  for (let by = at + 1; by < Math.min(side.tokens.length, at + FAR); by++) {
    if (side.tokens[by]!.key !== 'by') {
      if (endsClause(side, by)) return undefined
      continue
    }
    for (let from = by + 1; from < Math.min(side.tokens.length, by + FAR); from++) {
      if (isPerson(side, from)) return nameFrom(side, from)
      // `by police in Malmo`
      if (PREPOSITION.test(side.tokens[from]!.key)) return undefined
    }
    return undefined
  }
  return undefined
}
const BE = /^(?:is|are|was|were|be|been|being)$/u
const AUXILIARY =
  /^(?:has|have|had|will|would|also|then|later|to|is|was|were|are|been|being|did|who)$/u
const PREPOSITION = /^(?:in|at|on|of|for|from|with|after|near|to|over|against|who|that|which)$/u

/** The first word before a verb that is no adverb. */
function leadOf({tokens}: Side, at: number): string {
  let lead = at - 1
  while (lead >= 0 && /ly$|^not$/u.test(tokens[lead]!.key)) lead--
  return tokens[lead]?.key ?? ''
}

/** `Jan Roos visited`, `Jan Roos, 44, has visited`, `a manager, Jan Roos, visited`. */
function subjectAt(side: Side, at: number): [number, number] | undefined {
  const {tokens} = side
  let end = at
  while (end > 0 && (AUXILIARY.test(tokens[end - 1]!.key) || /ly$/u.test(tokens[end - 1]!.key)))
    end--
  if (end === 0) return undefined
  if (!endsClause(side, end - 1) || tokens[end]?.key === 'who') return nameTo(side, end)
  // what stands between commas
  let from = end - 1
  while (from > 0 && end - from <= FAR && !endsClause(side, from - 1)) from--
  if (from === 0 || end - from > FAR) return undefined
  const aside = nameTo(side, end)
  const before = nameTo(side, from)
  return before ?? (aside?.[0] === from ? aside : undefined)
}

const isPerson = ({tokens}: Side, at: number): boolean =>
  tokens[at]!.isCapital &&
  !TITLES.has(tokens[at]!.key) &&
  !isDateWord(tokens[at]!.key) &&
  !isSmallWord(tokens[at]!.key)

function nameFrom(side: Side, from: number): [number, number] {
  let to = from + 1
  while (to < side.tokens.length && isPerson(side, to) && !endsClause(side, to - 1)) to++
  return [from, to]
}

/** The name that ends right before a word. */
function nameTo(side: Side, to: number): [number, number] | undefined {
  let from = to
  while (from > 0 && isPerson(side, from - 1) && (from === to || !endsClause(side, from - 1)))
    from--
  const lead =
    from > 0 && side.sentences[from - 1] === side.sentences[to - 1]
      ? side.tokens[from - 1]!.key
      : ''
  const isNone =
    from === to ||
    /[’']s?$/u.test(side.tokens[to - 1]!.text) ||
    // `the governor of Oyo`, `Roos and Lind`
    PREPOSITION.test(lead) ||
    /^(?:and|or)$/u.test(lead) ||
    side.tokens.slice(from, to).some(({text}) => /^\p{Lu}{2,}$/u.test(text))
  return isNone ? undefined : [from, to]
}
