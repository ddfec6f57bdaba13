import {tokenize} from '../text/tokens.ts'
import {attributePath, isFunction, ungroup} from '../tree/meaning.ts'
import {children} from '../tree/walk.ts'
import {type GroqNode} from '../types.ts'
import {type both, type Condition, either} from './condition.ts'
import {constantOf} from './operand.ts'

/** What must hold of the texts on the left for all or any of the terms, as `join` has it. */
export function matchCondition(
  left: GroqNode,
  right: GroqNode,
  join: typeof both,
): Condition | undefined {
  const sources = textSources(left)
  const constant = constantOf(right)
  const patterns = constant && [constant.value].flat()
  if (!sources || !patterns?.every((pattern) => typeof pattern === 'string')) return undefined
  const terms = patterns.flatMap((pattern) => tokenize(pattern, true))
  if (terms.length === 0) return {kind: 'never'}
  return termsIn(sources, terms, join)
}

/** Each term, or one, in one of the places. */
export function termsIn(
  places: ('text' | 'id')[],
  terms: string[],
  join: typeof both,
): Condition | undefined {
  return terms
    .map((term) =>
      places.map((where): Condition | undefined => ({kind: 'match', where, term})).reduce(either),
    )
    .reduce(join)
}

/** Where the token index has the words of an expression: undefined if it may have others. */
function textSources(node: GroqNode): ('text' | 'id')[] | undefined {
  const subject = ungroup(node)
  if (subject.type === 'Array') {
    const all = children(subject).map((element) => textSources(element.value as GroqNode))
    const known = all.every((sources) => sources !== undefined)
    return known && all.length > 0 ? [...new Set(all.flat())] : undefined
  }
  if (attributePath(subject) === '_id') return ['id']
  return isTextPath(subject) ? ['text'] : undefined
}

/** `title`, `body[].children[].text`, `pt::text(body)`: strings of the document that are for people. */
function isTextPath(node: GroqNode): boolean {
  if (isFunction(node, 'pt', 'text')) return isTextPath(children(node)[0])
  switch (node.type) {
    case 'Group':
    case 'ArrayCoerce':
      return isTextPath(node.base as GroqNode)
    case 'AccessAttribute': {
      const base = node.base as GroqNode | undefined
      const named = !(node.name as string).startsWith('_')
      return named && (!base || base.type === 'This' || isTextPath(base))
    }
    case 'Map':
    case 'FlatMap':
      return isTextPath(node.base as GroqNode) && isTextPath(node.expr as GroqNode)
    default:
      return false
  }
}
