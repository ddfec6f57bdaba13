import {randomUUID} from 'node:crypto'
import {joinedList, SEPARATOR} from '../calls/hostCall.ts'
import {readsThis} from '../tree/meaning.ts'
import {callFunction, valueNode} from '../tree/nodes.ts'
import {children} from '../tree/walk.ts'
import {type GroqNode} from '../types.ts'

/** Strings known beforehand, or an expression over the surroundings (`^._id`), known when it runs. */
export type Operand = string[] | GroqNode

/** Gives the strings of an operand when a query runs; undefined if they are not strings. */
export type OperandValues = (operand: Operand) => string[] | undefined

/** Stand in a call's argument: between operands, and for one that gave no string. */
const BETWEEN = `\u0000${randomUUID()}`
const UNKNOWN = `\u0000${randomUUID()}`

/** A constant string, or an expression that may give one: anything but a string becomes null. */
export function stringOperand(node: GroqNode): Operand | undefined {
  const constant = constantOf(node)
  if (constant) return typeof constant.value === 'string' ? [constant.value] : undefined
  if (readsThis(node)) return undefined
  return {type: 'OpCall', op: '+', left: node, right: valueNode('')}
}

/** The same for an array of strings. */
export function listOperand(node: GroqNode): Operand | undefined {
  const constant = constantOf(node)
  if (constant) {
    const list = constant.value
    return Array.isArray(list) && list.every((item) => typeof item === 'string') ? list : undefined
  }
  if (readsThis(node)) return undefined
  const asString = {type: 'OpCall', op: '+', left: node, right: valueNode('')}
  return callFunction('global', 'coalesce', [joinedList(node), asString])
}

/** The value of a literal, a parameter (inlined by the parser) or an array of them. */
export function constantOf(node: GroqNode): {value: unknown} | undefined {
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

/** The operands that are known only where the query runs, as one string. */
export function argumentOf(operands: GroqNode[]): GroqNode {
  const elements = operands.map((operand) => ({
    type: 'ArrayElement',
    value: callFunction('global', 'coalesce', [operand, valueNode(UNKNOWN)]),
    isSplat: false,
  }))
  return callFunction('array', 'join', [{type: 'Array', elements}, valueNode(BETWEEN)])
}

/** Splits what a call was handed into the values of its operands. */
export function readOperands(argument: string, operands: GroqNode[]): OperandValues {
  const parts = argument.split(BETWEEN)
  return (operand) => {
    if (Array.isArray(operand)) return operand
    const part = parts[operands.indexOf(operand)]
    return part === UNKNOWN ? undefined : splitOperand(part)
  }
}

/** The strings that an operand gave, joined; undefined if it gave none. */
export function splitOperand(joined: unknown): string[] | undefined {
  return typeof joined === 'string' ? joined.split(SEPARATOR) : undefined
}
