import {randomUUID} from 'node:crypto'
import {callFunction, valueNode} from '../tree/nodes.ts'
import {type GroqNode} from '../types.ts'
import {type Run} from './run.ts'

const SECRET = `\u0000${randomUUID()}:`

/** Stands in a call's argument between the strings of a list. */
export const SEPARATOR = `\u0000${randomUUID()}`

/** A node that calls `calls[number]` with no argument. */
export function callNode(number: number): GroqNode {
  return {type: 'Deref', base: refObject(valueNode(`${SECRET}${number}:`))}
}

/** A node that calls with the string that `argument` gives where the call stands; null for no string. */
export function callNodeWith(number: number, argument: GroqNode): GroqNode {
  return {type: 'Deref', base: refObject(withPrefix(number, argument))}
}

/**
 * The same, with an argument written for the inside of a filter: `^` in it means what it means
 * there. A projection of an empty object opens the scope that the filter would open.
 */
export function callNodeInScope(number: number, argument: GroqNode): GroqNode {
  const empty = {type: 'Object', attributes: []}
  return {
    type: 'Deref',
    base: {type: 'Projection', base: empty, expr: refObject(withPrefix(number, argument))},
  }
}

/** A string as it is, an array of strings joined, anything else null. */
export function joined(node: GroqNode): GroqNode {
  return callFunction('global', 'coalesce', [joinedList(node), node])
}

/** An array of strings joined, anything else null. */
export function joinedList(node: GroqNode): GroqNode {
  return callFunction('array', 'join', [node, valueNode(SEPARATOR)])
}

/** Answers `->`: a call of ours, or the document of that id in the view. */
export function dereferenceIn(run: Run): (reference: {_ref: string}) => unknown {
  return ({_ref}) => {
    if (!_ref.startsWith(SECRET)) return run.index.get(_ref)
    const end = _ref.indexOf(':', SECRET.length)
    const call = run.calls[Number(_ref.slice(SECRET.length, end))]
    const answer = call(_ref.slice(end + 1), run)
    if (Array.isArray(answer)) run.handOut(answer.length)
    return answer
  }
}

function withPrefix(number: number, argument: GroqNode): GroqNode {
  return {type: 'OpCall', op: '+', left: valueNode(`${SECRET}${number}:`), right: argument}
}

function refObject(reference: GroqNode): GroqNode {
  return {
    type: 'Object',
    attributes: [{type: 'ObjectAttributeValue', name: '_ref', value: reference}],
  }
}
