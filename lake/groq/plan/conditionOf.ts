import {type ExprNode, type FuncCallNode, type OpCallNode} from 'groq-js'
import {attributePath, isFunction} from '../syntax/syntaxTree.ts'
import {both, type Condition, either, listOperand, stringOperand} from './condition.ts'
import {matchCondition} from './matchCondition.ts'

/** The condition of a filter's expression; undefined where no index helps. */
export function conditionOf(node: ExprNode): Condition | undefined {
  switch (node.type) {
    case 'Group':
      return conditionOf(node.base)
    case 'And':
      return both(conditionOf(node.left), conditionOf(node.right))
    case 'Or':
      return either(conditionOf(node.left), conditionOf(node.right))
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
export function scoreConditionOf(node: ExprNode): Condition | undefined {
  if (node.type === 'And') return both(scoreConditionOf(node.left), scoreConditionOf(node.right))
  if (node.type === 'Or') return either(scoreConditionOf(node.left), scoreConditionOf(node.right))
  if (node.type === 'FuncCall' && isFunction(node, 'global', 'boost')) {
    return scoreConditionOf(node.args[0])
  }
  return node.type === 'OpCall' && node.op === 'match'
    ? matchCondition(node, either)
    : conditionOf(node)
}

function comparison(node: OpCallNode): Condition | undefined {
  const {op, left, right} = node
  if (op === '==') return equality(left, right) ?? equality(right, left)
  if (op === 'match') return matchCondition(node, both)
  if (op !== 'in') return undefined
  const path = attributePath(left)
  const values = path && listOperand(right)
  // Only ids and types are strings for certain: elsewhere a list may hold numbers to compare with.
  if (!values || (!Array.isArray(values) && path !== '_id' && path !== '_type')) return undefined
  return {kind: 'equal', path, values}
}

function equality(left: ExprNode, right: ExprNode): Condition | undefined {
  const path = attributePath(left)
  const values = path && stringOperand(right)
  return values ? {kind: 'equal', path, values} : undefined
}

function functionCondition(node: FuncCallNode): Condition | undefined {
  if (isFunction(node, 'sanity', 'versionOf')) {
    const values = stringOperand(node.args[0])
    return values && {kind: 'versionOf', values}
  }
  if (!isFunction(node, 'global', 'references')) return undefined
  return node.args
    .map((argument): Condition | undefined => {
      const values = listOperand(argument) ?? stringOperand(argument)
      return values && {kind: 'references', values}
    })
    .reduce(either)
}
