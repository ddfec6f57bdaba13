import {SEPARATOR} from '../calls/hostCall.ts'
import {tokenize} from '../text/textQuery.ts'
import {
  attributePath,
  callFunction,
  children,
  isFunction,
  readsThis,
  ungroup,
  valueNode,
} from '../tree/walk.ts'
import {type GroqNode} from '../types.ts'

/**
 * What must hold of a document for a filter to let it through, as far as an index can tell. A filter
 * may ask for more than its condition; never for less.
 */
export type Condition =
  | {kind: 'equal'; path: string; values: Operand}
  | {kind: 'versionOf'; values: Operand}
  | {kind: 'references'; values: Operand}
  | {kind: 'match'; where: 'text' | 'id'; term: string}
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

/** The condition for an expression to count in `score()`, where one term of a match is enough. */
export function scoreConditionOf(node: GroqNode): Condition | undefined {
  const left = node.left as GroqNode
  const right = node.right as GroqNode
  if (node.type === 'And') return both(scoreConditionOf(left), scoreConditionOf(right))
  if (node.type === 'Or') return either(scoreConditionOf(left), scoreConditionOf(right))
  if (isFunction(node, 'global', 'boost')) return scoreConditionOf(children(node)[0])
  return node.op === 'match' ? matchCondition(left, right, either) : conditionOf(node)
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

/** What must hold of the texts on the left for all or any of the terms, as `join` has it. */
function matchCondition(left: GroqNode, right: GroqNode, join: typeof both): Condition | undefined {
  const sources = textSources(left)
  const constant = constantOf(right)
  const patterns = constant && [constant.value].flat()
  if (!sources || !patterns?.every((pattern) => typeof pattern === 'string')) return undefined
  const terms = patterns.flatMap((pattern) => tokenize(pattern, true))
  if (terms.length === 0) return {kind: 'never'}
  return termsIn(sources, terms, join)
}

/** Each term, or one, in one of the places. */
function termsIn(
  places: ('text' | 'id')[],
  terms: string[],
  join: typeof both,
): Condition | undefined {
  return terms
    .map((term) =>
      places.map((where): Condition | undefined => ({kind: 'match', where, term})).reduce(either),
    )
    .reduce(join)
}

/** Where the token index has the words of an expression: undefined if it may have others. */
function textSources(node: GroqNode): ('text' | 'id')[] | undefined {
  const subject = ungroup(node)
  if (subject.type === 'Array') {
    const all = children(subject).map((element) => textSources(element.value as GroqNode))
    const known = all.every((sources) => sources !== undefined)
    return known && all.length > 0 ? [...new Set(all.flat())] : undefined
  }
  if (attributePath(subject) === '_id') return ['id']
  return isTextPath(subject) ? ['text'] : undefined
}

/** `title`, `body[].children[].text`, `pt::text(body)`: strings of the document that are for people. */
function isTextPath(node: GroqNode): boolean {
  if (isFunction(node, 'pt', 'text')) return isTextPath(children(node)[0])
  switch (node.type) {
    case 'Group':
    case 'ArrayCoerce':
      return isTextPath(node.base as GroqNode)
    case 'AccessAttribute': {
      const base = node.base as GroqNode | undefined
      const named = !(node.name as string).startsWith('_')
      return named && (!base || base.type === 'This' || isTextPath(base))
    }
    case 'Map':
    case 'FlatMap':
      return isTextPath(node.base as GroqNode) && isTextPath(node.expr as GroqNode)
    default:
      return false
  }
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
