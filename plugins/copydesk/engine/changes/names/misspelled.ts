import {COMMON_WORD, kindsOf, PLACE, WORD} from '../../names/index.ts'
import {editDistance} from '../../text/editDistance.ts'
import {statedFacts} from '../facts/statedFacts.ts'
import {type Elsewhere} from '../sentences/elsewhere.ts'
import {type SentenceRead, type Token} from '../words/tokens.ts'

/** A name with a letter more, less or other is taken for another spelling of it; of a long one two letters may be. */
const LONG = 7

interface Named<T> {
  token: Token
  sentence: T
}

/**
 * The name that only the version before has, with the one that only the version after has, where one is the other in
 * another spelling, wherever each stands: `Derek Haslam made it`, `It was made by Derek Haslem`.
 */
export function otherSpelling<T extends SentenceRead>(
  before: readonly T[],
  after: readonly T[],
  {whole}: Elsewhere,
): {was: T; now: T; from: readonly Token[]; to: readonly Token[]} | undefined {
  const lost = namesOnlyIn(before, whole('after').keys)
  const gained = lost.length > 0 ? namesOnlyIn(after, whole('before').keys) : []
  for (const {token: was, sentence} of lost)
    for (const {token: now, sentence: place} of gained)
      if (areSpellings(was.key, now.key)) return {was: sentence, now: place, from: [was], to: [now]}
  return undefined
}

function namesOnlyIn<T extends SentenceRead>(
  sentences: readonly T[],
  others: ReadonlySet<string>,
): Named<T>[] {
  return sentences.flatMap((sentence) =>
    statedFacts(sentence).flatMap(({kind, from}): Named<T>[] => {
      const token = sentence.tokens[from]!
      const isRare = !(kindsOf(token.key) & (COMMON_WORD | WORD | PLACE))
      return kind === 'name' && isRare && token.key.length > 3 && !others.has(token.key)
        ? [{token, sentence}]
        : []
    }),
  )
}

function areSpellings(one: string, other: string): boolean {
  if (one[0] !== other[0]) return false
  // `the Lunds`, `Cumbrian`
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (['s', 'n', 'an'].some((end) => short + end === long)) return false
  if (Math.abs(one.length - other.length) > 2) return false
  return editDistance(one, other) <= (Math.min(one.length, other.length) >= LONG ? 2 : 1)
}
