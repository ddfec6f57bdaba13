import {type ExprNode, type PipeFuncCallNode} from 'groq-js'
import {baseOf} from '../syntax/syntaxTree.ts'
import {both, type Condition, either} from './condition.ts'
import {conditionOf, scoreConditionOf} from './conditionOf.ts'
import {isScore, leastScore} from './scoring.ts'

/** What a chain of filters, orderings and scorings over `*` asks of a document before all else. */
export function chainCondition(node: ExprNode): Condition | undefined {
  if (!standsOnEverything(node)) return undefined
  let condition: Condition | undefined
  for (let step: ExprNode | undefined = node; step; step = baseOf(step)) {
    if (step.type !== 'Filter') continue
    const score = leastScore(step.expr) !== undefined && lastScore(step.base)
    const scored = score ? score.args.map(scoreConditionOf).reduce(either) : undefined
    condition = both(both(conditionOf(step.expr), scored), condition)
  }
  return condition
}

/** True for `*` with nothing but filters, orderings and scorings behind it. */
export function standsOnEverything(node: ExprNode): boolean {
  let step = node
  while (step.type === 'Filter' || step.type === 'PipeFuncCall') step = step.base
  return step.type === 'Everything'
}

/** The scoring right below a filter, if it is the only one. */
function lastScore(node: ExprNode): PipeFuncCallNode | undefined {
  if (!isScore(node)) return undefined
  for (let step = baseOf(node); step; step = baseOf(step)) if (isScore(step)) return undefined
  return node
}
