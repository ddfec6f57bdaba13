import {type OpCallNode} from 'groq-js'
import {type LakeDocument} from '../../document/document.ts'
import {notedNumber} from '../documents/notes.ts'
import {storedBehindView} from '../documents/view.ts'
import {type TextMatch, textMatchOf} from '../plan/textMatch.ts'
import {collectText} from '../text/collectText.ts'
import {type TermDocuments} from '../text/tokenIndex.ts'
import {type TextTerm} from '../text/textQuery.ts'
import {rejectManyWords} from '../queryError.ts'
import {
  containsPhrase,
  isAnything,
  MAX_TERM_LENGTH,
  tokenize,
  tokenTest,
  type TokenTest,
  wordTest,
} from '../text/tokens.ts'
import {type Code, type Compile, direct, from1, from2, type Scope} from './code.ts'
import {type Run, type Source} from './run.ts'
import {attributeOf, isObject} from './values.ts'

/** `left match right`, with whole documents and `text::query()` too. */
export function matchCode(node: OpCallNode, compile: Compile): Code {
  const search = textMatchOf(node)
  if (search) return searched(search, compile, false)
  return from2(compile(node.left), compile(node.right), (left, right, {run}) => {
    const patterns = patternsOf(right)
    const tokens = tokensOf(left)
    run.spend(tokens.length)
    if (tokens.length === 0 || patterns.length === 0) return false
    return patterns.every((test) => {
      run.spend(tokens.length)
      return tokens.some(test)
    })
  })
}

/** What a match counts for in `score()`. */
export function matchScore(node: OpCallNode, compile: Compile): Code {
  const search = textMatchOf(node)
  if (search) return searched(search, compile, true)
  return from2(compile(node.left), compile(node.right), (left, right, {run}) => {
    const patterns = patternsOf(right)
    const tokens = tokensOf(left)
    run.spend(tokens.length)
    return patterns.reduce((sum, test) => {
      run.spend(tokens.length)
      return sum + frequencyScore(tokens, test)
    }, 0)
  })
}

/** As `groq-js` has it: the more often the more, each time less (BM25 without lengths). */
function frequencyScore(tokens: string[], test: TokenTest): number {
  const times = tokens.filter(test).length
  return (times * 2.2) / (times + 1.2)
}

/**
 * The sum of what the terms count for, 0 where one of them does not hold. What stands beside the document
 * is read only where the index of its words leaves something open.
 */
function searched(search: TextMatch, compile: Compile, isScore: boolean): Code {
  const {document, beside, terms} = search
  const tests = terms.map((term) => termScore(term, document, isScore))
  const named = beside ? compile(beside) : direct(() => null)
  const scoreOf = (texts: Texts) => {
    let sum = 0
    for (const test of tests) {
      const score = test(texts)
      if (score === 0) return isScore ? 0 : false
      sum += score
    }
    return isScore ? sum : sum > 0
  }
  if (named.kind === 'steps') {
    return from1(named, (value, scope) => scoreOf(new Texts(() => value, scope, document)))
  }
  return direct(
    (scope) => scoreOf(new Texts(() => named.at(scope), scope, document)),
    named.weight + 1,
  )
}

function termScore(
  {tokens, phrase, negated}: TextTerm,
  inDocument: boolean,
  isScore: boolean,
): (texts: Texts) => number {
  const words = tokens.map((token) => new Word(token))
  if (phrase) return (texts) => (texts.hasPhrase(words) !== negated ? 1 : 0)
  const score = (texts: Texts) => {
    let sum = 0
    for (const word of words) {
      const own = inDocument && word.isAnything ? 1 : texts.scoreOf(word, isScore)
      if (own === 0) return 0
      sum += own
    }
    return sum
  }
  return negated ? (texts) => (score(texts) > 0 ? 0 : 1) : score
}

/** A word that is searched for, and what the index of a source says of it. */
class Word {
  readonly token: string
  readonly test: TokenTest
  readonly isAnything: boolean
  /** What stands in any text that has it, whatever the `*` stand for. */
  readonly #parts: RegExp[]
  #source: Source | undefined
  #found: TermDocuments | undefined

  constructor(token: string) {
    this.token = token
    this.test = wordTest(token)
    this.isAnything = isAnything(token)
    const parts = token.length > MAX_TERM_LENGTH || token.includes('.') ? [] : token.split('*')
    this.#parts = parts.filter((part) => part !== '').map((part) => new RegExp(part, 'i'))
  }

  /** False where a text does not have it; sooner known than by its tokens. */
  mayBeIn(text: string): boolean {
    // A token is a part of the text, but for its periods.
    return text.includes('.') || this.#parts.every((part) => part.test(text))
  }

  /** Whether a stored document has it; undefined where the index does not know. */
  isIn(stored: LakeDocument, number: number | undefined, run: Run): boolean | undefined {
    if (this.#source !== run.source) {
      this.#source = run.source
      this.#found = run.find('text', [this.token])
    }
    return this.#found?.has(stored, number)
  }
}

/** What one match searches: the texts that were named, and those of the document at hand. */
class Texts {
  readonly #readNamed: () => unknown
  readonly #scope: Scope
  readonly #stored: LakeDocument | undefined
  #texts: string[] | undefined
  #tokens: string[] | undefined
  #ofDocument: string[] | undefined

  /** `readNamed` gives a string, or an array with strings. */
  constructor(readNamed: () => unknown, scope: Scope, document: boolean) {
    this.#readNamed = readNamed
    this.#scope = scope
    this.#stored = document ? storedBehind(scope) : undefined
    if (!document) this.#ofDocument = []
  }

  get #named(): string[] {
    return (this.#texts ??= textsOf(this.#readNamed()))
  }

  /** What a word counts for; where only whether it is there matters, some number above 0. */
  scoreOf(word: Word, isScore: boolean): number {
    const inDocument = this.#documentHas(word) ? 1 : 0
    if (inDocument && !isScore) return inDocument
    this.#scope.run.spend(1 + this.#named.length)
    if (!this.#named.some((text) => word.mayBeIn(text))) return inDocument
    this.#tokens ??= this.#named.flatMap((text) => tokenize(text, false))
    this.#scope.run.spend(2 * this.#tokens.length)
    return inDocument + frequencyScore(this.#tokens, word.test)
  }

  hasPhrase(words: Word[]): boolean {
    const tokens = words.map(({token}) => token)
    const {run} = this.#scope
    const hasIt = (text: string) => containsPhrase(text, tokens, (count) => run.spend(count))
    if (this.#named.some(hasIt)) return true
    if (words.some((word) => this.#indexed(word) === false)) return false
    return this.#documentTexts().some(hasIt)
  }

  #documentHas(word: Word): boolean {
    return (
      this.#indexed(word) ??
      this.#documentTexts().some((text) => tokenize(text, false).some(word.test))
    )
  }

  /** What the index knows of the document at hand; undefined where it does not, or there is none. */
  #indexed(word: Word): boolean | undefined {
    const {run, value} = this.#scope
    return this.#stored && word.isIn(this.#stored, notedNumber(value as object), run)
  }

  #documentTexts(): string[] {
    if (!this.#ofDocument) {
      const texts = this.#stored ? collectText(this.#stored) : textsOf(this.#scope.value)
      this.#scope.run.spend(texts.reduce((sum, text) => sum + text.length, 0) / 8)
      this.#ofDocument = texts
    }
    return this.#ofDocument
  }
}

function storedBehind({run, value}: Scope): LakeDocument | undefined {
  const behind = isObject(value) ? storedBehindView(value) : undefined
  if (behind) return behind
  const id = attributeOf(value, '_id')
  const shown = typeof id === 'string' ? run.index.get(id) : undefined
  return shown && run.storedOf(shown)
}

/** Of a string or an array, the texts; of anything else, none. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value) && value.every(isString)) return value
  return [value].flat().filter(isString)
}

function lengthOf(texts: string[]): number {
  return texts.reduce((sum, {length}) => sum + length, 0)
}

function isString(value: unknown): value is string {
  return typeof value === 'string'
}

function tokensOf(value: unknown): string[] {
  return textsOf(value).flatMap((text) => tokenize(text, false))
}

/** What is to be found; nothing where a part of it is no text. */
function patternsOf(value: unknown): TokenTest[] {
  const list: unknown[] = [value].flat()
  const texts = textsOf(list)
  if (texts.length < list.length) return []
  rejectManyWords(0, lengthOf(texts))
  const terms = texts.flatMap((text) => tokenize(text, true))
  rejectManyWords(terms.length)
  return terms.map(tokenTest)
}
