import {chainCondition} from '../narrow/chainCondition.ts'
import {type Condition} from '../narrow/condition.ts'
import {isFunction} from '../tree/meaning.ts'
import {children} from '../tree/walk.ts'
import {type GroqNode} from '../types.ts'

/**
 * The types of the documents that an answer depends on: whatever happens to those of other types,
 * it stays the same. Undefined where that may be any type. `tree` is as `groq-js` parses it.
 */
export function typesRead(tree: GroqNode): Set<string> | undefined {
  const types = new Set<string>()
  const isKnown = (node: GroqNode, filtered: boolean): boolean => {
    if (node.type === 'Deref') return false
    if (node.type === 'Everything') return filtered
    if (isFunction(node, 'releases', 'all')) types.add('system.release')
    const asked = filtered ? undefined : chainCondition(node)
    const named = asked && typesOf(asked)
    for (const type of named ?? []) types.add(type)
    const isChain = node.type === 'Filter' || node.type === 'PipeFuncCall'
    return children(node).every((child) => {
      const inChain = isChain && child === node.base
      return isKnown(child, inChain && (filtered || named !== undefined))
    })
  }
  return isKnown(tree, false) ? types : undefined
}

/** The types that a document must have one of for a condition to hold. */
function typesOf(condition: Condition): string[] | undefined {
  switch (condition.kind) {
    case 'never':
      return []
    case 'equal':
      return condition.path === '_type' && Array.isArray(condition.values)
        ? condition.values
        : undefined
    case 'and':
      return condition.parts.map(typesOf).find((types) => types !== undefined)
    case 'or': {
      const parts = condition.parts.map(typesOf)
      return parts.every((types) => types !== undefined) ? parts.flat() : undefined
    }
    default:
      return undefined
  }
}
