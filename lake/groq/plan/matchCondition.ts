import {type ExprNode, type OpCallNode} from 'groq-js'
import {isAnything, tokenize} from '../text/tokens.ts'
import {rejectManyWords} from '../queryError.ts'
import {attributePath, constantOf, isThis, ungroup} from '../syntax/syntaxTree.ts'
import {both, type Condition, either, type TextPlace} from './condition.ts'
import {textMatchOf} from './textMatch.ts'

/**
 * What must hold of a document for all or any of the terms of a match, as `join` has it; of a search,
 * all must hold.
 */
export function matchCondition(node: OpCallNode, join: typeof both): Condition | undefined {
  const places = placesOf(node.left)
  const terms = wantedTerms(node)
  if (!places || !terms) return undefined
  if (terms.length === 0) return {kind: 'never'}
  const wanted = textMatchOf(node) ? both : join
  if (wanted === both && places.length === 1) return {kind: 'match', where: places[0], terms}
  return terms
    .map((term) =>
      places
        .map((where): Condition | undefined => ({kind: 'match', where, terms: [term]}))
        .reduce(either),
    )
    .reduce(wanted)
}

/** The terms that must be there; undefined where they are not known beforehand. */
function wantedTerms(node: OpCallNode): string[] | undefined {
  const search = textMatchOf(node)
  if (search) {
    const wanted = search.terms.filter(({negated}) => !negated)
    if (search.terms.length > 0 && wanted.length === 0) return undefined
    const terms = wanted.flatMap(({tokens}) => tokens)
    const asked = search.document ? terms.filter((term) => !isAnything(term)) : terms
    return terms.length > 0 && asked.length === 0 ? undefined : asked
  }
  const constant = constantOf(node.right)
  const patterns = constant && [constant.value].flat()
  if (!patterns?.every((pattern) => typeof pattern === 'string')) return undefined
  rejectManyWords(
    0,
    patterns.reduce((sum, {length}) => sum + length, 0),
  )
  const terms = patterns.flatMap((pattern) => tokenize(pattern, true))
  rejectManyWords(terms.length)
  return terms
}

/** Where the index has the words of an expression; undefined if it may have others. */
function placesOf(node: ExprNode): TextPlace[] | undefined {
  const subject = ungroup(node)
  if (subject.type === 'Array') {
    const all = subject.elements.map(({value}) => placesOf(value))
    const known = all.every((places) => places !== undefined)
    return known && all.length > 0 ? [...new Set(all.flat())] : undefined
  }
  if (attributePath(subject) === '_id') return ['id']
  return isThis(subject) || isTextPath(subject) ? ['text'] : undefined
}

/** `title`, `body[].children[].text`, `pt::text(body)`: strings of the document that are for people. */
function isTextPath(node: ExprNode): boolean {
  switch (node.type) {
    case 'FuncCall':
      return node.namespace === 'pt' && node.name === 'text' && isTextPath(node.args[0])
    case 'Group':
    case 'ArrayCoerce':
      return isTextPath(node.base)
    case 'AccessAttribute': {
      const {base} = node
      return !node.name.startsWith('_') && (!base || base.type === 'This' || isTextPath(base))
    }
    case 'Map':
    case 'FlatMap':
      return isTextPath(node.base) && isTextPath(node.expr)
    default:
      return false
  }
}
