import {SEPARATOR} from './hostCall.ts'
import {attributePath, callFunction, children, isFunction, readsThis, valueNode} from './tree.ts'
import {type GroqNode} from './types.ts'

/**
 * What must hold of a document for a filter to let it through, as far as an index can tell. A filter
 * may ask for more than its condition; never for less.
 */
export type Condition =
  | {kind: 'equal'; path: string; values: Operand}
  | {kind: 'versionOf'; values: Operand}
  | {kind: 'references'; values: Operand}
  | {kind: 'match'; pattern: string}
  | {kind: 'and' | 'or'; parts: Condition[]}
  | {kind: 'never'}

/** Strings known beforehand, or an expression over the surroundings (`^._id`), known when it runs. */
export type Operand = string[] | GroqNode

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

export function both(a: Condition | undefined, b: Condition | undefined): Condition | undefined {
  return a && b ? {kind: 'and', parts: [a, b]} : (a ?? b)
}

export function either(a: Condition | undefined, b: Condition | undefined): Condition | undefined {
  return a && b ? {kind: 'or', parts: [a, b]} : undefined
}

function comparison(node: GroqNode): Condition | undefined {
  const left = node.left as GroqNode
  const right = node.right as GroqNode
  if (node.op === '==') return equality(left, right) ?? equality(right, left)
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

/** A constant string, or an expression that may give one: anything but a string becomes null. */
function stringOperand(node: GroqNode): Operand | undefined {
  const constant = constantOf(node)
  if (constant) return typeof constant.value === 'string' ? [constant.value] : undefined
  if (readsThis(node)) return undefined
  return {type: 'OpCall', op: '+', left: node, right: valueNode('')}
}

/** The same for an array of strings. */
function listOperand(node: GroqNode): Operand | undefined {
  const constant = constantOf(node)
  if (constant) {
    const list = constant.value
    return Array.isArray(list) && list.every((item) => typeof item === 'string') ? list : undefined
  }
  if (readsThis(node)) return undefined
  const asString = {type: 'OpCall', op: '+', left: node, right: valueNode('')}
  return callFunction('global', 'coalesce', [joinedList(node), asString])
}

function joinedList(node: GroqNode): GroqNode {
  return callFunction('array', 'join', [node, valueNode(SEPARATOR)])
}

/** The value of a literal, a parameter (inlined by the parser) or an array of them. */
function constantOf(node: GroqNode): {value: unknown} | undefined {
  if (node.type === 'Group') return constantOf(node.base as GroqNode)
  if (node.type === 'Value') return {value: node.value}
  if (node.type !== 'Array') return undefined
  const items = children(node).map((element) =>
    element.isSplat ? undefined : constantOf(element.value as GroqNode),
  )
  return items.every((item) => item !== undefined)
    ? {value: items.map((item) => item.value)}
    : undefined
}
