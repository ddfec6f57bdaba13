import {both, type Condition, conditionOf, either} from './condition.ts'
import {BETWEEN, callNode, callNodeInScope, type HostCall, UNKNOWN} from './hostCall.ts'
import {lookUp, readOperands} from './lookup.ts'
import {callFunction, children, isFunction, mapChildren, valueNode} from './tree.ts'
import {type GroqNode} from './types.ts'

/**
 * Replaces every `*` by a call that gives the documents its filters can let through, by index. The
 * filters stay: the answer is that of the full scan, over fewer documents.
 */
export function narrow(tree: GroqNode, calls: HostCall[]): GroqNode {
  const everything = () => {
    calls.push((_, run) => run.index.all())
    return callNode(calls.length - 1)
  }
  const rewrite = (node: GroqNode): GroqNode => {
    if (node.type === 'Everything') return everything()
    if (isFunction(node, 'releases', 'all')) return rewrite(ALL_RELEASES)
    const condition = chainCondition(node)
    return condition ? replaceSource(node, condition) : mapChildren(node, rewrite)
  }
  const replaceSource = (node: GroqNode, condition: Condition): GroqNode => {
    if (node.type === 'Everything') {
      return callFunction('global', 'coalesce', [lookupCall(condition, calls), everything()])
    }
    const base = replaceSource(node.base as GroqNode, condition)
    return {...mapChildren({...node, base: valueNode(null)}, rewrite), base}
  }
  return rewrite(tree)
}

const ALL_RELEASES: GroqNode = {
  type: 'Filter',
  base: {type: 'Everything'},
  expr: {
    type: 'OpCall',
    op: '==',
    left: {type: 'AccessAttribute', name: '_type'},
    right: {type: 'Value', value: 'system.release'},
  },
}

/** What a chain of filters, orderings and scorings over `*` asks of a document before all else. */
function chainCondition(node: GroqNode): Condition | undefined {
  if (node.type === 'Filter') {
    const base = node.base as GroqNode
    const expr = node.expr as GroqNode
    const scored = asksForScore(expr) && isScore(base) ? scoreCondition(base) : undefined
    const own = standsOnEverything(node) ? both(conditionOf(expr), scored) : undefined
    return both(chainCondition(base), own)
  }
  if (node.type === 'PipeFuncCall' && standsOnEverything(node)) {
    return chainCondition(node.base as GroqNode)
  }
  return undefined
}

function standsOnEverything(node: GroqNode): boolean {
  if (node.type === 'Everything') return true
  return (
    (node.type === 'Filter' || node.type === 'PipeFuncCall') &&
    standsOnEverything(node.base as GroqNode)
  )
}

function isScore(node: GroqNode): boolean {
  return node.type === 'PipeFuncCall' && node.name === 'score' && !isScored(node.base as GroqNode)
}

function isScored(node: GroqNode): boolean {
  return isScore(node) || (node.base !== undefined && isScored(node.base as GroqNode))
}

/** `_score > 0`, the way to keep what a scoring found. */
function asksForScore(node: GroqNode): boolean {
  const left = node.left as GroqNode
  const right = node.right as GroqNode
  return (
    node.type === 'OpCall' &&
    node.op === '>' &&
    left.type === 'AccessAttribute' &&
    left.name === '_score' &&
    right.type === 'Value' &&
    typeof right.value === 'number' &&
    right.value >= 0
  )
}

/** A document scores above 0 only if one of the scored conditions holds. */
function scoreCondition(score: GroqNode): Condition | undefined {
  const scored = (node: GroqNode): Condition | undefined =>
    isFunction(node, 'global', 'boost') ? scored(children(node)[0]) : conditionOf(node)
  return (score.args as GroqNode[]).map(scored).reduce(either)
}

/** The call that looks a condition up, handed the operands that are known only where it stands. */
function lookupCall(condition: Condition, calls: HostCall[]): GroqNode {
  const operands = operandsOf(condition)
  calls.push((argument, run) => lookUp(condition, readOperands(argument, operands), run))
  const number = calls.length - 1
  if (operands.length === 0) return callNode(number)
  const strings = operands.map((operand) =>
    callFunction('global', 'coalesce', [operand, valueNode(UNKNOWN)]),
  )
  const elements = strings.map((value) => ({type: 'ArrayElement', value, isSplat: false}))
  const argument = callFunction('array', 'join', [{type: 'Array', elements}, valueNode(BETWEEN)])
  return callNodeInScope(number, argument)
}

function operandsOf(condition: Condition): GroqNode[] {
  if ('parts' in condition) return condition.parts.flatMap(operandsOf)
  return 'values' in condition && !Array.isArray(condition.values) ? [condition.values] : []
}
