import {type StatedFact} from '../facts/change.ts'
import {endsClause, type Region, type Side} from '../sentences/region.ts'
import {isSmallWord} from '../words/smallWords.ts'
import {wordTable} from '../words/wordTable.ts'

/** `twice` and `two`, `6.7 million` and `6.7m`. */
export function areSame(
  was: StatedFact,
  now: StatedFact,
  {a, b}: Pick<Region, 'a' | 'b'>,
): boolean {
  if (isTurnedYear(was, now, a, b) || isCountedFrom(was, now, a) || isDifference(was, now, a, b))
    return true
  if (isCountedDay(was, now, a) || isCountedDay(now, was, b)) return true
  if (isAllOf(was, now, a, b) || isElided(was, now, b)) return true
  const isMillion = b.tokens[now.to]?.text === 'm' && Number(was.value) === Number(now.value) * 1e6
  const isHalf = was.value === 'x1/2' && now.value === 'share 0.5'
  return isMillion || isHalf || isThirdRounded(was, now, a) || was.value === `x${now.value}`
}

/** `two thirds`, `67 percent`. */
function isThirdRounded(was: StatedFact, now: StatedFact, {tokens}: Side): boolean {
  const [third, share] = [was, now].map(({value}) => Number(value.replace('share ', '')))
  return (
    now.value.startsWith('share ') &&
    /^thirds?$/u.test(tokens[was.to - 1]!.key) &&
    Math.abs(third! - share!) < 0.004
  )
}

/** `in 2001, and seven years later`, `in 2008`. */
function isCountedFrom({value, to}: StatedFact, {value: year}: StatedFact, {tokens, facts}: Side) {
  if (!/^(?:19|20)\d\d$/u.test(year) || tokens[to]?.stem !== 'year') return false
  const isLater = /^(?:later|afterward|afterwards|after)$/u.test(tokens[to + 1]?.key ?? '')
  const isEarlier = /^(?:earlier|before)$/u.test(tokens[to + 1]?.key ?? '')
  const from = Number(year) + (isLater ? -1 : 1) * Number(value)
  return (isLater || isEarlier) && facts.some((fact) => fact.value === String(from))
}

/** `on 4 May, and two days later`, `on 6 May`. */
function isCountedDay({value, to}: StatedFact, {value: day}: StatedFact, {tokens, facts}: Side) {
  if (tokens[to]?.stem !== 'day' || !/^\d{1,2}$/u.test(day)) return false
  const isLater = /^(?:later|after|afterwards?)$/u.test(tokens[to + 1]?.key ?? '')
  const isEarlier = /^(?:earlier|before)$/u.test(tokens[to + 1]?.key ?? '')
  const from = Number(day) + (isLater ? -1 : 1) * Number(value)
  const isDay = (fact: StatedFact) =>
    facts.some(
      ({kind, from: start, to: end}) => kind === 'date' && (start === fact.to || end === fact.from),
    )
  return (isLater || isEarlier) && facts.some((fact) => fact.value === String(from) && isDay(fact))
}

/** `left in 1978, a year before the fire`, `the fire was in 1979, a year after she left`. */
function isTurnedYear(was: StatedFact, now: StatedFact, a: Side, b: Side): boolean {
  const years = Number(now.value) - Number(was.value)
  if (!/^(?:19|20)\d\d$/u.test(was.value) || !/^(?:19|20)\d\d$/u.test(now.value)) return false
  const tells = ({tokens, facts}: Side, ways: RegExp) =>
    tokens.some(
      ({stem}, at) =>
        stem === 'year' &&
        ways.test(tokens[at + 1]?.key ?? '') &&
        (Math.abs(years) === 1
          ? /^(?:an?|one|1)$/u.test(tokens[at - 1]?.key ?? '')
          : facts.some(({value, to}) => to === at && value === String(Math.abs(years)))),
    )
  const [earlier, later] = [/^(?:before|earlier)$/u, /^(?:after|later)$/u]
  return years > 0 ? tells(a, earlier) && tells(b, later) : tells(a, later) && tells(b, earlier)
}

/** `by 10 to 85`, `from 75 to 85`; `38, up from 29`, `38, nine more`. */
function isDifference(was: StatedFact, now: StatedFact, a: Side, b: Side): boolean {
  const [one, other] = [numberOf(was, a), numberOf(now, b)]
  const isStep = ({tokens}: Side, {from, to}: StatedFact) =>
    tokens[from - 1]?.key === 'by' || /^(?:more|fewer|less|points?)$/u.test(tokens[to]?.key ?? '')
  const isStart = ({tokens}: Side, {from}: StatedFact) =>
    tokens.slice(Math.max(0, from - 2), from).some(({key}) => key === 'from')
  const isEither = (isStep(a, was) && isStart(b, now)) || (isStart(a, was) && isStep(b, now))
  const values = (side: Side) =>
    side.facts.flatMap((fact) => (fact.kind === 'number' ? [numberOf(fact, side)] : []))
  const ends = values(b)
  return (
    isEither &&
    values(a).some((end) => ends.includes(end) && Math.abs(Math.abs(end - one) - other) < 0.001)
  )
}

/** `nine were lent by one, four by another`, `nine of the 13 by one, the rest by another`. */
function isAllOf(part: StatedFact, all: StatedFact, a: Side, b: Side): boolean {
  const kept = Number(all.value) - Number(part.value)
  const isTold = ({facts}: Side) =>
    facts.some(({kind, value}) => kind === 'number' && value === String(kept))
  return (
    kept > 1 &&
    b.tokens.some(({key}) => /^(?:rest|remainder|remaining|others?)$/u.test(key)) &&
    isTold(a) &&
    isTold(b)
  )
}

/** `9 percent; they offered 5`, where it is `5 percent` on the other side. */
const isElided = ({value}: StatedFact, now: StatedFact, side: Side): boolean =>
  value === `share ${Number(now.value) / 100}` &&
  (endsClause(side, now.to - 1) || isSmallWord(side.tokens[now.to]!.key)) &&
  side.tokens[now.to]?.key !== 'per' &&
  side.facts.some((fact) => fact !== now && fact.value.startsWith('share '))

/** A share in percent, pence in pounds. */
function numberOf({value, from}: StatedFact, {tokens}: Side): number {
  if (/^\d+p$/u.test(tokens[from]!.key)) return Number(value) / 100
  return value.startsWith('share ') ? Number(value.slice(6)) * 100 : Number(value)
}

/** `by 61 percent to 39`, where 61 percent is told still. */
export const isRest = ({value}: StatedFact, {facts}: Side): boolean => {
  const share = (text: string) => {
    const number = Number(text.replace('share ', ''))
    return text.startsWith('share ') ? number * 100 : number
  }
  return facts.some(
    (fact) => fact.kind === 'number' && Math.abs(share(fact.value) + share(value) - 100) < 0.01,
  )
}

/** `dozens of whales`, of which there are 61. */
export const isVague = ({value}: StatedFact, {facts}: Side): boolean => {
  const least = LEAST[value]
  return (
    least !== undefined &&
    facts.some(
      ({kind, value: number}) =>
        kind === 'number' && Number(number) >= least && Number(number) < 50 * least,
    )
  )
}
const LEAST = wordTable<number>({
  tens: 20,
  dozens: 24,
  scores: 40,
  hundreds: 200,
  thousands: 2000,
})

/** `16 to 15`, `by a single vote`. */
export const isMargin = ({value, to}: StatedFact, {tokens}: Side, {facts}: Side): boolean =>
  /^(?:vote|majority|margin|point|goal)s?$/u.test(tokens[to]?.key ?? '') &&
  facts.some(
    ({kind, value: first, to: end}, at) =>
      kind === 'number' &&
      facts[at + 1]?.kind === 'number' &&
      facts[at + 1]!.from - end <= 1 &&
      Math.abs(Number(first) - Number(facts[at + 1]!.value)) === Number(value),
  )

/** `half the costs each`, where they share them equally. */
export const isEven = ({value}: StatedFact, {keys}: Side): boolean =>
  value === 'share 0.5' && ['equally', 'evenly', 'equal'].some((key) => keys.has(key))

/** `9 percent`, where 91 percent are told and the rest. */
export const isTheRest = ({value}: StatedFact, {facts}: Side, {tokens}: Side): boolean => {
  const shares = facts.flatMap(({value: share}) =>
    share.startsWith('share ') ? [Number(share.slice(6))] : [],
  )
  const all = shares.reduce((sum, share) => sum + share, 0)
  const isTold = tokens.some(({key}) => /^(?:rest|remainder|others|remaining)$/u.test(key))
  return value.startsWith('share ') && isTold && Math.abs(all - 1) < 0.001
}

/** `the third time in as many years`, `the third time in three years`. */
export const isAsMany = ({value}: StatedFact, {tokens, facts}: Side): boolean =>
  tokens.some(
    ({key}, at) =>
      key === 'as' &&
      /^(?:many|much)$/u.test(tokens[at + 1]?.key ?? '') &&
      tokens[at + 2]?.key !== 'as',
  ) && facts.some((fact) => fact.value === value)
