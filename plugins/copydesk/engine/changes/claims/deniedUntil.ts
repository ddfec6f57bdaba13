import {type Side} from '../sentences/region.ts'
import {areAkin} from '../words/nearWords.ts'
import {isSmallWord} from '../words/smallWords.ts'
import {type Token} from '../words/tokens.ts'

/** Whether what a side denies up to a time, or since one, the other tells from it: `not before May`, `from May`. */
export const isDeniedUntil = (full: Side, from: number, bare: Side): boolean =>
  [isNotUntil, isNotBefore, isLast, isForAsLong].some((isSo) => isSo(full, from, bare))

/** `not to sail until they have asked`, `to ask before they sail`. */
function isNotUntil({tokens}: Side, from: number, bare: Side): boolean {
  const until = tokens.findIndex(({key}, at) => at > from && (key === 'until' || key === 'before'))
  const turn = bare.tokens.findIndex(({key}) => /^(?:before|after|once)$/u.test(key))
  if (until < 0 || turn < 0) return false
  // `only after the third goal did they wake up`
  if (
    /^(?:only|not)$/u.test(bare.tokens[turn - 1]?.key ?? '') &&
    bare.tokens[turn]!.key !== 'before'
  )
    return tokens
      .slice(until + 1, until + 4)
      .some(
        ({stem, key}) =>
          !isSmallWord(key) &&
          bare.tokens.slice(turn + 1, turn + 5).some((token) => token.stem === stem),
      )
  const stems = (some: readonly Token[]) =>
    new Set(some.flatMap(({key, stem}) => (isSmallWord(key) ? [] : [stem])))
  const [denied, first] = [stems(tokens.slice(from, until)), stems(tokens.slice(until + 1))]
  const [lead, tail] = [stems(bare.tokens.slice(0, turn)), stems(bare.tokens.slice(turn + 1))]
  const meet = (some: Set<string>, others: Set<string>) => [...some].some((one) => others.has(one))
  const isNeeded = bare.tokens
    .slice(0, turn)
    .some(({key}) => /^(?:must|needs?|only|least)$/u.test(key))
  return bare.tokens[turn]!.key === 'before'
    ? (isNeeded || meet(denied, tail)) && meet(first, lead)
    : meet(denied, lead) && meet(first, tail)
}

/** `will not be done before 2034`, `will take until 2034`; `will not return for 80 years`, `will be back in 80 years`. */
function isNotBefore({tokens, facts}: Side, from: number, bare: Side): boolean {
  const when = facts.find(
    ({kind, from: start}) =>
      (kind === 'number' || kind === 'date') &&
      start > from &&
      start - from <= 12 &&
      tokens.slice(start - 3, start).some(({key}) => /^(?:before|until|till|for)$/u.test(key)),
  )
  const told =
    when && bare.facts.find(({kind, value}) => kind === when.kind && value === when.value)
  if (!when || !told) return false
  const leads = (words: readonly Token[], at: number) => words.slice(Math.max(0, at - 4), at)
  // `will not be closed until May`, `will be closed until May`
  const said = leads(tokens, when.from).map(({key}) => key)
  // `will not trade until Thursday`, `are suspended until Thursday`
  const isUntold = !tells(bare, deniedAfter({tokens}, from).slice(0, 1))
  return leads(bare.tokens, told.from).some(
    ({key}) =>
      /^(?:until|till|least|earliest|in|after|from|only)$/u.test(key) &&
      (key === 'least' || !said.includes(key) || isUntold),
  )
}

/** `have not met since 2019`, `last met in 2019`. */
function isLast(side: Side, from: number, {tokens}: Side): boolean {
  if (!side.tokens.slice(from, from + 10).some(({key}) => key === 'since')) return false
  return tokens.some(
    ({key}, at) =>
      key === 'last' &&
      tokens
        .slice(at + 1, at + 3)
        .some(({stem}) => side.tokens.slice(from, from + 4).some((token) => token.stem === stem)),
  )
}

/** `will not be safe for at least a week`, `it will be at least a week before it is safe`. */
function isForAsLong(side: Side, from: number, {tokens}: Side): boolean {
  const before = tokens.findIndex(({key}) => key === 'before')
  const least = ({tokens: words}: Pick<Side, 'tokens'>) =>
    words.flatMap(({key}, at) =>
      key === 'least'
        ? [
            words
              .slice(at + 1, at + 3)
              .map((word) => word.key)
              .join(' '),
          ]
        : [],
    )[0]
  return (
    before >= 0 &&
    least(side) !== undefined &&
    least(side) === least({tokens}) &&
    tokens
      .slice(before)
      .some(
        ({key, stem}) =>
          !isSmallWord(key) && side.tokens.slice(from).some((word) => word.stem === stem),
      )
  )
}

/** The first words that tell something after a “not”. */
export const deniedAfter = ({tokens}: Pick<Side, 'tokens'>, from: number): Token[] =>
  tokens
    .slice(from, from + 6)
    .filter(({key}) => !isSmallWord(key))
    .slice(0, 2)

/** Whether a side tells one of the words in any form. */
export const tells = ({tokens}: Side, words: readonly Token[]): boolean =>
  words.some(({stem}) => tokens.some((token) => areAkin(token.stem, stem)))
