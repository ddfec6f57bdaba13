import {type GroqNode} from '../types.ts'
import {children, someNode} from './walk.ts'

export function isFunction(node: GroqNode, namespace: string, name: string): boolean {
  return node.type === 'FuncCall' && node.namespace === namespace && node.name === name
}

export function isThis(node: GroqNode): boolean {
  return ungroup(node).type === 'This'
}

/** The node without the parentheses around it. */
export function ungroup(node: GroqNode): GroqNode {
  return node.type === 'Group' ? ungroup(node.base as GroqNode) : node
}

/** `slug.current` for a chain of attributes that starts at the value at hand, else undefined. */
export function attributePath(node: GroqNode): string | undefined {
  if (node.type === 'Group') return attributePath(node.base as GroqNode)
  if (node.type !== 'AccessAttribute') return undefined
  const name = node.name as string
  if (name.includes('.')) return undefined
  const base = node.base as GroqNode | undefined
  if (!base || base.type === 'This') return name
  const rest = attributePath(base)
  return rest === undefined ? undefined : `${rest}.${name}`
}

/**
 * True if the node reads the value at hand (`@` or a bare attribute) where it stands. What stands
 * inside a filter, a projection or a mapping reads that one's items instead, but with `^` may reach
 * the value at hand again: then true is given to be safe.
 */
export function readsThis(node: GroqNode): boolean {
  switch (node.type) {
    case 'This':
      return true
    case 'AccessAttribute':
      return node.base ? readsThis(node.base as GroqNode) : true
    case 'Filter':
    case 'Map':
    case 'FlatMap':
    case 'Projection':
    case 'PipeFuncCall': {
      const [base, ...inner] = children(node)
      return readsThis(base) || inner.some((child) => someNode(child, isParent))
    }
    case 'FuncCall':
      return isFunctionOfThis(node) || children(node).some(readsThis)
    default:
      return children(node).some(readsThis)
  }
}

/** True for a function that reads the value at hand without being given it. */
export function isFunctionOfThis(node: GroqNode): boolean {
  return node.type === 'FuncCall' && READS_THIS.has(`${node.namespace}::${node.name}`)
}

function isParent(node: GroqNode): boolean {
  return node.type === 'Parent'
}

const READS_THIS = new Set(['global::references', 'sanity::versionOf', 'sanity::partOfRelease'])
