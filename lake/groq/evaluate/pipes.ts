import {type ExprNode} from 'groq-js'
import {mergeSort} from '../../slices/mergeSort.ts'
import {type FirstScored} from '../plan/scoring.ts'
import {compareIds} from '../documents/documentId.ts'
import {compareSortKeys, type SortKey, sortKey} from '../documents/sortKey.ts'
import {isFunction} from '../syntax/syntaxTree.ts'
import {type Code, type Compile, from1, from2, fromAll, steps, valueOf} from './code.ts'
import {forEach} from './loops.ts'
import {matchScore} from './match.ts'
import {isObject} from './values.ts'

/** `base | order(…)`: equal items stay as they stood. */
export function order(base: Code, args: ExprNode[], compile: Compile): Code {
  const directions = args.map(({type}) => (type === 'Desc' ? -1 : 1))
  const keys = fromAll(
    args.map((arg) => compile(arg.type === 'Asc' || arg.type === 'Desc' ? arg.base : arg)),
    (values) => values.map(sortKey),
  )
  return steps(function* (scope) {
    const items = yield* valueOf(base, scope)
    if (!Array.isArray(items)) return null
    const entries: {item: unknown; keys: SortKey[]}[] = []
    yield* forEach(items, keys, scope, false, (value, item) => {
      entries.push({item, keys: value as SortKey[]})
    })
    scope.run.make(entries.length * (args.length + 1))
    const sorted = yield* mergeSort(entries, (a, b) => {
      for (const [place, direction] of directions.entries()) {
        const difference = compareSortKeys(a.keys[place], b.keys[place])
        if (difference !== 0) return difference * direction
      }
      return 0
    })
    return sorted.map(({item}) => item)
  })
}

/**
 * `base | score(…)`: the objects with their `_score`, the highest first; where only the first few are
 * wanted, no others.
 */
export function score(
  base: Code,
  args: ExprNode[],
  compile: Compile,
  first: FirstScored | undefined,
): Code {
  const sum = args
    .map((arg) => scoreOf(arg, compile))
    .reduce((left, right) => from2(left, right, (a, b) => (a as number) + (b as number)))
  const above = first?.above ?? -Infinity
  return steps(function* (scope) {
    const items = yield* valueOf(base, scope)
    if (!Array.isArray(items)) return null
    const scored: Scored[] = []
    yield* forEach(items.filter(isObject), sum, scope, false, (value, item) => {
      const object = item as Record<string, unknown>
      const before = typeof object._score === 'number' ? object._score : 0
      const total = before + (value as number)
      if (!(total <= above)) scored.push({object, total})
    })
    const wanted = first ? highest(scored, first) : scored
    if (first?.byId) wanted.sort(byId)
    scope.run.make(scored.length * 4 + wanted.length * 16)
    const sorted = yield* mergeSort(wanted, (a, b) => b.total - a.total)
    return sorted.map(({object, total}) => ({...object, _score: total}))
  })
}

interface Scored {
  object: Record<string, unknown>
  total: number
}

const idOf = ({object}: Scored) => String(object._id)
const byId = (a: Scored, b: Scored) => compareIds(idOf(a), idOf(b))

/** As many as are wanted, in the order in which they stand; by id, those that come first by it. */
function highest(scored: Scored[], {wanted, withTies, byId: firstById}: FirstScored): Scored[] {
  if (scored.length <= wanted) return scored
  const totals = new Float64Array(scored.length)
  for (let i = 0; i < totals.length; i++) totals[i] = scored[i].total
  totals.sort()
  // what is no number is last, and in no order
  if (Number.isNaN(totals[totals.length - 1])) return scored
  const last = totals[totals.length - wanted]
  let ties = withTies ? Infinity : wanted - (totals.length - 1 - totals.lastIndexOf(last))
  if (!firstById) return scored.filter(({total}) => total > last || (total === last && ties-- > 0))
  const equal = scored.filter(({total}) => total === last)
  return [...scored.filter(({total}) => total > last), ...smallest(equal, ties)]
}

/** The first `count` by id, without sorting the rest. */
function smallest(scored: Scored[], count: number): Scored[] {
  const kept: Scored[] = []
  for (const one of scored) {
    if (kept.length === count && byId(one, kept[count - 1]) > 0) continue
    let place = kept.length
    while (place > 0 && byId(one, kept[place - 1]) < 0) place--
    kept.splice(place, 0, one)
    if (kept.length > count) kept.pop()
  }
  return kept
}

/** How much an expression counts for the value at hand: 0 where it does not hold. */
function scoreOf(node: ExprNode, compile: Compile): Code {
  if (node.type === 'OpCall' && node.op === 'match') return matchScore(node, compile)
  if (node.type === 'FuncCall' && isFunction(node, 'global', 'boost')) {
    const [subject, boost] = node.args
    return from2(scoreOf(subject, compile), compile(boost), (own, more) =>
      typeof more === 'number' && (own as number) > 0 ? (own as number) + more : 0,
    )
  }
  if (node.type === 'Or' || node.type === 'And') {
    const isAnd = node.type === 'And'
    return from2(scoreOf(node.left, compile), scoreOf(node.right, compile), (left, right) =>
      isAnd && (left === 0 || right === 0) ? 0 : (left as number) + (right as number),
    )
  }
  return from1(compile(node), (value) => (value === true ? 1 : 0))
}
