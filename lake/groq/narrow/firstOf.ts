import {attributePath, isThis} from '../tree/meaning.ts'
import {children} from '../tree/walk.ts'
import {type GroqNode} from '../types.ts'

/** A part of a query that wants only the first few of many documents. */
export interface FirstOf {
  /** The filters over `*`, which say nothing of what stands around them. */
  chain: GroqNode
  /** So many are wanted, counted from the start. */
  wanted: number
  /** The attribute that they are ordered by first; undefined for the order of `*`. */
  order?: {path: string; descending: boolean; only: boolean}
}

/** Recognises `*[…] | order(…) [0...20]` and its kin: a projection may stand before or behind the order. */
export function firstOf(node: GroqNode): FirstOf | undefined {
  const wanted = countOf(node)
  if (wanted === undefined) return undefined
  const ordered = belowMaps(node.base as GroqNode)
  if (ordered.type !== 'PipeFuncCall') {
    return isOwnChain(ordered) ? {chain: ordered, wanted} : undefined
  }
  const base = ordered.base as GroqNode
  const projection = projectionOf(base)
  const chain = projection ? (base.base as GroqNode) : base
  const order =
    ordered.name === 'order' ? orderOf(ordered.args as GroqNode[], projection) : undefined
  return order && isOwnChain(chain) ? {chain, wanted, order} : undefined
}

/** Up to where a slice or an index reaches, if both count from the start. */
function countOf(node: GroqNode): number | undefined {
  if (node.type === 'AccessElement') {
    const index = node.index as number
    return index >= 0 ? index + 1 : undefined
  }
  if (node.type !== 'Slice') return undefined
  const {left, right, isInclusive} = node as {
    left?: unknown
    right?: unknown
    isInclusive?: unknown
  }
  if (typeof left !== 'number' || typeof right !== 'number' || left < 0 || right < 0)
    return undefined
  return isInclusive ? right + 1 : right
}

/** A mapping gives one for one: the first of it come of the first. */
function belowMaps(node: GroqNode): GroqNode {
  return node.type === 'Map' ? belowMaps(node.base as GroqNode) : node
}

/** `{…}` over each document, as an object node. */
function projectionOf(node: GroqNode): GroqNode | undefined {
  if (node.type !== 'Map') return undefined
  const expr = node.expr as GroqNode
  if (expr.type !== 'Projection' || !isThis(expr.base as GroqNode)) return undefined
  const object = expr.expr as GroqNode
  return object.type === 'Object' ? object : undefined
}

function orderOf(args: GroqNode[], projection: GroqNode | undefined): FirstOf['order'] {
  const [first] = args
  const descending = first.type === 'Desc'
  const key = descending || first.type === 'Asc' ? (first.base as GroqNode) : first
  const source = projection ? behindProjection(key, projection) : key
  const path = source && attributePath(source)
  return path ? {path, descending, only: args.length === 1} : undefined
}

/** What an attribute of a projection, or an element of a list in it, is in the document itself. */
function behindProjection(key: GroqNode, projection: GroqNode): GroqNode | undefined {
  if (key.type === 'AccessElement') {
    const list = behindProjection(key.base as GroqNode, projection)
    if (list?.type !== 'Array') return undefined
    const before = children(list).slice(0, (key.index as number) + 1)
    if ((key.index as number) < 0 || before.some((element) => element.isSplat)) return undefined
    return before[key.index as number]?.value as GroqNode | undefined
  }
  if (key.type !== 'AccessAttribute' || key.base) return undefined
  for (const attribute of children(projection).reverse()) {
    if (attribute.type === 'ObjectConditionalSplat') return undefined
    if (attribute.type === 'ObjectSplat') {
      return isThis(attribute.value as GroqNode) ? key : undefined
    }
    if (attribute.name === key.name) return attribute.value as GroqNode
  }
  return undefined
}

function isOwnChain(node: GroqNode): boolean {
  if (node.type === 'Everything') return true
  return (
    node.type === 'Filter' &&
    !looksOut(node.expr as GroqNode, 0) &&
    isOwnChain(node.base as GroqNode)
  )
}

/** True if `^` reaches beyond the item of the filter itself. */
function looksOut(node: GroqNode, depth: number): boolean {
  if (node.type === 'Parent') return (node.n as number) > depth
  const opens = node.type === 'Filter' || node.type === 'Projection'
  return children(node).some((child) =>
    looksOut(child, opens && child === node.expr ? depth + 1 : depth),
  )
}
