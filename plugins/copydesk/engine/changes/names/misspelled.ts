import {type StoryDifference} from '../facts/change.ts'
import {COMMON_WORD, kindsOf, PLACE, WORD} from '../../names/index.ts'
import {editDistance} from '../../text/editDistance.ts'
import {statedFacts} from '../facts/statedFacts.ts'
import {type Elsewhere} from '../sentences/elsewhere.ts'
import {type SentenceRead, type Token} from '../words/tokens.ts'

/** Two letters of a name as long may be other, one of a shorter name. */
const LONG = 7
/** More names are not looked at. */
const MOST = 200

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
): StoryDifference<T> | undefined {
  const theirs = namesIn(after)
  for (const {token: was, sentence} of namesIn(before))
    for (const {token: now, sentence: place} of theirs)
      if (
        areSpellings(was.key, now.key) &&
        !whole('after').keys.has(was.key) &&
        !whole('before').keys.has(now.key)
      )
        return {was: sentence, now: place, from: [was], to: [now]}
  return undefined
}

function namesIn<T extends SentenceRead>(sentences: readonly T[]): Named<T>[] {
  const names = sentences.flatMap((sentence) =>
    statedFacts(sentence).flatMap(({kind, from}): Named<T>[] => {
      const token = sentence.tokens[from]!
      const isRare = !(kindsOf(token.key) & (COMMON_WORD | WORD | PLACE))
      return kind === 'name' && isRare && token.key.length > 3 ? [{token, sentence}] : []
    }),
  )
  return names.slice(0, MOST)
}

function areSpellings(one: string, other: string): boolean {
  if (one === other || one[0] !== other[0]) return false
  // `the Lunds`, `Cumbrian`
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (['s', 'n', 'an'].some((end) => short + end === long)) return false
  if (long.length - short.length > 2) return false
  return editDistance(one, other) <= (short.length >= LONG ? 2 : 1)
}
