import {type Side} from './region.ts'
import {isPassive} from './roles.ts'

/** Whether two words that say different things say one here: `was lent by Roos`, `borrowed from Roos`. */
export const sayOneState = (a: Side, at: number, b: Side, other: number): boolean =>
  isBothEnds(a, at, b, other) ||
  isConverse(a, at, b, other) ||
  isSameState(a, at, b, other) ||
  isNotUntil(a, at, b, other) ||
  isNotUntil(b, other, a, at) ||
  isLastNight(a, at, b, other) ||
  isLastNight(b, other, a, at) ||
  isLeft(a, at, b) ||
  isLeft(b, other, a)

/** `it may no longer be sold`, `it will no longer be allowed`; `it could be mended`, `it would be possible to mend it`. */
const isLeft = ({tokens}: Side, at: number, {keys}: Side) =>
  /^(?:may|might|could)$/u.test(tokens[at]!.key) &&
  ['allowed', 'permitted', 'possible', 'able'].some((key) => keys.has(key))

/** `not until the vote`, `only after the vote`. */
const isNotUntil = (side: Side, at: number, {tokens}: Side, place: number): boolean =>
  side.tokens[at]!.key === 'until' &&
  tokens[place]!.key === 'after' &&
  tokens[place - 1]?.key === 'only' &&
  side.facts.some(({kind, from}) => kind === 'negation' && from < at && at - from < 14)

/** What was sold was bought: who did which is not said. */
const isBothEnds = (side: Side, at: number, other: Side, place: number): boolean =>
  [side.tokens[at]!, other.tokens[place]!].every(({key}) => key === 'bought' || key === 'sold') &&
  BE.has(side.tokens[at - 1]?.key ?? '') &&
  BE.has(other.tokens[place - 1]?.key ?? '') &&
  ![side, other].some(({keys}) => keys.has('by') || keys.has('to') || keys.has('from'))
/** `closed for two hours`, `it was two hours before it reopened`; `may stay`, `may be left up`. */
const isSameState = (side: Side, at: number, other: Side, place: number): boolean => {
  const [one, two] = [side.tokens[at]!.stem, other.tokens[place]!.stem]
  const pair = `${one} ${two}`
  if (/^(?:clos|shut) reopen$|^reopen (?:clos|shut)$/u.test(pair))
    return (
      (side.keys.has('until') && other.keys.has('before')) ||
      spansOf(side).some((span) => spansOf(other).includes(span))
    )
  return (two === 'left' && isLeftSo(other, place)) || (one === 'left' && isLeftSo(side, at))
}
/** `was left`, `left open`. */
const isLeftSo = (side: Side, at: number): boolean =>
  isPassive(side, at) ||
  /^(?:open|closed|shut|empty|intact|untouched|unchanged|standing|unfinished|up)$/u.test(
    side.tokens[at + 1]?.key ?? '',
  )

const spansOf = ({facts, tokens}: Side): string[] =>
  facts.flatMap(({kind, value, to}) =>
    kind === 'number' && /^(?:minut|hour|day|week|month)$/u.test(tokens[to]?.stem ?? '')
      ? [`${value} ${tokens[to]!.stem}`]
      : [],
  )

/** `yesterday evening`, `last night`. */
const isLastNight = (side: Side, at: number, other: Side, place: number): boolean =>
  side.tokens[at]!.key === 'evening' &&
  other.tokens[place]!.key === 'night' &&
  other.tokens[place - 1]?.key === 'last'

/** `was lent a cello by Roos`, `borrowed a cello from Roos`. */
const isConverse = (side: Side, at: number, other: Side, place: number): boolean =>
  CONVERSE.some(
    (pair) =>
      pair.has(side.tokens[at]!.stem) &&
      pair.has(other.tokens[place]!.stem) &&
      isPassive(side, at) !== isPassive(other, place),
  )
const CONVERSE = [
  'lend borrow',
  'sell buy',
  'give receiv',
  'teach learn',
  'award win',
  'rent let',
  'defeat los',
  'beat los',
  'beaten los',
].map((pair) => new Set(pair.split(' ')))

const BE = new Set('is are was were be been being'.split(' '))
