import {children, someNode} from '../tree/walk.ts'
import {type GroqNode} from '../types.ts'

/** Functions whose work may grow faster than what they are given; by namespace or full name. */
const HEAVY = ['array', 'string', 'pt', 'global::anywhere']

const LOOPS = ['Filter', 'Map', 'FlatMap', 'PipeFuncCall']

/**
 * True for a tree that takes no longer than the documents it is handed have it: it compares no
 * patterns, multiplies no lists, and loops within a loop over documents only. As long as few
 * documents are handed out it needs no watch.
 */
export function isPlain(tree: GroqNode): boolean {
  return !someNode(tree, isHeavy) && !loopsWithinLoop(tree, false)
}

function isHeavy(node: GroqNode): boolean {
  if (node.type === 'ArrayElement') return node.isSplat === true
  if (node.type === 'OpCall') return node.op === 'match' || (node.op === '+' && !addsText(node))
  return node.type === 'FuncCall' && HEAVY.includes(node.namespace as string)
}

/** `"draft-" + _id`: one side is text, so that the other is no list. */
function addsText(node: GroqNode): boolean {
  return [node.left, node.right].some(
    (side) => typeof (side as GroqNode).value === 'string' && (side as GroqNode).type === 'Value',
  )
}

function loopsWithinLoop(node: GroqNode, inLoop: boolean): boolean {
  const isLoop = LOOPS.includes(node.type)
  if (isLoop && inLoop && !isHandedOut(node.base as GroqNode)) return true
  return children(node).some((child) =>
    loopsWithinLoop(child, inLoop || (isLoop && child !== node.base)),
  )
}

/** True for what a call out of the tree gives, or loops over that. */
function isHandedOut(node: GroqNode): boolean {
  return node.type === 'Everything' || (node.base ? isHandedOut(node.base as GroqNode) : false)
}
