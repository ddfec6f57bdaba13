import {type ExprNode, type OpCallNode} from 'groq-js'
import {QueryError, rejectManyWords} from '../queryError.ts'
import {isFunction, isThis, ungroup} from '../syntax/syntaxTree.ts'
import {parseTextQuery, type TextTerm} from '../text/textQuery.ts'
import {tokenize} from '../text/tokens.ts'

/** A search in texts that plain `match` does not do: for a `text::query()`, or in whole documents. */
export interface TextMatch {
  /** `@`: all the text of the document at hand. */
  document: boolean
  /** What is searched beside the document: a string, or an array with strings. */
  beside: ExprNode | undefined
  /** All must hold; none is found by nothing. */
  terms: TextTerm[]
}

/**
 * What `left match right` searches for; undefined where it is plain `match`.
 *
 * @throws QueryError where the text of a `text::query()` is not known beforehand
 */
export function textMatchOf({left, right}: OpCallNode): TextMatch | undefined {
  const document = mentionsDocument(left)
  const beside = document ? besidesDocument(left) : left
  const query = ungroup(right)
  if (query.type === 'FuncCall' && isFunction(query, 'text', 'query')) {
    const text = query.args[0] && ungroup(query.args[0])
    if (text?.type !== 'Value' || typeof text.value !== 'string') {
      throw new QueryError('text::query() takes a string or a parameter that is a string.')
    }
    return {document, beside, terms: parseTextQuery(text.value)}
  }
  if (!document || query.type !== 'Value' || typeof query.value !== 'string') return undefined
  rejectManyWords(0, query.value.length)
  const tokens = tokenize(query.value, true)
  rejectManyWords(tokens.length)
  const terms = tokens.length > 0 ? [{tokens, negated: false, phrase: false}] : []
  return {document, beside, terms}
}

/** True for `@` and for an array that lists it: what GROQ's text search calls the whole document. */
function mentionsDocument(left: ExprNode): boolean {
  const subject = ungroup(left)
  return isThis(subject) || (subject.type === 'Array' && subject.elements.some(isThisElement))
}

/** What stands beside `@`, to be matched as usual; undefined for `@` alone. */
function besidesDocument(left: ExprNode): ExprNode | undefined {
  const subject = ungroup(left)
  if (subject.type !== 'Array') return undefined
  const elements = subject.elements.filter((element) => !isThisElement(element))
  return elements.length > 0 ? {...subject, elements} : undefined
}

function isThisElement({isSplat, value}: {isSplat: boolean; value: ExprNode}): boolean {
  return !isSplat && isThis(value)
}
