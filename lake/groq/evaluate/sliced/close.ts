import {isFunctionOfThis} from '../../tree/meaning.ts'
import {valueNode} from '../../tree/nodes.ts'
import {mapChildren} from '../../tree/walk.ts'
import {type GroqNode} from '../../types.ts'

/** Where in an expression a node stands. */
interface Place {
  /** Scopes opened since the expression's own. */
  depth: number
  /** True in a scope that `^` sees through: the next one opened takes its place. */
  hidden: boolean
}

/**
 * The expression of a filter or a projection with the item that it is about written into it: the
 * same value, where nothing stands around it. Undefined where it reads the item in a way that cannot
 * be written out (`references()` without naming the document).
 */
export function close(expr: GroqNode, item: unknown): GroqNode | undefined {
  const value = valueNode(item)
  let possible = true
  const rewrite = (node: GroqNode, place: Place): GroqNode => {
    const top = place.depth === 0
    if (node.type === 'Parent') {
      const level = place.depth - (node.n as number)
      return level > 0 ? node : level === 0 ? value : valueNode(null)
    }
    if (top && node.type === 'This') return value
    if (top && node.type === 'AccessAttribute' && !node.base) return {...node, base: value}
    if (top && isFunctionOfThis(node)) possible = false
    return mapChildren(node, (child) => rewrite(child, within(node, child, place)))
  }
  const closed = rewrite(expr, {depth: 0, hidden: false})
  return possible ? closed : undefined
}

/** The place of a child: what is done to each item, or to one object, has a scope of its own. */
function within(node: GroqNode, child: GroqNode, place: Place): Place {
  const {type, base} = node
  if (child === base) return place
  const inner = {depth: place.hidden ? place.depth : place.depth + 1, hidden: false}
  if (type === 'Filter' || type === 'Projection' || type === 'PipeFuncCall') return inner
  if (type === 'Map' || type === 'FlatMap') return {...inner, hidden: true}
  return place
}
