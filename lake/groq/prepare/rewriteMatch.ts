import {callNodeWith, joined, SEPARATOR} from '../calls/hostCall.ts'
import {type HostCall} from '../calls/run.ts'
import {QueryError} from '../queryError.ts'
import {collectText} from '../text/collectText.ts'
import {parseTextQuery, type TextTerm} from '../text/textQuery.ts'
import {containsPhrase, hasTerm, tokenize} from '../text/tokens.ts'
import {isFunction, isThis, ungroup} from '../tree/meaning.ts'
import {callFunction, valueNode} from '../tree/nodes.ts'
import {children, mapChildren} from '../tree/walk.ts'
import {type GroqNode} from '../types.ts'

/**
 * Rewrites what `groq-js` does not do of `match`: `X match text::query(q)` becomes an AND of token
 * matches, and `@` on the left is the text of the document. Adds the calls that this needs to
 * `calls`. Throws QueryError where a text query stands elsewhere or is not known beforehand.
 */
export function rewriteMatch(tree: GroqNode, calls: HostCall[]): GroqNode {
  const rewrite = (node: GroqNode): GroqNode => {
    if (node.type === 'OpCall' && node.op === 'match') {
      return matchNode(rewrite(node.left as GroqNode), node.right as GroqNode, calls)
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
    const known = query.type === 'Value' && typeof query.value === 'string'
    return known && mentionsDocument(left)
      ? patternNode(left, query.value as string, calls)
      : {type: 'OpCall', op: 'match', left, right}
  }
  const text = ungroup(children(query)[0])
  if (text.type !== 'Value' || typeof text.value !== 'string') {
    throw new QueryError('text::query() takes a string or a parameter that is a string.')
  }
  return allOf(parseTextQuery(text.value).map((term) => termNode(left, term, calls)))
}

function termNode(left: GroqNode, term: TextTerm, calls: HostCall[]): GroqNode {
  const node = term.phrase
    ? phraseNode(left, term.text, calls)
    : patternNode(left, term.text, calls)
  return term.negated ? {type: 'Not', base: {type: 'Group', base: node}} : node
}

/** `left match "text"`; a document is asked for each term by itself, which its index can answer. */
function patternNode(left: GroqNode, text: string, calls: HostCall[]): GroqNode {
  if (!mentionsDocument(left)) return match(left, text)
  const rest = besidesDocument(left)
  const nodes = tokenize(text, true).map((term) => {
    if (/^\*+$/.test(term)) return valueNode(true)
    const inText = documentNode([term], calls, (texts) => hasTerm(texts, term))
    return rest ? {type: 'Or', left: inText, right: match(rest, term)} : inText
  })
  return allOf(nodes)
}

/** Words next to each other are not in GROQ's `match`: the text is handed out as a string. */
function phraseNode(left: GroqNode, phrase: string, calls: HostCall[]): GroqNode {
  const rest = besidesDocument(left)
  const inText = mentionsDocument(left)
    ? documentNode(tokenize(phrase, false), calls, (texts) =>
        texts.some((text) => containsPhrase(text, phrase)),
      )
    : undefined
  if (!rest) return inText!
  calls.push((text) => text.split(SEPARATOR).some((part) => containsPhrase(part, phrase)))
  const text = callFunction('global', 'coalesce', [joined(rest), valueNode('')])
  const inRest = callNodeWith(calls.length - 1, text)
  return inText ? {type: 'Or', left: inText, right: inRest} : inRest
}

/**
 * Asks a question of the text of the document at hand. `matches` on the node says for narrowing
 * which terms it must have. One term is answered by the token index where it knows the document.
 */
function documentNode(
  terms: string[],
  calls: HostCall[],
  ask: (texts: string[]) => boolean,
): GroqNode {
  calls.push((id, run) => {
    const stored = run.storedOf(run.index.get(id))
    if (!stored) return undefined
    const known = terms.map((term) => run.inText(term)?.has(stored))
    if (known.includes(false)) return false
    return terms.length === 1 && known[0] ? true : ask(collectText(stored))
  })
  const call = callNodeWith(calls.length - 1, {type: 'AccessAttribute', name: '_id'})
  const withoutDocument = match({type: 'This'}, terms.join(' '))
  return {...callFunction('global', 'coalesce', [call, withoutDocument]), matches: terms}
}

function match(left: GroqNode, text: string): GroqNode {
  return {type: 'OpCall', op: 'match', left, right: valueNode(text)}
}

/** As `match` has it, nothing asked for is nothing found. */
function allOf(nodes: GroqNode[]): GroqNode {
  if (nodes.length === 0) return valueNode(false)
  return nodes.reduce((left, right) => ({type: 'And', left, right}))
}

/** True for `@` and for an array that lists it: what GROQ's text search calls the whole document. */
function mentionsDocument(left: GroqNode): boolean {
  const subject = ungroup(left)
  return isThis(subject) || (subject.type === 'Array' && children(subject).some(isThisElement))
}

/** What stands beside `@`, to be matched as usual; undefined for `@` alone. */
function besidesDocument(left: GroqNode): GroqNode | undefined {
  const subject = ungroup(left)
  if (isThis(subject)) return undefined
  if (subject.type !== 'Array') return subject
  const elements = children(subject).filter((element) => !isThisElement(element))
  return elements.length > 0 ? {...subject, elements} : undefined
}

function isThisElement(element: GroqNode): boolean {
  return !element.isSplat && isThis(element.value as GroqNode)
}
