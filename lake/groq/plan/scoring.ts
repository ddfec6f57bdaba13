import {type ExprNode, type PipeFuncCallNode} from 'groq-js'
import {firstInOrder} from './firstOf.ts'

/** A scoring of which only the documents with the highest scores are wanted. */
export interface FirstScored {
  /** The `score(…)` itself. */
  node: PipeFuncCallNode
  /** So many are wanted. */
  wanted: number
  /** Those that score as much as the last of them are wanted too: something else orders them. */
  withTies: boolean
  /** Those are wanted that come first by id, however they stand before they are scored. */
  byId: boolean
  /** Only what scores more than this is wanted. */
  above: number
}

/**
 * Recognizes `* | score(…) [_score > 0] {…} | order(_score desc) [0...20]` and its kin, as the search
 * of a Studio sends it: the projection, the filter and the order may be left out.
 */
export function firstScored(node: ExprNode): FirstScored | undefined {
  const first = firstInOrder(node)
  if (!first) return undefined
  const {order, wanted} = first
  if (order && (order.path !== '_score' || !order.descending)) return undefined
  let above = -Infinity
  let step = first.below
  for (; step.type === 'Filter'; step = step.base) {
    const least = leastScore(step.expr)
    if (least === undefined) return undefined
    above = Math.max(above, least)
  }
  if (!isScore(step)) return undefined
  // A scoring puts the highest first, and leaves equals as they stand.
  const inOrderOfAll = isInOrderOfAll(step.base)
  const asTheyStand = !order || order.only || (order.thenById && inOrderOfAll)
  return {node: step, wanted, withTies: !asTheyStand, byId: asTheyStand && inOrderOfAll, above}
}

/** Whether it gives documents as they stand in `*`, which is by id. */
function isInOrderOfAll(node: ExprNode): boolean {
  return node.type === 'Everything' || (node.type === 'Filter' && isInOrderOfAll(node.base))
}

export function isScore(node: ExprNode): node is PipeFuncCallNode {
  return node.type === 'PipeFuncCall' && node.name === 'score'
}

/** The number in `_score > 0`, the way to keep what a scoring found; undefined for another filter. */
export function leastScore(node: ExprNode): number | undefined {
  if (node.type !== 'OpCall' || node.op !== '>') return undefined
  const {left, right} = node
  const isOfScore = left.type === 'AccessAttribute' && !left.base && left.name === '_score'
  if (!isOfScore || right.type !== 'Value' || typeof right.value !== 'number') return undefined
  return right.value >= 0 ? right.value : undefined
}
