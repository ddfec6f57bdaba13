import {inSlices} from '../../slices/inSlices.ts'
import {finish, type Steps} from '../../slices/steps.ts'
import {type LakeDocument} from '../../document/document.ts'
import {addPosting, forEachPosting, type Postings} from './postings.ts'
import {wordTest, tokenize} from './tokens.ts'

/** Which stored documents have which tokens, worked out in the background, a little at a time. */
export interface TokenIndex {
  put(document: LakeDocument): void
  remove(document: LakeDocument): void
  /** What is known now of a term (a word or a pattern with `*`). */
  find(term: string): TermDocuments
  /** Works off what is waiting, all of it. */
  finish(): void
}

export interface TermDocuments {
  /** How many `candidates` gives. */
  size: number
  /** True or false for a document that is indexed, undefined for one that waits. */
  has(document: LakeDocument): boolean | undefined
  /** Those that have the term, and all that wait. */
  candidates(): Iterable<LakeDocument>
}

/** When this part of the numbers in the index are of documents that changed since, it is made anew. */
const STALE = 0.5
const KEPT_TERMS = 200

/** `textOf` gives the strings of a document that are indexed. */
export function createTokenIndex(textOf: (document: LakeDocument) => string[]): TokenIndex {
  const waiting = new Set<LakeDocument>()
  let numbers = new Map<LakeDocument, number>()
  let documents: (LakeDocument | undefined)[] = []
  let vocabulary: string[] = []
  let postings = new Map<string, Postings>()
  /** The tokens that a term stands for, among the first `seen` of the vocabulary. */
  const terms = new Map<string, {tokens: string[]; seen: number}>()
  let working = false

  const index = (document: LakeDocument) => {
    const number = documents.push(document) - 1
    numbers.set(document, number)
    for (const text of textOf(document)) {
      for (const token of tokenize(text, false)) {
        const known = postings.get(token)
        if (!known) vocabulary.push(token)
        const kept = addPosting(known, number)
        if (kept !== known) postings.set(token, kept)
      }
    }
  }
  const startAnew = () => {
    for (const document of numbers.keys()) waiting.add(document)
    numbers = new Map()
    documents = []
    vocabulary = []
    postings = new Map()
    terms.clear()
  }
  function* work(): Steps<void> {
    for (const document of waiting) {
      waiting.delete(document)
      index(document)
      if (documents.length > 1000 && numbers.size < documents.length * STALE) startAnew()
      yield
    }
  }
  const schedule = () => {
    if (working) return
    working = true
    void inSlices(work(), {background: true}).finally(() => {
      working = false
      if (waiting.size > 0) schedule()
    })
  }
  const tokensFor = (term: string): string[] => {
    const known = terms.get(term) ?? {tokens: [], seen: 0}
    const matches = wordTest(term)
    for (; known.seen < vocabulary.length; known.seen++) {
      if (matches(vocabulary[known.seen])) known.tokens.push(vocabulary[known.seen])
    }
    terms.delete(term)
    terms.set(term, known)
    if (terms.size > KEPT_TERMS) terms.delete(terms.keys().next().value!)
    return known.tokens
  }

  return {
    put(document) {
      waiting.add(document)
      schedule()
    },
    remove(document) {
      waiting.delete(document)
      const number = numbers.get(document)
      if (number === undefined) return
      numbers.delete(document)
      documents[number] = undefined
    },
    finish: () => finish(work()),
    find(term) {
      const known = documents
      const numberOf = numbers
      const pending = new Set(waiting)
      const found = new Uint8Array(known.length)
      let count = pending.size
      for (const token of tokensFor(term)) {
        forEachPosting(postings.get(token)!, (number) => {
          if (!known[number] || found[number] === 1) return
          found[number] = 1
          count++
        })
      }
      return {
        size: count,
        has(document) {
          const number = numberOf.get(document)
          // What was indexed after this was asked is not known either way.
          return number === undefined || number >= found.length ? undefined : found[number] === 1
        },
        *candidates() {
          for (let number = 0; number < found.length; number++) {
            const document = found[number] === 1 ? known[number] : undefined
            if (document) yield document
          }
          yield* pending
        },
      }
    },
  }
}
