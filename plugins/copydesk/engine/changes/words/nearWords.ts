import {readKnownWords} from '../../names/index.ts'
import {once} from '../../text/once.ts'
import {classesOf, isMadeOf, saySame} from './lexicon.ts'
import {SAME_WORDS} from './sameWords.table.ts'
import {type Token} from './tokens.ts'

/** What two stems, or stems with a particle (`tak-down`), are looked up by. */
export const pairKey = (first: string, second: string): string =>
  first < second ? `${first}/${second}` : `${second}/${first}`

const known = once(() => readKnownWords(SAME_WORDS))

/**
 * Whether two stems say nearly the same, or one says the same more widely, as WordNet has them: `rip`, `tear`;
 * `donation`, `gift`. Of those that do not, one in 256 is said to.
 */
const areNear = (first: string, second: string): boolean =>
  known()(pairKey(first, second)) > 0 &&
  !isOtherAhead(first, second) &&
  !isOtherAhead(second, first) &&
  !classesOf(first).some((one) =>
    classesOf(second).some((other) => one.line === other.line && one.group !== other.group),
  )

/** `build`, `rebuild`; `election`, `selection`; but `sleep`, `asleep`. */
const isOtherAhead = (first: string, second: string): boolean =>
  second.length > 3 &&
  first.endsWith(second) &&
  first.length > second.length &&
  /^(?!a$)\p{L}{1,2}$/u.test(first.slice(0, -second.length))

/** A word made of another: `approval`, `approved`. */
function areOfOneRoot(first: string, second: string): boolean {
  if (areBothEnds(first, second) || areBothEnds(second, first)) return false
  const most = Math.min(first.length, second.length)
  let same = 0
  while (same < most && first[same] === second[same]) same++
  return same >= SHORTEST_ROOT && same >= ROOT_SHARE * Math.max(first.length, second.length)
}
/** `trainer`, `trainee`: stems. */
const areBothEnds = (first: string, second: string) =>
  /er$/u.test(first) && /e$/u.test(second) && first.slice(0, -1) === second
const SHORTEST_ROOT = 5
const ROOT_SHARE = 0.55

/** Whether two words, by their stems, say nearly the same or are made of one. */
export function areAkin(first: string, second: string): boolean {
  if (first === second) return true
  const key = pairKey(first, second)
  let akin = looked.get(key)
  if (akin !== undefined) return akin
  if (looked.size >= MOST_LOOKED) looked.clear()
  akin = areNear(first, second) || areOfOneKind(first, second)
  looked.set(key, akin)
  return akin
}
/** The same words are compared again and again. */
const looked = new Map<string, boolean>()
const MOST_LOOKED = 20_000

/** `strange` of `strangest`, `big` of `biggest`. */
const positive = (stem: string) =>
  /\p{L}{4}est$/u.test(stem) ? stem.slice(0, -3).replace(/([gdnt])\1$/u, '$1') : stem

/** Whether two words, by their stems, say the same or are made of one. */
export const areOfOneKind = (first: string, second: string): boolean =>
  saySame(first, second) ||
  saySame(positive(first), positive(second)) ||
  areOfOneRoot(first, second) ||
  isMadeOf(first, second) ||
  isMadeOf(second, first)

/** The stem of a word with the particle after it: `tak-down`. */
export function phraseAt(tokens: readonly Token[], at: number): string | undefined {
  for (const next of [tokens[at + 1], tokens[at + 2]])
    if (next && PARTICLES.has(next.key)) return `${tokens[at]!.stem}-${next.key}`
  return undefined
}
/** They make one verb with the verb before them. */
export const PARTICLES = new Set(
  'up out off down on in away over back through along apart forward aside into about underway'.split(
    ' ',
  ),
)
