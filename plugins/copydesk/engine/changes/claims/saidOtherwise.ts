import {negationsIn, type Region, type Side} from '../sentences/region.ts'
import {saySame} from '../words/lexicon.ts'
import {isSuperlative} from '../words/superlatives.ts'
import {deniedAfter, isDeniedUntil, tells} from './deniedUntil.ts'
import {wordTable} from '../words/wordTable.ts'

/** Whether what a side denies after a word the other tells without a “not”: `has no doubt`, `is sure`. */
export const isSaidOtherwise = (region: Region, full: Side, from: number, bare: Side): boolean =>
  [neverMore, isDeniedUntil, isOnlyThere, isSure, isAllBut, isOnlyIf].some((isSo) =>
    isSo(full, from, bare),
  ) || isToldOtherwise(region, full, from, bare)

/** `never had an odder case`, which was the oddest. */
const neverMore = (full: Side, _from: number, {keys}: Side): boolean =>
  negationsIn(full).some(({to}) =>
    full.tokens
      .slice(to, to + 6)
      .some(({key}) =>
        [...keys].some((other) =>
          /^(?:so|this|such)$/u.test(key) ? isSuperlative(other) : isMost(key, other),
        ),
      ),
  )

/** `bigger`, `largest`. */
const isMost = (key: string, other: string): boolean =>
  other === (MOST[key] ?? (key.endsWith('er') ? `${key.slice(0, -2)}est` : '')) ||
  (/\p{L}{3}er$/u.test(key) && isSuperlative(other) && saySame(key, other))

const MOST = wordTable<string>({
  more: 'most',
  worse: 'worst',
  better: 'best',
  fewer: 'fewest',
  less: 'least',
})

/** `not detected outside the island`, `found only on the island`. */
const isOnlyThere = ({tokens}: Side, from: number, {keys}: Side): boolean =>
  ['only', 'solely', 'exclusively', 'alone'].some((key) => keys.has(key)) &&
  tokens
    .slice(from, from + 7)
    .some(
      ({key}) =>
        !keys.has(key) &&
        /^(?:outside|except|other|apart|beyond|anywhere|else|anyone|anybody)$/u.test(key),
    )

/** `has no doubt`, `is sure`. */
const isSure = ({tokens}: Side, from: number, {keys}: Side): boolean =>
  /^doubts?$/u.test(tokens[from]?.key ?? '') &&
  !keys.has(tokens[from]!.key) &&
  ['sure', 'certain', 'certainly', 'convinced', 'confident', 'undoubtedly'].some((key) =>
    keys.has(key),
  )

/** `only three were not hurt`, `all but three were hurt`. */
const isAllBut = (full: Side, _from: number, bare: Side): boolean => leavesAsMany(full, bare)

/** Whether one side tells of `only` so many, and the other of `all but` as many. */
export function leavesAsMany(a: Side, b: Side): boolean {
  const left = ({tokens, facts}: Side, lead: string) =>
    facts.flatMap(({kind, value, from}) => {
      const words = `${tokens[from - 2]?.key} ${tokens[from - 1]?.key}`
      return kind === 'number' && words.endsWith(lead) ? [value] : []
    })
  const meet = (one: Side, other: Side) =>
    left(one, ' only').some((value) => left(other, 'all but').includes(value))
  return meet(a, b) || meet(b, a)
}

/** `will not be allowed unless it pays`, `will be allowed only if it pays`; `not without consent`, `only with consent`. */
const isOnlyIf = ({tokens}: Side, from: number, bare: Side): boolean =>
  tokens.slice(from, from + FAR).some(({key}) => DEPENDS.test(key)) &&
  saysOnly(bare) &&
  !saysOnly({tokens})

const saysOnly = ({tokens}: Pick<Side, 'tokens'>): boolean =>
  tokens.some(
    ({key, isQuoted}, at) => key === 'only' && !isQuoted && ONLY.test(tokens[at + 1]?.key ?? ''),
  )
const DEPENDS = /^(?:unless|until|till|without|before)$/u
const ONLY = /^(?:if|when|with|once|after|in|on|from|by|at|where|as)$/u
/** So far from the “not”, in words, it is told what it depends on. */
const FAR = 24

/** So much of a sentence keeps its words where what is denied must be told otherwise to be told at all. */
const KEPT = 0.5
const KEPT_OF_MANY = 0.7
const FEWEST = 12

/** In a sentence that was put anew what was denied is told by other words: `did not comment`, `was silent`. */
function isToldOtherwise({a, b, aligned}: Region, full: Side, from: number, bare: Side): boolean {
  const most = Math.max(a.tokens.length, b.tokens.length)
  const kept = most < FEWEST || full.tokens[from - 1]!.key === 'without' ? KEPT : KEPT_OF_MANY
  if (aligned >= kept * most) return false
  const next = deniedAfter(full, from)
  return (
    next.length > 0 && !/^(?:held|made|given|taken|put)$/u.test(next[0]!.key) && !tells(bare, next)
  )
}
