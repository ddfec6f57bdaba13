import {type RawChange} from '../facts/change.ts'
import {saySame} from '../words/lexicon.ts'
import {type Region, type Side} from '../sentences/region.ts'
import {isSmallWord} from '../words/smallWords.ts'
import {wordTable} from '../words/wordTable.ts'

/** A number with what it is counted by: `$40 a week`, `two doses per child`. */
interface Rate {
  value: string
  by: string
  from: number
  to: number
}

const PER = /^(?:an?|per|each|every)$/u
/** `a week`, in one word. */
const SPELLED = wordTable<string>({
  hourly: 'hour',
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  yearly: 'year',
  annual: 'year',
  annually: 'year',
})
/** What a number may have between it and what it is counted by: `40 pounds a week`. */
const MOST_BETWEEN = 2

/** That a number is counted by something else: `$40 a week`, `$40 a month`. */
export function rateChanges({a, b}: Region): RawChange[] {
  const [mine, theirs] = [ratesIn(a), ratesIn(b)]
  const isAmong = ({value, by}: Rate, rates: Rate[]) =>
    rates.some((other) => other.value === value && saySame(other.by, by))
  return mine.flatMap((was): RawChange[] => {
    if (isAmong(was, theirs)) return []
    const now = theirs.find((rate) => rate.value === was.value && !isAmong(rate, mine))
    return now ? [{fact: 'unit', a: [was.from, was.to], b: [now.from, now.to]}] : []
  })
}

function ratesIn({tokens, facts, sentences}: Side): Rate[] {
  return facts.flatMap(({kind, value, from, to}): Rate[] => {
    if (kind !== 'number') return []
    for (let at = to; at <= Math.min(to + MOST_BETWEEN, tokens.length - 1); at++) {
      const {key} = tokens[at]!
      if (sentences[at] !== sentences[from]) return []
      const spelled = SPELLED[key]
      if (spelled) return [{value, by: spelled, from, to: at + 1}]
      const next = tokens[at + 1]
      if (PER.test(key) && next && sentences[at + 1] === sentences[from] && !isSmallWord(next.key))
        return isCounted(tokens[at + 2]?.key) ? [] : [{value, by: next.stem, from, to: at + 2}]
      if (isSmallWord(key)) return []
    }
    return []
  })
}

/** `gave the three a new home`: what follows is no measure but a thing of its own. */
const isCounted = (after: string | undefined): boolean =>
  after !== undefined && !isSmallWord(after) && !/^(?:more|less|\p{L}+ed|said|says)$/u.test(after)
