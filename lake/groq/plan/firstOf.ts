import {type ExprNode, type ObjectNode} from 'groq-js'
import {attributePath, isThis, reachOf} from '../syntax/syntaxTree.ts'

/** A part of a query that wants only the first few of many documents. */
export interface FirstOf {
  /** The filters over `*`, which say nothing of what stands around them. */
  chain: ExprNode
  /** So many are wanted, counted from the start. */
  wanted: number
  order: FirstOrder | undefined
}

/** The attribute that documents are ordered by first; undefined for the order of `*`. */
export interface FirstOrder {
  path: string
  descending: boolean
  /** Nothing is ordered by after it. */
  only: boolean
  /** Those that are equal in it are ordered by their id, as they stand in `*`. */
  thenById: boolean
}

/** Recognizes `*[…] | order(…) [0...20]` and its kin: a projection may stand before or behind the order. */
export function firstOf(node: ExprNode): FirstOf | undefined {
  const first = firstInOrder(node)
  if (!first || !isOwnChain(first.below)) return undefined
  return {chain: first.below, wanted: first.wanted, order: first.order}
}

/** The first few of what a node gives, below what orders and projects it. */
export interface FirstInOrder {
  below: ExprNode
  wanted: number
  order: FirstOrder | undefined
}

/** Undefined for a node that does not take the first few, or orders by more than an attribute. */
export function firstInOrder(node: ExprNode): FirstInOrder | undefined {
  if (node.type !== 'AccessElement' && node.type !== 'Slice') return undefined
  const wanted = node.type === 'Slice' ? endOf(node) : node.index + 1
  if (wanted < 1) return undefined
  const ordered = belowMaps(node.base)
  if (ordered.type !== 'PipeFuncCall' || ordered.name !== 'order') {
    return {below: ordered, wanted, order: undefined}
  }
  const projection = projectionOf(ordered.base)
  const order = orderOf(ordered.args, projection?.attributes)
  return order && {below: projection?.chain ?? ordered.base, wanted, order}
}

/** Up to where a slice reaches, if it counts from the start; else 0. */
function endOf(slice: {left: number; right: number; isInclusive: boolean}): number {
  const {left, right, isInclusive} = slice
  if (left < 0 || right < 0) return 0
  return isInclusive ? right + 1 : right
}

/** A mapping gives one for one: the first of it come of the first. */
function belowMaps(node: ExprNode): ExprNode {
  return node.type === 'Map' ? belowMaps(node.base) : node
}

/** `chain{…}`, a projection of each document. */
function projectionOf(node: ExprNode): {chain: ExprNode; attributes: Attributes} | undefined {
  if (node.type !== 'Map' || node.expr.type !== 'Projection' || !isThis(node.expr.base)) {
    return undefined
  }
  const object = node.expr.expr
  return object.type === 'Object' ? {chain: node.base, attributes: object.attributes} : undefined
}

type Attributes = ObjectNode['attributes']

function orderOf(
  [first, ...others]: ExprNode[],
  attributes: Attributes | undefined,
): FirstOrder | undefined {
  const pathOf = (arg: ExprNode) => {
    const key = arg.type === 'Desc' || arg.type === 'Asc' ? arg.base : arg
    const source = attributes ? behindProjection(key, attributes) : key
    return source && attributePath(source)
  }
  const path = pathOf(first)
  if (!path) return undefined
  const [second] = others
  return {
    path,
    descending: first.type === 'Desc',
    only: others.length === 0,
    thenById: second !== undefined && second.type !== 'Desc' && pathOf(second) === '_id',
  }
}

/** What an attribute of a projection, or an element of a list in it, is in the document itself. */
function behindProjection(key: ExprNode, attributes: Attributes): ExprNode | undefined {
  if (key.type === 'AccessElement') {
    const list = behindProjection(key.base, attributes)
    if (list?.type !== 'Array' || key.index < 0) return undefined
    const before = list.elements.slice(0, key.index + 1)
    return before.some(({isSplat}) => isSplat) ? undefined : before[key.index]?.value
  }
  if (key.type !== 'AccessAttribute' || key.base) return undefined
  for (const attribute of attributes.toReversed()) {
    if (attribute.type === 'ObjectConditionalSplat') return undefined
    if (attribute.type === 'ObjectSplat') return isThis(attribute.value) ? key : undefined
    if (attribute.name === key.name) return attribute.value
  }
  return undefined
}

function isOwnChain(node: ExprNode): boolean {
  if (node.type === 'Everything') return true
  return node.type === 'Filter' && !reachOf(node.expr).beyond && isOwnChain(node.base)
}
