import {inSlices} from '../../slices/inSlices.ts'
import {finish, type Steps} from '../../slices/steps.ts'
import {type LakeDocument} from '../../document/document.ts'
import {addPosting, forEachPosting, type Postings, somePosting} from './postings.ts'
import {restoredTokens, type SavedPart, savedTokens, TOKENS_IN_PART} from './savedTokens.ts'
import {foldCase, MAX_TERM_LENGTH, ownerIn, tokenize, wordTest} from './tokens.ts'

/** Which stored documents have which tokens, worked out in the background, a little at a time. */
export interface TokenIndex {
  put(document: LakeDocument): void
  remove(document: LakeDocument): void
  /** What is known now of terms (words or patterns with `*`): which documents have all of them. */
  find(terms: string[]): TermDocuments
  /** Settles once few enough wait to be read as they are; undefined where that is so already. */
  ready(): Promise<void> | undefined
  /** Works off what is waiting, all of it. */
  finish(): void
  /** How many documents were indexed or removed since it was saved or restored. */
  readonly changed: number
  /** What is indexed, in parts to be kept; without the last where it was made anew meanwhile. */
  save(): Generator<SavedPart, void>
  /** Takes what was saved for the documents that are the same still, before it indexes the others. */
  restore(parts: Iterable<SavedPart>): void
}

export interface TermDocuments {
  /** How many `forEach` visits. */
  size: number
  /** `forEach` visits none twice. */
  distinct: boolean
  /**
   * True or false for a document that is indexed, undefined for one that waits. Sooner known with the
   * number that it was listed with, where that is at hand.
   */
  has(document: LakeDocument, number?: number): boolean | undefined
  /** Those that have the terms, each with its number, and all that wait, without. */
  forEach(visit: (document: LakeDocument, number?: number) => void): void
  /** Another object where the documents were numbered anew. */
  numbering: object
}

/** When this part of the numbers in the index are of documents that changed since, it is made anew. */
const STALE = 0.5
const KEPT_TERMS = 200
/** So many terms are looked up together: of more, the first narrow enough. */
const MOST_TERMS = 20
/** To read so many documents takes no longer than a query may. */
const FEW_WAITING = 100
/** So few wait for more to come: work in the background keeps whoever writes next waiting too. */
const GATHERED_MS = 20
/** In place of a document that changed since it was indexed: no document has an empty id. */
const GONE = {_id: '', _rev: ''}

/** `textOf` gives the strings of a document that are indexed. */
export function createTokenIndex(textOf: (document: LakeDocument) => string[]): TokenIndex {
  const waiting = new Set<LakeDocument>()
  let numbers = new Map<LakeDocument, number>()
  let documents: (LakeDocument | undefined)[] = []
  let numbering = {}
  let vocabulary: string[] = []
  /** The tokens that may match a word, by the word with its case folded. */
  let byWord = new Map<string, string[]>()
  let postings = new Map<string, Postings>()
  /** The tokens that a term stands for, among the first `seen` of the vocabulary. */
  const terms = new Map<string, {tokens: string[]; seen: number}>()
  let working = false
  let gathering: NodeJS.Timeout | undefined
  let changed = 0
  let restoring: Steps<void> | undefined
  let becomesReady: PromiseWithResolvers<void> | undefined

  const learn = (token: string) => {
    vocabulary.push(token)
    const owner = ownerIn(token)
    for (const word of owner === undefined ? [token] : [token, owner]) {
      const folded = foldCase(word)
      const known = byWord.get(folded)
      if (known) known.push(token)
      else byWord.set(folded, [token])
    }
  }
  const index = (document: LakeDocument) => {
    const number = documents.push(document) - 1
    numbers.set(document, number)
    changed++
    for (const text of textOf(document)) {
      for (const token of tokenize(text, false)) {
        const known = postings.get(token)
        if (!known) learn(token)
        const kept = addPosting(known, number)
        if (kept !== known) postings.set(token, kept)
      }
    }
  }
  const startAnew = () => {
    for (const document of numbers.keys()) waiting.add(document)
    numbers = new Map()
    documents = []
    numbering = {}
    vocabulary = []
    byWord = new Map()
    postings = new Map()
    terms.clear()
  }
  /** What is not as it was when it was saved goes on waiting, and all does where a part is missing. */
  function* restoreFrom(parts: Iterable<SavedPart>): Steps<void> {
    const byId = new Map(Array.from(waiting, (document) => [document._id, document]))
    const found: (LakeDocument | undefined)[] = []
    for (const part of parts) {
      if (part.kind === 'documents') {
        for (const [number, id] of part.ids.entries()) {
          const document = byId.get(id)
          found.push(document?._rev === part.revisions[number] ? document : undefined)
        }
      } else if (part.kind === 'tokens') {
        for (const [token, numbers] of restoredTokens(part)) {
          learn(token)
          postings.set(token, numbers)
        }
      } else {
        found.length = part.numbers
        // What was written meanwhile is another document.
        documents = Array.from(found, (one) => (one && waiting.delete(one) ? one : undefined))
        for (const [number, one] of documents.entries()) if (one) numbers.set(one, number)
        numbering = {}
        changed = 0
        return
      }
      yield
    }
    startAnew()
  }
  const tellWhereReady = () => {
    if (!becomesReady || waiting.size > FEW_WAITING) return
    becomesReady.resolve()
    becomesReady = undefined
  }
  function* work(): Steps<void> {
    if (restoring) yield* restoring
    restoring = undefined
    tellWhereReady()
    for (const document of waiting) {
      waiting.delete(document)
      index(document)
      if (documents.length > 1000 && numbers.size < documents.length * STALE) startAnew()
      tellWhereReady()
      yield
    }
  }
  const start = () => {
    clearTimeout(gathering)
    gathering = undefined
    if (working) return
    working = true
    void inSlices(work(), {background: true}).finally(() => {
      working = false
      if (waiting.size > 0) schedule()
    })
  }
  const schedule = () => {
    if (restoring || waiting.size > FEW_WAITING) start()
    else if (!working) gathering ??= setTimeout(start, GATHERED_MS).unref()
  }
  const tokensFor = (term: string): string[] => {
    // `*` and `.` stand for characters that are not known.
    if (!/[*.]/.test(term) && term.length <= MAX_TERM_LENGTH)
      return (byWord.get(foldCase(term)) ?? []).filter(wordTest(term))
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
    ready() {
      if (waiting.size <= FEW_WAITING) return undefined
      becomesReady ??= Promise.withResolvers()
      return becomesReady.promise
    },
    remove(document) {
      waiting.delete(document)
      tellWhereReady()
      const number = numbers.get(document)
      if (number === undefined) return
      numbers.delete(document)
      documents[number] = undefined
      changed++
    },
    finish: () => finish(work()),
    get changed() {
      return changed
    },
    *save() {
      const before = changed
      const saving = postings
      const known = documents.map((document) => document ?? GONE)
      yield {
        kind: 'documents',
        ids: known.map(({_id}) => _id),
        revisions: known.map(({_rev}) => _rev),
      }
      let entries: [string, Postings][] = []
      for (const entry of saving) {
        // A word that stands in no document any more is forgotten.
        if (!somePosting(entry[1], (number) => documents[number] !== undefined)) continue
        entries.push(entry)
        if (entries.length < TOKENS_IN_PART) continue
        yield savedTokens(entries)
        entries = []
      }
      if (entries.length > 0) yield savedTokens(entries)
      // Numbers that were given meanwhile are in some of the parts.
      if (saving !== postings) return
      yield {kind: 'end', numbers: documents.length}
      changed -= before
    },
    restore(parts) {
      restoring = restoreFrom(parts)
      schedule()
    },
    find(terms) {
      const known = documents
      const numberOf = numbers
      const numbersAre = numbering
      const pending = new Set(waiting)
      /** How many of the terms each document has. */
      const found = new Uint8Array(known.length)
      const wanted = Math.min(terms.length, MOST_TERMS)
      for (const [place, term] of terms.slice(0, wanted).entries()) {
        for (const token of tokensFor(term)) {
          forEachPosting(postings.get(token)!, (number) => {
            if (found[number] === place) found[number]++
          })
        }
      }
      let count = pending.size
      for (let number = 0; number < found.length; number++) {
        if (found[number] === wanted && known[number]) count++
      }
      return {
        size: count,
        distinct: true,
        numbering: numbersAre,
        has(document, given) {
          const isNumber = given !== undefined && known[given] === document
          const number = isNumber ? given : numberOf.get(document)
          // What was indexed after this was asked is not known either way.
          return number === undefined || number >= found.length
            ? undefined
            : found[number] === wanted
        },
        forEach(visit) {
          for (let number = 0; number < found.length; number++) {
            const document = found[number] === wanted ? known[number] : undefined
            if (document) visit(document, number)
          }
          for (const document of pending) visit(document)
        },
      }
    },
  }
}
