import {type ExprNode, type SyntaxNode} from 'groq-js'
import {isFunction} from '../syntax/syntaxTree.ts'
import {children} from '../syntax/walk.ts'
import {chainCondition} from './chainCondition.ts'
import {type Condition} from './condition.ts'

/**
 * The types of the documents that an answer depends on: whatever happens to those of other types,
 * it stays the same. Undefined where that may be any type.
 */
export function typesRead(tree: ExprNode): Set<string> | undefined {
  const types = new Set<string>()
  /** `filtered`: what stands above lets documents of known types through only. */
  const isKnown = (node: SyntaxNode, filtered: boolean): boolean => {
    switch (node.type) {
      case 'Deref':
        return false
      case 'Everything':
        return filtered
      case 'Filter':
      case 'PipeFuncCall': {
        const named = filtered ? undefined : typesOf(chainCondition(node))
        for (const type of named ?? []) types.add(type)
        const below = filtered || named !== undefined
        return children(node).every((child) => isKnown(child, child === node.base && below))
      }
      case 'FuncCall':
        if (isFunction(node, 'releases', 'all')) types.add('system.release')
    }
    return children(node).every((child) => isKnown(child, false))
  }
  return isKnown(tree, false) ? types : undefined
}

/** The types that a document must have one of for a condition to hold. */
function typesOf(condition: Condition | undefined): string[] | undefined {
  switch (condition?.kind) {
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
