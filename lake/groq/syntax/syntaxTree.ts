import {type ExprNode, type SyntaxNode} from 'groq-js'
import {children} from './walk.ts'

export function isFunction(node: ExprNode, namespace: string, name: string): boolean {
  return node.type === 'FuncCall' && node.namespace === namespace && node.name === name
}

export function isThis(node: ExprNode): boolean {
  return ungroup(node).type === 'This'
}

/** The node without the parentheses around it. */
export function ungroup(node: ExprNode): ExprNode {
  return node.type === 'Group' ? ungroup(node.base) : node
}

/** What a node is made from, where it is a step of a chain such as `*[…] | order(…) [0].title`. */
export function baseOf(node: ExprNode): ExprNode | undefined {
  return 'base' in node ? node.base : undefined
}

/** `slug.current` for a chain of attributes that starts at the value at hand, else undefined. */
export function attributePath(node: ExprNode): string | undefined {
  if (node.type === 'Group') return attributePath(node.base)
  if (node.type !== 'AccessAttribute' || node.name.includes('.')) return undefined
  if (!node.base || node.base.type === 'This') return node.name
  const rest = attributePath(node.base)
  return rest === undefined ? undefined : `${rest}.${node.name}`
}

/** The value of a literal, a parameter (inlined by the parser) or an array of them. */
export function constantOf(node: ExprNode): {value: unknown} | undefined {
  if (node.type === 'Group') return constantOf(node.base)
  if (node.type === 'Value') return {value: node.value as unknown}
  if (node.type !== 'Array') return undefined
  const items = node.elements.map(({isSplat, value}) => (isSplat ? undefined : constantOf(value)))
  return items.every((item) => item !== undefined)
    ? {value: items.map(({value}) => value)}
    : undefined
}

/** What a node reads of the values around it. */
export interface Reach {
  /** It reads the value at hand: `@`, a bare attribute, or `^` from a scope inside the node. */
  here: boolean
  /** It reads what stands around the value at hand: `^`. */
  beyond: boolean
}

/** Where in an expression a node stands. */
interface Place {
  /** Scopes opened since the expression's own. */
  depth: number
  /** In a scope that `^` sees through: the next one opened takes its place. */
  hidden: boolean
}

const known = new WeakMap<SyntaxNode, Reach>()

/** What a node, wherever it stands, reads of the values around it. */
export function reachOf(node: ExprNode): Reach {
  const found = known.get(node) ?? {here: false, beyond: false}
  if (!known.has(node)) {
    look(node, {depth: 0, hidden: false}, found)
    known.set(node, found)
  }
  return found
}

function look(node: SyntaxNode, place: Place, found: Reach): void {
  if (node.type === 'Parent') {
    if (place.depth === node.n) found.here = true
    if (place.depth < node.n) found.beyond = true
  }
  if (place.depth === 0 && readsThis(node)) found.here = true
  for (const child of children(node)) look(child, within(node, child, place), found)
}

/** The place of a child: what is done to each item, or to one object, has a scope of its own. */
function within(node: SyntaxNode, child: SyntaxNode, place: Place): Place {
  switch (node.type) {
    case 'Filter':
    case 'Projection':
    case 'PipeFuncCall':
      return child === node.base ? place : {depth: opened(place), hidden: false}
    case 'Map':
    case 'FlatMap':
      return child === node.base ? place : {depth: opened(place), hidden: true}
    default:
      return place
  }
}

function opened({depth, hidden}: Place): number {
  return hidden ? depth : depth + 1
}

const FUNCTIONS_OF_THIS = new Set([
  'global::references',
  'sanity::versionOf',
  'sanity::partOfRelease',
])

/** True for a node that reads the value at hand by itself, without being given it. */
function readsThis(node: SyntaxNode): boolean {
  if (node.type === 'FuncCall') return FUNCTIONS_OF_THIS.has(`${node.namespace}::${node.name}`)
  return node.type === 'This' || (node.type === 'AccessAttribute' && !node.base)
}
