import {type GroqNode} from '../types.ts'
import {both, type Condition, either} from './condition.ts'
import {conditionOf, scoreConditionOf} from './conditionOf.ts'

/** What a chain of filters, orderings and scorings over `*` asks of a document before all else. */
export function chainCondition(node: GroqNode): Condition | undefined {
  if (!standsOnEverything(node)) return undefined
  if (node.type === 'Filter') {
    const base = node.base as GroqNode
    const expr = node.expr as GroqNode
    const scored = asksForScore(expr) && isScore(base) ? scoreCondition(base) : undefined
    return both(chainCondition(base), both(conditionOf(expr), scored))
  }
  return node.type === 'PipeFuncCall' ? chainCondition(node.base as GroqNode) : undefined
}

function standsOnEverything(node: GroqNode): boolean {
  if (node.type === 'Everything') return true
  return (
    (node.type === 'Filter' || node.type === 'PipeFuncCall') &&
    standsOnEverything(node.base as GroqNode)
  )
}

function isScore(node: GroqNode): boolean {
  return node.type === 'PipeFuncCall' && node.name === 'score' && !isScored(node.base as GroqNode)
}

function isScored(node: GroqNode): boolean {
  return isScore(node) || (node.base !== undefined && isScored(node.base as GroqNode))
}

/** `_score > 0`, the way to keep what a scoring found. */
function asksForScore(node: GroqNode): boolean {
  const left = node.left as GroqNode
  const right = node.right as GroqNode
  return (
    node.type === 'OpCall' &&
    node.op === '>' &&
    left.type === 'AccessAttribute' &&
    left.name === '_score' &&
    right.type === 'Value' &&
    typeof right.value === 'number' &&
    right.value >= 0
  )
}

/** A document scores above 0 only if one of the scored expressions counts. */
function scoreCondition(score: GroqNode): Condition | undefined {
  return (score.args as GroqNode[]).map(scoreConditionOf).reduce(either)
}
