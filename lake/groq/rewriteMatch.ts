import {callNodeWith, type HostCall, joined, SEPARATOR} from './hostCall.ts'
import {QueryError} from './queryError.ts'
import {collectText, containsPhrase, parseTextQuery, type TextTerm} from './textQuery.ts'
import {callFunction, children, isFunction, mapChildren, valueNode} from './tree.ts'
import {type GroqNode} from './types.ts'

const TRUE = valueNode(true)

/**
 * Rewrites what `groq-js` does not do of `match`: `X match text::query(q)` becomes an AND of token
 * matches, and `@` on the left becomes the text of the document. Adds the calls that this needs to
 * `calls`. Throws QueryError where a text query stands elsewhere or is not known beforehand.
 */
export function rewriteMatch(tree: GroqNode, calls: HostCall[]): GroqNode {
  const rewrite = (node: GroqNode): GroqNode => {
    if (node.type === 'OpCall' && node.op === 'match') {
      const left = rewrite(node.left as GroqNode)
      return matchNode(left, node.right as GroqNode, calls)
    }
    if (isFunction(node, 'text', 'query')) {
      throw new QueryError('text::query() may only stand to the right of match.')
    }
    return mapChildren(node, rewrite)
  }
  return rewrite(tree)
}

function matchNode(left: GroqNode, right: GroqNode, calls: HostCall[]): GroqNode {
  const query = ungroup(right)
  if (!isFunction(query, 'text', 'query')) {
    return {type: 'OpCall', op: 'match', left: readable(left, calls), right}
  }
  const [argument] = children(query)
  const text = ungroup(argument)
  if (text.type !== 'Value' || typeof text.value !== 'string') {
    throw new QueryError('text::query() takes a string or a parameter that is a string.')
  }
  const terms = parseTextQuery(text.value)
  if (terms.length === 0) return valueNode(false)
  return terms
    .map((term) => termNode(left, term, calls))
    .reduce((all, one) => ({type: 'And', left: all, right: one}))
}

function termNode(left: GroqNode, term: TextTerm, calls: HostCall[]): GroqNode {
  if (/^\*+$/.test(term.text) && mentionsDocument(left))
    return term.negated ? valueNode(false) : TRUE
  const subject = readable(left, calls)
  const node = term.phrase
    ? phraseNode(subject, term.text, calls)
    : {type: 'OpCall', op: 'match', left: subject, right: valueNode(term.text)}
  return term.negated ? {type: 'Not', base: {type: 'Group', base: node}} : node
}

/** Words next to each other are not in GROQ's `match`: the text is handed out as a string. */
function phraseNode(subject: GroqNode, phrase: string, calls: HostCall[]): GroqNode {
  calls.push((text) => text.split(SEPARATOR).some((part) => containsPhrase(part, phrase)))
  const text = callFunction('global', 'coalesce', [joined(subject), valueNode('')])
  return callNodeWith(calls.length - 1, text)
}

/** `@` and `[@, …]` with the document replaced by its strings; any other expression as it is. */
function readable(left: GroqNode, calls: HostCall[]): GroqNode {
  if (!mentionsDocument(left)) return left
  const subject = ungroup(left)
  const text = documentText(calls)
  if (subject.type === 'This') return text
  const elements = children(subject).map((element) =>
    ungroup(element.value as GroqNode).type === 'This' && !element.isSplat
      ? {type: 'ArrayElement', value: text, isSplat: true}
      : element,
  )
  return {...subject, elements}
}

/** The strings of the document that has the `_id` at hand, or the value itself if it has none. */
function documentText(calls: HostCall[]): GroqNode {
  calls.push((id, run) => {
    const document = run.index.get(id)
    return document && collectText(document)
  })
  const call = callNodeWith(calls.length - 1, {type: 'AccessAttribute', name: '_id'})
  return callFunction('global', 'coalesce', [call, {type: 'This'}])
}

/** True for `@` and for an array that lists it: what GROQ's text search calls the whole document. */
export function mentionsDocument(left: GroqNode): boolean {
  const subject = ungroup(left)
  if (subject.type === 'This') return true
  return (
    subject.type === 'Array' &&
    children(subject).some((element) => ungroup(element.value as GroqNode).type === 'This')
  )
}

function ungroup(node: GroqNode): GroqNode {
  return node.type === 'Group' ? ungroup(node.base as GroqNode) : node
}
