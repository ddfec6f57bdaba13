import {type ExprNode} from 'groq-js'
import {constantOf, reachOf} from '../syntax/syntaxTree.ts'

/**
 * What must hold of a document for a filter to let it through, as far as an index can tell. A filter
 * may ask for more than its condition; never for less.
 */
export type Condition =
  | {kind: 'equal'; path: string; values: Operand}
  | {kind: 'versionOf'; values: Operand}
  | {kind: 'references'; values: Operand}
  /** All of these terms stand there. */
  | {kind: 'match'; where: TextPlace; terms: string[]}
  | {kind: 'and' | 'or'; parts: Condition[]}
  | {kind: 'never'}

/** Strings known beforehand, or an expression over what stands around the filter (`^._id`). */
export type Operand = string[] | ExprNode

/** What has an index of its words: a document's text, or its id. */
export type TextPlace = 'text' | 'id'

export function both(a: Condition | undefined, b: Condition | undefined): Condition | undefined {
  return a && b ? {kind: 'and', parts: [a, b]} : (a ?? b)
}

export function either(a: Condition | undefined, b: Condition | undefined): Condition | undefined {
  return a && b ? {kind: 'or', parts: [a, b]} : undefined
}

/** The operands of a condition that are known only when the query runs. */
export function operandsOf(condition: Condition): ExprNode[] {
  if ('parts' in condition) return condition.parts.flatMap(operandsOf)
  return 'values' in condition && !Array.isArray(condition.values) ? [condition.values] : []
}

/** A string, or an expression that may give one. */
export function stringOperand(node: ExprNode): Operand | undefined {
  const constant = constantOf(node)
  if (constant) return typeof constant.value === 'string' ? [constant.value] : undefined
  return reachOf(node).here ? undefined : node
}

/** The same for an array of strings. */
export function listOperand(node: ExprNode): Operand | undefined {
  const constant = constantOf(node)
  if (!constant) return reachOf(node).here ? undefined : node
  const list: unknown = constant.value
  return Array.isArray(list) && list.every((item) => typeof item === 'string') ? list : undefined
}
