import {callNode, callNodeInScope} from '../calls/hostCall.ts'
import {type HostCall} from '../calls/run.ts'
import {isFunction} from '../tree/meaning.ts'
import {callFunction, valueNode} from '../tree/nodes.ts'
import {mapChildren} from '../tree/walk.ts'
import {type GroqNode} from '../types.ts'
import {chainCondition} from './chainCondition.ts'
import {type Condition, operandsOf} from './condition.ts'
import {firstDocuments} from './firstDocuments.ts'
import {type FirstOf, firstOf} from './firstOf.ts'
import {lookUp} from './lookup.ts'
import {argumentOf, readOperands, splitOperand} from './operand.ts'

/**
 * Replaces every `*` by a call that gives the documents its filters can let through, by index, or
 * the first of them if no more are wanted. The filters stay: the answer is that of the full scan,
 * over fewer documents.
 */
export function narrow(tree: GroqNode, calls: HostCall[]): GroqNode {
  const add = (call: HostCall) => calls.push(call) - 1

  const rewrite = (node: GroqNode): GroqNode => {
    if (node.type === 'Everything') return callNode(add((_, run) => run.index.all()))
    if (isFunction(node, 'releases', 'all')) return rewrite(ALL_RELEASES)
    const first = firstOf(node)
    if (first) return replace(node, first.chain, rewriteFirst(first))
    const condition = chainCondition(node)
    return condition ? replace(node, EVERYTHING, narrowed(condition)) : mapChildren(node, rewrite)
  }

  /** A copy in which one node below, reached by `base`, is another; all else is rewritten. */
  const replace = (node: GroqNode, target: GroqNode, by: GroqNode): GroqNode => {
    if (node === target || (target === EVERYTHING && node.type === 'Everything')) return by
    const base = replace(node.base as GroqNode, target, by)
    return {...mapChildren({...node, base: NOTHING}, rewrite), base}
  }

  const rewriteFirst = (first: FirstOf): GroqNode => {
    const chunk = callNode(add((_, run) => run.chunk))
    const filter = replace(first.chain, EVERYTHING, chunk)
    const condition = chainCondition(first.chain)
    const operands = condition ? operandsOf(condition) : []
    const rewritten = operands.map(rewrite)
    const source = add((_, run) => {
      const values = (operand: GroqNode | string[]) =>
        Array.isArray(operand)
          ? operand
          : splitOperand(run.evaluate(rewritten[operands.indexOf(operand)]))
      return firstDocuments(first, filter, condition, values, run)
    })
    return replace(first.chain, EVERYTHING, callNode(source))
  }

  /** The documents of a condition, or all where the index does not know. */
  const narrowed = (condition: Condition): GroqNode => {
    const operands = operandsOf(condition)
    const number = add((argument, run) => {
      const key = `${number} ${argument}`
      const known = run.answers.get(key)
      if (known) return known
      const answer = lookUp(condition, readOperands(argument, operands), run)
      if (answer) run.answers.set(key, answer)
      return answer
    })
    const call =
      operands.length === 0
        ? callNode(number)
        : callNodeInScope(number, argumentOf(operands.map(rewrite)))
    return callFunction('global', 'coalesce', [call, rewrite(EVERYTHING)])
  }

  return rewrite(tree)
}

const NOTHING = valueNode(null)
const EVERYTHING: GroqNode = {type: 'Everything'}
const ALL_RELEASES: GroqNode = {
  type: 'Filter',
  base: EVERYTHING,
  expr: {
    type: 'OpCall',
    op: '==',
    left: {type: 'AccessAttribute', name: '_type'},
    right: {type: 'Value', value: 'system.release'},
  },
}
