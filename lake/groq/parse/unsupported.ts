import {type ExprNode, type SyntaxNode} from 'groq-js'
import {QueryError} from '../queryError.ts'
import {isFunction, ungroup} from '../syntax/syntaxTree.ts'
import {children} from '../syntax/walk.ts'

/** What `groq-js` parses but does not evaluate, or not without waiting: by namespace or full name. */
const UNSUPPORTED = [
  'text::semanticSimilarity',
  'geo::',
  'documents::',
  'media::aspect',
  'user::attributes',
  'delta::',
  'global::anywhere',
]

/**
 * Refuses a query that asks for what this lake would answer wrongly or not at all.
 *
 * @throws QueryError
 */
export function rejectUnsupported(node: SyntaxNode): void {
  if (node.type === 'FuncCall') {
    const name = `${node.namespace}::${node.name}`
    if (UNSUPPORTED.some((prefix) => name.startsWith(prefix))) {
      const shown = name.replace(/^global::/, '')
      throw new QueryError(
        `The local lake does not evaluate ${shown}(): run this query on a hosted Content Lake.`,
      )
    }
    if (name === 'text::query') {
      throw new QueryError('text::query() can be used only to the right of match.')
    }
  }
  if (node.type === 'PipeFuncCall' && node.name === 'score' && !isOfDocuments(node.base)) {
    throw new QueryError(
      'score() takes only whole documents: put it before any projection or index.',
    )
  }
  if (node.type === 'Context') {
    throw new QueryError('before() and after() work only in a webhook or a delta query.')
  }
  if (node.type === 'Parameter') {
    throw new QueryError(`The query uses the parameter $${node.name}, which was not given.`)
  }
  if (node.type === 'OpCall' && node.op === 'match') {
    rejectUnsupported(node.left)
    const right = ungroup(node.right)
    const isSearch = right.type === 'FuncCall' && isFunction(right, 'text', 'query')
    return isSearch ? right.args.forEach(rejectUnsupported) : rejectUnsupported(right)
  }
  children(node).forEach(rejectUnsupported)
}

/** False for what a projection made, or one of many: they have no score. */
function isOfDocuments(node: ExprNode): boolean {
  switch (node.type) {
    case 'Filter':
    case 'Group':
    case 'PipeFuncCall':
    case 'Slice':
      return isOfDocuments(node.base)
    default:
      return node.type !== 'Projection' && node.type !== 'Map' && node.type !== 'AccessElement'
  }
}
