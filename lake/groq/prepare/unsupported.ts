import {QueryError} from '../queryError.ts'
import {children} from '../tree/walk.ts'
import {type GroqNode} from '../types.ts'

/** What `groq-js` parses but does not evaluate, or not without waiting: by namespace or full name. */
const UNSUPPORTED = [
  'text::semanticSimilarity',
  'geo::',
  'documents::',
  'media::aspect',
  'user::attributes',
  'diff::',
  'delta::',
  'global::anywhere',
]

/** Throws QueryError if the tree asks for a function that this lake would answer wrongly or not at all. */
export function rejectUnsupported(node: GroqNode): void {
  if (node.type === 'FuncCall') {
    const name = `${node.namespace}::${node.name}`
    if (UNSUPPORTED.some((prefix) => name.startsWith(prefix))) {
      const shown = name.replace(/^global::/, '')
      throw new QueryError(
        `The local lake does not evaluate ${shown}(): run this query on a hosted Content Lake.`,
      )
    }
  }
  if (node.type === 'Context') {
    throw new QueryError('before() and after() have a meaning only in a webhook or a delta query.')
  }
  children(node).forEach(rejectUnsupported)
}
