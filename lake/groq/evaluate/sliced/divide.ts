import {isThis} from '../../tree/meaning.ts'
import {attributeNode} from '../../tree/nodes.ts'
import {someNode} from '../../tree/walk.ts'
import {type GroqNode} from '../../types.ts'
import {close} from './close.ts'

/** What is done to one item, by itself, and what that gives to the whole. */
export function partsOf(
  node: GroqNode,
  item: unknown,
): {tree: GroqNode; result(value: unknown): unknown[]} | undefined {
  const expr = node.expr as GroqNode | undefined
  if (!expr || !someNode(expr, isLoop)) return undefined
  if (node.type === 'Filter') {
    const tree = close(expr, item)
    return tree && {tree, result: (value) => (value === true ? [item] : [])}
  }
  const isProjection = expr.type === 'Projection' && isThis(expr.base as GroqNode)
  if (node.type !== 'Map' || !isProjection || !isObject(item)) return undefined
  const tree = close(expr.expr as GroqNode, item)
  return tree && {tree, result: (value) => [value]}
}

/** A projection to the keys of an order, in the scope that they are written for. */
export function keysOf(args: GroqNode[]): GroqNode {
  const attributes = args.map((arg, i) => {
    const key = arg.type === 'Asc' || arg.type === 'Desc' ? (arg.base as GroqNode) : arg
    return attributeNode(String(i), key)
  })
  return {type: 'Projection', base: {type: 'This'}, expr: {type: 'Object', attributes}}
}

/** True for what does something to each of many items. */
export function isLoop({type}: GroqNode): boolean {
  return type === 'Filter' || type === 'Map' || type === 'FlatMap' || type === 'PipeFuncCall'
}

/** As `groq-js` has it: neither an array nor a date or a path. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isSpecial(value)
}

function isSpecial(value: object): boolean {
  return 'toJSON' in value && typeof value.toJSON === 'function'
}
