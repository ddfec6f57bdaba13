import {type OpCallNode} from 'groq-js'
import {type TextMatch, textMatchOf} from '../plan/textMatch.ts'
import {collectText} from '../text/collectText.ts'
import {type TextTerm} from '../text/textQuery.ts'
import {
  containsPhrase,
  isAnything,
  tokenize,
  tokenTest,
  type TokenTest,
  wordTest,
} from '../text/tokens.ts'
import {type Code, type Compile, direct, from1, from2, type Scope} from './code.ts'
import {attributeOf} from './values.ts'

/** `left match right`, with whole documents and `text::query()` too. */
export function matchCode(node: OpCallNode, compile: Compile): Code {
  const search = textMatchOf(node)
  if (search) return searched(search, compile, (score) => score > 0)
  return from2(compile(node.left), compile(node.right), (left, right, {run}) => {
    const patterns = patternsOf(right)
    const tokens = tokensOf(left)
    run.spend(tokens.length * (1 + patterns.length))
    return tokens.length > 0 && patterns.length > 0 && patterns.every((test) => tokens.some(test))
  })
}

/** What a match counts for in `score()`. */
export function matchScore(node: OpCallNode, compile: Compile): Code {
  const search = textMatchOf(node)
  if (search) return searched(search, compile, (score) => score)
  return from2(compile(node.left), compile(node.right), (left, right, {run}) => {
    const patterns = patternsOf(right)
    const tokens = tokensOf(left)
    run.spend(tokens.length * (1 + patterns.length))
    return patterns.reduce((sum, test) => sum + frequencyScore(tokens, test), 0)
  })
}

/** As `groq-js` has it: the more often the more, each time less (BM25 without lengths). */
function frequencyScore(tokens: string[], test: TokenTest): number {
  const times = tokens.filter(test).length
  return (times * 2.2) / (times + 1.2)
}

/** The sum of what the terms count for, 0 where one of them does not hold. */
function searched(
  search: TextMatch,
  compile: Compile,
  as: (score: number) => boolean | number,
): Code {
  const {document, beside, terms} = search
  const tests = terms.map((term) => termScore(term, document))
  return from1(beside ? compile(beside) : direct(() => null), (value, scope) => {
    if (terms.length === 0) return as(0)
    const texts = new Texts(beside ? textsOf(value) : [], scope, document)
    let sum = 0
    for (const test of tests) {
      const score = test(texts)
      if (score === 0) return as(0)
      sum += score
    }
    return as(sum)
  })
}

function termScore(
  {tokens, phrase, negated}: TextTerm,
  inDocument: boolean,
): (texts: Texts) => number {
  const words = tokens.map((token) => ({token, test: wordTest(token)}))
  if (phrase) return (texts) => (texts.hasPhrase(tokens) !== negated ? 1 : 0)
  const score = (texts: Texts) => {
    let sum = 0
    for (const {token, test} of words) {
      const anyway = inDocument && isAnything(token)
      const own = anyway ? 1 : texts.scoreOf(token, test)
      if (own === 0) return 0
      sum += own
    }
    return sum
  }
  return negated ? (texts) => (score(texts) > 0 ? 0 : 1) : score
}

/** What one match searches: the texts that were named, and those of the document at hand. */
class Texts {
  readonly #named: string[]
  readonly #scope: Scope
  readonly #document: boolean
  #tokens: string[] | undefined
  #ofDocument: string[] | undefined

  constructor(named: string[], scope: Scope, document: boolean) {
    this.#named = named
    this.#scope = scope
    this.#document = document
  }

  scoreOf(token: string, test: TokenTest): number {
    if (!this.#tokens) {
      this.#tokens = this.#named.flatMap((text) => tokenize(text, false))
      this.#scope.run.spend(this.#tokens.length)
    }
    this.#scope.run.spend(this.#tokens.length)
    const inDocument = this.#document && this.#documentHas(token, test) ? 1 : 0
    return inDocument + frequencyScore(this.#tokens, test)
  }

  hasPhrase(words: string[]): boolean {
    if (this.#named.some((text) => containsPhrase(text, words))) return true
    if (!this.#document) return false
    const known = words.map((word) => this.#indexed(word))
    return (
      !known.includes(false) && this.#documentTexts().some((text) => containsPhrase(text, words))
    )
  }

  #documentHas(token: string, test: TokenTest): boolean {
    const known = this.#indexed(token)
    if (known !== undefined) return known
    return this.#documentTexts().some((text) => tokenize(text, false).some(test))
  }

  /** What the index knows of the document at hand; undefined where it does not, or there is none. */
  #indexed(token: string): boolean | undefined {
    const stored = this.#stored()
    return stored && this.#scope.run.find('text', token)?.has(stored)
  }

  #documentTexts(): string[] {
    if (!this.#ofDocument) {
      const stored = this.#stored()
      this.#ofDocument = stored ? collectText(stored) : textsOf(this.#scope.value)
      this.#scope.run.spend(this.#ofDocument.reduce((sum, text) => sum + text.length, 0) / 8)
    }
    return this.#ofDocument
  }

  #stored() {
    const {run, value} = this.#scope
    const id = attributeOf(value, '_id')
    const shown = typeof id === 'string' ? run.index.get(id) : undefined
    return shown && run.storedOf(shown)
  }
}

/** Of a string or an array, the texts; of anything else, none. */
function textsOf(value: unknown): string[] {
  return [value].flat().filter((one) => typeof one === 'string')
}

function tokensOf(value: unknown): string[] {
  return textsOf(value).flatMap((text) => tokenize(text, false))
}

/** What is to be found; nothing where a part of it is no text. */
function patternsOf(value: unknown): TokenTest[] {
  const list: unknown[] = [value].flat()
  const texts = textsOf(list)
  if (texts.length < list.length) return []
  return texts.flatMap((text) => tokenize(text, true)).map(tokenTest)
}
