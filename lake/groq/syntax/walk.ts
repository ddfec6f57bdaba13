import {type ExprNode, type SyntaxNode} from 'groq-js'

const NONE: ExprNode[] = []

/** The nodes that a node is made of, in the order in which they are written. */
export function children(node: SyntaxNode): SyntaxNode[] {
  switch (node.type) {
    case 'Context':
    case 'Everything':
    case 'Parameter':
    case 'Parent':
    case 'This':
    case 'Value':
      return NONE
    case 'And':
    case 'Or':
    case 'OpCall':
      return [node.left, node.right]
    case 'Array':
      return node.elements
    case 'ArrayElement':
    case 'ObjectAttributeValue':
    case 'ObjectSplat':
      return [node.value]
    case 'Object':
      return node.attributes
    case 'ObjectConditionalSplat':
    case 'SelectAlternative':
      return [node.condition, node.value]
    case 'Select':
      return node.fallback ? [...node.alternatives, node.fallback] : node.alternatives
    case 'FuncCall':
      return node.args
    case 'PipeFuncCall':
      return [node.base, ...node.args]
    case 'Filter':
    case 'FlatMap':
    case 'Map':
    case 'Projection':
      return [node.base, node.expr]
    case 'InRange':
      return [node.base, node.left, node.right]
    case 'AccessAttribute':
      return node.base ? [node.base] : NONE
    case 'SelectorFuncCall':
      return [node.arg]
    case 'SelectorNested':
      return [node.base, node.nested]
    case 'Tuple':
      return node.members
    default:
      return [node.base]
  }
}

/** True if the node or any below it passes. */
export function someNode(node: SyntaxNode, test: (node: SyntaxNode) => boolean): boolean {
  return test(node) || children(node).some((child) => someNode(child, test))
}
