import {randomUUID} from 'node:crypto'
import {type DocumentLookup} from '../documents/documentIndex.ts'
import {callFunction, valueNode} from '../tree/walk.ts'
import {type TermDocuments} from '../text/tokenIndex.ts'
import {type GroqNode, type LakeDocument} from '../types.ts'

/**
 * A call out of the syntax tree into this folder. `groq-js` has one such opening, the `dereference`
 * option that answers `->`: a call is a dereference of `{_ref}` whose id starts with a secret, so
 * that no document can forge one. The rest of the id carries the number of the call and a string.
 */
export type HostCall = (argument: string, run: Run) => unknown

/** What one evaluation knows. */
export interface Run {
  index: DocumentLookup
  /** Evaluates a tree, in which nothing stands around it, as part of this evaluation. */
  evaluate(tree: GroqNode): unknown
  calls: HostCall[]
  /** Answers already given in this evaluation: a lookup inside a projection repeats. */
  answers: Map<string, unknown>
  /** The documents handed to a part of the query that is evaluated by itself. */
  chunk: LakeDocument[]
  /** Counts documents that are looped over. Throws where there may not be so many. */
  handOut(documents: number): void
  /** Up to so many candidates are sorted; of more, the first are looked for in an ordered index. */
  sortUpTo: number
  /** The stored document behind one that the view shows. */
  storedOf(shown: LakeDocument | undefined): LakeDocument | undefined
  /** What the view shows of a stored document, if it is that one that it shows. */
  shownOf(stored: LakeDocument): LakeDocument | undefined
  /** Which documents have a term in their text or their id; undefined where no index tells. */
  inText(term: string): TermDocuments | undefined
  inId(term: string): TermDocuments | undefined
}

const SECRET = `\u0000${randomUUID()}:`

/** Stand in a call's argument: between the strings of a list, between operands, for no string. */
export const SEPARATOR = `\u0000${randomUUID()}`
export const BETWEEN = `\u0000${randomUUID()}`
export const UNKNOWN = `\u0000${randomUUID()}`

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
  const list = callFunction('array', 'join', [node, valueNode(SEPARATOR)])
  return callFunction('global', 'coalesce', [list, node])
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
