import {type Gap} from '../../duplicates/index.ts'
import {isOffice, isTitled} from './affiliations.ts'
import {type RawChange} from '../facts/change.ts'
import {MOST_SWAPPED, telling, within} from '../sentences/gapWords.ts'
import {saySame} from '../words/lexicon.ts'
import {type Region, type Side} from '../sentences/region.ts'
import {isPassive} from './roles.ts'
import {isSmallWord} from '../words/smallWords.ts'
import {isDateWord} from '../facts/statedFacts.ts'
import {type Token} from '../words/tokens.ts'

/** Two words that have changed places, and with them who did what: `Carver beat Dunmore`. */
export function swaps({a, b, gaps}: Region): RawChange[] {
  const both = gaps.filter(({aFrom, aTo, bFrom, bTo}) => within(aTo - aFrom) && within(bTo - bFrom))
  for (const [index, first] of both.entries())
    for (const second of both.slice(index + 1)) {
      const at = telling(a, first.aFrom, first.aTo).find((token) => holds(b, second, token))
      const other = telling(a, second.aFrom, second.aTo).find((token) => holds(b, first, token))
      // `Roos said they met on Sunday`, `on Sunday they met, Roos said`
      const isDate = at && other && isDateWord(at.key) !== isDateWord(other.key)
      const moves = !at?.isCapital || !other?.isCapital || isDate
      if (areListed(a, first.aTo, second.aFrom) && areListed(b, first.bTo, second.bFrom)) continue
      if (isTitled(a, first.aTo, second.aFrom) && isTitled(b, first.bTo, second.bFrom)) continue
      if (isOffice(a, [first.aTo, second.aFrom], b, [first.bTo, second.bFrom])) continue
      if (
        at &&
        other &&
        !saySame(at.stem, other.stem) &&
        counts(a, at) === counts(a, other) &&
        ![at, other].some((token) => says(a, token) && says(b, token)) &&
        !(moves && haveMoved(a, b, first, second)) &&
        !keepsPlace(a, b, at, other) &&
        !keepsPlace(a, b, other, at)
      )
        return [first, second].map(({aFrom, aTo, bFrom, bTo}): RawChange => ({
          fact: 'meaning',
          a: [aFrom, aTo],
          b: [bFrom, bTo],
        }))
    }
  const turned = turnedRound(a, b)
  return turned ? [turned] : []
}

/** `a decision on the matter will be made by the cabinet`, `the cabinet will decide on the matter`. */
function keepsPlace(a: Side, b: Side, token: Token, agent: Token): boolean {
  const leads = ({tokens}: Side, {key}: Token) =>
    tokens.flatMap((one, at) => {
      if (one.key !== key) return []
      const lead = /^(?:the|an?|its|his|her|their)$/u.test(tokens[at - 1]?.key ?? '')
        ? at - 2
        : at - 1
      return [tokens[lead]?.key ?? '']
    })
  const [was, now] = [leads(a, token), leads(b, token)]
  const [did, does] = [leads(a, agent), leads(b, agent)]
  const all = [was, now, did, does]
  return (
    all.every(({length}) => length === 1) &&
    was[0] === now[0] &&
    KEEPS.test(was[0]!) &&
    (did[0] === 'by') !== (does[0] === 'by') &&
    !KEEPS.test(did[0]!) &&
    !KEEPS.test(does[0]!)
  )
}
const KEEPS = /^(?:on|about|of|against|over|for|to|in|at|from|with)$/u

/** Whether it is somebody who says it: `the ministry said no victim was Swedish`. */
const says = ({tokens}: Side, {key}: Token): boolean =>
  tokens.some(
    (token, at) => token.key === key && /^(?:said|says)$/u.test(tokens[at + 1]?.key ?? ''),
  )

/** `a saddle and a phone`, `Lind, Norwick and Holt`, in whatever order; not where each has a place of its own. */
const areListed = ({tokens, facts, keys}: Side, from: number, to: number) => {
  const between = tokens.slice(from, to)
  if (keys.has('respectively') || facts.filter(({kind}) => kind === 'ordinal').length > 1)
    return false
  return (
    areBeside(between) ||
    (between.some(({key}) => key === 'and' || key === 'or') &&
      between.every(({key, isCapital}) => isCapital || /^(?:and|or|an?|the)$/u.test(key)))
  )
}

/** `lifeboats are taking part along with a helicopter`: what holds of one holds of the other. */
const areBeside = (between: readonly Token[]): boolean =>
  between.some(
    ({key}, at) =>
      (/^(?:along|together)$/u.test(key) && between[at + 1]?.key === 'with') ||
      (key === 'well' && between[at - 1]?.key === 'as' && between[at + 1]?.key === 'as'),
  )

/** A number does not change places with a word. */
const counts = ({facts, tokens}: Side, token: Token): boolean =>
  facts.some(({kind, from}) => kind === 'number' && tokens[from] === token)

/** Clauses that change places: a sign parts one from the rest, or a word like `unless` opens it. */
const haveMoved = (a: Side, b: Side, ...gaps: Gap[]): boolean =>
  gaps.some(({aFrom, aTo, bFrom, bTo}) =>
    (['after', 'before'] as const).some(
      (edge) => !isOne(a, aFrom, aTo, edge) || !isOne(b, bFrom, bTo, edge),
    ),
  )

const holds = ({tokens}: Side, {bFrom, bTo}: Gap, {key}: Token) =>
  tokens.slice(bFrom, bTo).some((token) => token.key === key)

/** `X … Y` on one side, `Y … X` on the other, and all around them the same. */
function turnedRound(a: Side, b: Side): RawChange | undefined {
  const keys = ({tokens}: Side) => tokens.map(({key}) => key)
  const [left, right] = [keys(a), keys(b)]
  if (left.length !== right.length) return undefined
  let from = 0
  let to = left.length
  while (from < to && left[from] === right[from]) from++
  while (to > from && left[to - 1] === right[to - 1]) to--
  const [first, second] = [left.slice(from, to), right.slice(from, to)]
  const same = (x: string[], y: string[]) =>
    x.length === y.length && x.every((key, i) => key === y[i])
  for (let x = 1; x <= MOST_SWAPPED; x++)
    for (let y = 1; y <= MOST_SWAPPED && x + y < first.length; y++) {
      const middle = first.slice(x, first.length - y)
      if (
        same(first.slice(0, x), second.slice(second.length - x)) &&
        same(first.slice(first.length - y), second.slice(0, y)) &&
        same(middle, second.slice(y, second.length - x)) &&
        // `their` and `there` that were mixed up
        !saySame(a.tokens[from]!.stem, a.tokens[to - 1]!.stem) &&
        (middle.some((key) => !isSmallWord(key)) ||
          middle.join() === 'than' ||
          (middle.join() === 'to' && a.tokens[from]!.isCapital && a.tokens[to - 1]!.isCapital)) &&
        isOne(a, from, from + x, 'after') &&
        isOne(a, to - y, to, 'before')
      )
        return {fact: 'meaning', a: [from, to], b: [from, to]}
    }
  return undefined
}

/** Words that name one thing: no clause that has moved, which a sign parts from the rest, and nothing quoted. */
function isOne({tokens, sentences}: Side, from: number, to: number, edge: 'before' | 'after') {
  const [first, last] = [tokens[from]!, tokens[to - 1]!]
  if (tokens.slice(from, to).some(({isQuoted}) => isQuoted)) return false
  if (sentences[from] !== sentences[to - 1] || CLAUSE.has(first.key)) return false
  const [start, end] = edge === 'before' ? [first.from - 2, last.to] : [first.from, last.to + 1]
  return !/[,;:()\u2013\u2014]/u.test(sentences[from]!.text.slice(Math.max(0, start), end))
}
const CLAUSE = new Set(
  'in on at by after before since while when as for with from according because if although during until under unless once to'.split(
    ' ',
  ),
)

/**
 * Whether what stood before a word now stands after it, and the other way round: `larger than the old one`, `the old
 * one was smaller`.
 */
export function isTurned({a, b}: Region, {a: [was], b: [now]}: RawChange): boolean {
  const around = (side: Side, at: number) => {
    const keys = (step: 1 | -1) => {
      const found: string[] = []
      for (let place = at + step; place >= 0 && place < side.tokens.length; place += step) {
        if (side.sentences[place] !== side.sentences[at]) break
        const {key} = side.tokens[place]!
        if (!isSmallWord(key)) found.push(key)
        if (found.length === MOST_SWAPPED) break
      }
      return found
    }
    const [lead, tail] = [keys(-1), keys(1)]
    return {
      nearest: lead[0],
      before: lead.filter((key) => !tail.includes(key)),
      after: tail.filter((key) => !lead.includes(key)),
    }
  }
  const {nearest, before, after} = around(a, was)
  const {nearest: other, before: lead, after: tail} = around(b, now)
  // `the tax will be cut`, `the tax will be raised`: whatever stands around that
  const isSubject = isPassive(a, was) && isPassive(b, now) && nearest === other
  if (isSubject && nearest !== undefined) return false
  return before.some((key) => tail.includes(key)) && after.some((key) => lead.includes(key))
}
