import {type GroqNode} from '../types.ts'

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
