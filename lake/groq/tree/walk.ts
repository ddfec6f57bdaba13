import {type GroqNode} from '../types.ts'

/** Rebuilds a tree from its leaves up; `change` gets each node with its children already changed. */
export function mapTree(node: GroqNode, change: (node: GroqNode) => GroqNode): GroqNode {
  return change(mapChildren(node, (child) => mapTree(child, change)))
}

/** A copy of a node whose children are replaced; a node whose children all stay is returned as it is. */
export function mapChildren(node: GroqNode, change: (child: GroqNode) => GroqNode): GroqNode {
  if (node.type === 'Value') return node
  let copy: GroqNode | undefined
  for (const field in node) {
    const value = node[field]
    const changed = Array.isArray(value)
      ? mapItems(value, change)
      : isNode(value)
        ? change(value)
        : value
    if (changed !== value) {
      copy ??= {...node}
      copy[field] = changed
    }
  }
  return copy ?? node
}

function mapItems(items: unknown[], change: (child: GroqNode) => GroqNode): unknown[] {
  let copy: unknown[] | undefined
  for (let i = 0; i < items.length; i++) {
    const item = items[i]
    const changed = isNode(item) ? change(item) : item
    if (changed !== item) (copy ??= [...items])[i] = changed
  }
  return copy ?? items
}

/** The children of a node, in the order of its fields. */
export function children(node: GroqNode): GroqNode[] {
  const found: GroqNode[] = []
  if (node.type === 'Value') return found
  for (const field in node) {
    const value = node[field]
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) found.push(item)
    } else if (isNode(value)) found.push(value)
  }
  return found
}

/** True if the node or any below it passes. */
export function someNode(node: GroqNode, test: (node: GroqNode) => boolean): boolean {
  if (test(node)) return true
  if (node.type === 'Value') return false
  for (const field in node) {
    const value = node[field]
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item) && someNode(item, test)) return true
    } else if (isNode(value) && someNode(value, test)) return true
  }
  return false
}

export function isNode(value: unknown): value is GroqNode {
  return typeof value === 'object' && value !== null && 'type' in value
}

export function valueNode(value: unknown): GroqNode {
  return {type: 'Value', value}
}

/** `base{…}` or `base.…` over each item */
export function mapNode(base: GroqNode, expr: GroqNode): GroqNode {
  return {type: 'Map', base, expr}
}

/** `"name": value` in an object. */
export function attributeNode(name: string, value: GroqNode): GroqNode {
  return {type: 'ObjectAttributeValue', name, value}
}

/** `namespace::name(...args)` */
export function callFunction(namespace: string, name: string, args: GroqNode[]): GroqNode {
  return {type: 'FuncCall', namespace, name, args}
}

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
