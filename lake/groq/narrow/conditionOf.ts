import {attributePath, isFunction} from '../tree/meaning.ts'
import {children} from '../tree/walk.ts'
import {type GroqNode} from '../types.ts'
import {both, type Condition, either} from './condition.ts'
import {listOperand, stringOperand} from './operand.ts'
import {matchCondition, termsIn} from './textCondition.ts'

/** The condition of a filter's expression; undefined where no index helps. */
export function conditionOf(node: GroqNode): Condition | undefined {
  switch (node.type) {
    case 'Group':
      return conditionOf(node.base as GroqNode)
    case 'And':
      return both(conditionOf(node.left as GroqNode), conditionOf(node.right as GroqNode))
    case 'Or':
      return either(conditionOf(node.left as GroqNode), conditionOf(node.right as GroqNode))
    case 'OpCall':
      return comparison(node)
    case 'FuncCall':
      return functionCondition(node)
    case 'Value':
      return node.value === true ? undefined : {kind: 'never'}
    default:
      return undefined
  }
}

/** The condition for an expression to count in `score()`, where one term of a match is enough. */
export function scoreConditionOf(node: GroqNode): Condition | undefined {
  const left = node.left as GroqNode
  const right = node.right as GroqNode
  if (node.type === 'And') return both(scoreConditionOf(left), scoreConditionOf(right))
  if (node.type === 'Or') return either(scoreConditionOf(left), scoreConditionOf(right))
  if (isFunction(node, 'global', 'boost')) return scoreConditionOf(children(node)[0])
  return node.op === 'match' ? matchCondition(left, right, either) : conditionOf(node)
}

function comparison(node: GroqNode): Condition | undefined {
  const left = node.left as GroqNode
  const right = node.right as GroqNode
  if (node.op === '==') return equality(left, right) ?? equality(right, left)
  if (node.op === 'match') return matchCondition(left, right, both)
  if (node.op !== 'in') return undefined
  const path = attributePath(left)
  const values = path && listOperand(right)
  // Only ids and types are strings for certain: elsewhere a list may hold numbers to compare with.
  if (!values || (!Array.isArray(values) && path !== '_id' && path !== '_type')) return undefined
  return {kind: 'equal', path, values}
}

function equality(left: GroqNode, right: GroqNode): Condition | undefined {
  const path = attributePath(left)
  const values = path && stringOperand(right)
  return values ? {kind: 'equal', path, values} : undefined
}

function functionCondition(node: GroqNode): Condition | undefined {
  const terms = node.matches as string[] | undefined
  if (terms) return termsIn(['text'], terms, both)
  if (isFunction(node, 'sanity', 'versionOf')) {
    const values = stringOperand(children(node)[0])
    return values && {kind: 'versionOf', values}
  }
  if (isFunction(node, 'global', 'references')) {
    return children(node)
      .map((argument): Condition | undefined => {
        const values = listOperand(argument) ?? stringOperand(argument)
        return values && {kind: 'references', values}
      })
      .reduce(either)
  }
  return undefined
}
