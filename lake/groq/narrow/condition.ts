import {type GroqNode} from '../types.ts'
import {type Operand} from './operand.ts'

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

export function both(a: Condition | undefined, b: Condition | undefined): Condition | undefined {
  return a && b ? {kind: 'and', parts: [a, b]} : (a ?? b)
}

export function either(a: Condition | undefined, b: Condition | undefined): Condition | undefined {
  return a && b ? {kind: 'or', parts: [a, b]} : undefined
}

/** The operands of a condition that are known only when the query runs. */
export function operandsOf(condition: Condition): GroqNode[] {
  if ('parts' in condition) return condition.parts.flatMap(operandsOf)
  return 'values' in condition && !Array.isArray(condition.values) ? [condition.values] : []
}
