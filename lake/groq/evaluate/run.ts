import {type DocumentIndex, type DocumentLookup} from '../documents/documentIndex.ts'
import {type DocumentStore} from '../documents/documentStore.ts'
import {storedBehindView} from '../documents/view.ts'
import {type PartName} from '../documents/indexParts.ts'
import {idParts} from '../../document/documentId.ts'
import {type TextPlace} from '../plan/condition.ts'
import {QueryError, stepTooLong} from '../queryError.ts'
import {type TermDocuments} from '../text/tokenIndex.ts'
import {type LakeDocument} from '../../document/document.ts'
import {startClock} from '../../slices/inSlices.ts'
import {freeze} from './frozen.ts'

const NEVER = () => 0

/** Where a query finds documents: a view, and what is stored behind it. */
export interface Source {
  index: DocumentLookup
  get(id: string): LakeDocument | undefined
  /** Which documents have terms in their text or their id; undefined where no index tells. */
  find(place: TextPlace, terms: string[]): TermDocuments | undefined
  /** Settles once the index tells of nearly all documents; undefined where it does, or there is none. */
  ready?(place: TextPlace): Promise<void> | undefined
}

/** What a query may know beside the documents. */
export interface Surroundings {
  /** What `identity()` gives: the id of the user, or `<anonymous>`. */
  identity?: string
  /** What `now()` gives. */
  now?: Date
  projectId?: string
  dataset?: string
}

/** Units of work, about a tenth of a microsecond each, between two places where a run may pause. */
const PAUSE_AFTER = 1000

/** Units of work after which a step that cannot pause looks at the clock. */
const LOOK_AFTER = 5000
/** Milliseconds that one step may compute, in which nothing else is answered. */
const LONGEST_STEP = 300

/** Values of about 16 bytes that one run, and all together, may hold at a time. */
const MOST_MADE = 10_000_000
const MOST_MADE_BY_ALL = 20_000_000

let madeByAll = 0

/** Documents that the answers of index look-ups may hold together to be given again. */
const MOST_KEPT = 1_000_000

/** So many parts of an index a run waits for; further ones it has to build within its time. */
const MOST_PARTS = 24

/** One evaluation of a query. */
export class Run {
  /** The documents of the view, and those stored behind it. */
  source: Source
  /** Up to so many candidates are sorted; of more, the first are looked for in an ordered index. */
  readonly sortUpTo: number
  /** The indexes of the view, where parts of them may be built in the background while it waits. */
  readonly live: DocumentIndex | undefined
  readonly surroundings: Required<Surroundings>
  /** The documents handed to the filters of a query for the first few. */
  chunk: LakeDocument[] = []
  /** Values that stay the same throughout the run, by the code that gave them. */
  readonly kept = new Map<object, unknown>()
  readonly #partsAsked = new Set<PartName>()
  readonly #terms = new Map<string, TermDocuments | undefined>()
  readonly #pauseAfter: number
  readonly #longestStep: number
  #pauseAt: number
  #spent = 0
  #lookAt = Infinity
  #step = NEVER
  #made = 0
  #keeps = 0

  constructor(
    source: Source,
    options: Surroundings & {
      sortUpTo: number
      live?: DocumentIndex
      pauseAfter?: number
      longestStep?: number
    },
  ) {
    const {identity = '<anonymous>', now = new Date(), projectId = '', dataset = ''} = options
    this.source = source
    this.sortUpTo = options.sortUpTo
    this.live = options.live
    this.surroundings = {identity, now, projectId, dataset}
    this.#pauseAfter = options.pauseAfter ?? PAUSE_AFTER
    this.#pauseAt = this.#pauseAfter
    this.#longestStep = options.longestStep ?? LONGEST_STEP
  }

  get index(): DocumentLookup {
    return this.source.index
  }

  /** Counts work done, in units. */
  spend(units: number): void {
    this.#spent += units
    if (this.#spent >= this.#lookAt) this.#look()
  }

  /** A step begins: until the next one nothing else is done. */
  beginStep(): void {
    this.#lookAt = this.#spent + LOOK_AFTER
    this.#step = startClock()
  }

  #look(): void {
    this.#lookAt = this.#spent + LOOK_AFTER
    if (this.#step() > this.#longestStep) throw stepTooLong(this.#longestStep)
  }

  /** True once in a while: where it is time to pause. */
  isDue(): boolean {
    if (this.#spent < this.#pauseAt) return false
    this.#pauseAt = this.#spent + this.#pauseAfter
    return true
  }

  /** Counts values made, of 16 bytes. @throws QueryError where they are too many for the memory */
  make(values: number): void {
    this.#made += values
    madeByAll += values
    if (this.#made > MOST_MADE || madeByAll > MOST_MADE_BY_ALL) {
      throw new QueryError(
        'The query was stopped: it makes more values than fit in memory; ask for less at once.',
        'queryEvaluationError',
      )
    }
  }

  get made(): number {
    return this.#made
  }

  /** What was made since then is not held any more, but for `held`. */
  release(made: number, held: unknown): void {
    const kept = typeof held === 'string' ? held.length / 16 : 0
    if (typeof held !== 'object' || held === null) this.#shrink(made + kept)
  }

  /** Nothing that it made is held any more. */
  end(): void {
    this.#shrink(0)
  }

  #shrink(made: number): void {
    madeByAll -= this.#made - made
    this.#made = made
  }

  /** True while few enough documents are kept for when they are asked for again. */
  mayKeep(documents: number): boolean {
    if (this.#keeps + documents > MOST_KEPT) return false
    this.#keeps += documents
    return true
  }

  /** Settles once a part of the index is built; undefined where it is there, or soon built. */
  partReady(part: PartName): Promise<void> | undefined {
    if (!this.live || this.#partsAsked.size >= MOST_PARTS) return undefined
    this.#partsAsked.add(part)
    return this.live.ready(part)
  }

  /** Settles once the words of nearly all documents are indexed; undefined where they are. */
  wordsReady(place: TextPlace): Promise<void> | undefined {
    return this.live && this.source.ready?.(place)
  }

  find(place: TextPlace, terms: string[]): TermDocuments | undefined {
    const key = `${place} ${terms.join(' ')}`
    if (!this.#terms.has(key)) this.#terms.set(key, this.source.find(place, terms))
    return this.#terms.get(key)
  }

  /** The stored document behind one that the view shows. */
  storedOf(shown: LakeDocument): LakeDocument | undefined {
    return storedBehindView(shown) ?? this.source.get(shown._id)
  }

  /** What the view shows of a stored document, if it is that one that it shows. */
  shownOf({_id}: LakeDocument): LakeDocument | undefined {
    const shown = this.index.get(_id) ?? this.index.get(idParts(_id).publishedId)
    return shown && (storedBehindView(shown) ?? shown)._id === _id ? shown : undefined
  }

  /** From now on the documents are those of `source`. */
  moveTo(source: Source): void {
    this.source = source
    this.#terms.clear()
  }
}

/** A store as it is, seen through one of its views. */
export function liveSource({get, texts, ids}: DocumentStore, index: DocumentLookup): Source {
  const indexes = {text: texts, id: ids}
  return {
    index,
    get,
    find: (place, terms) => indexes[place].find(terms),
    ready: (place) => indexes[place].ready(),
  }
}

/**
 * A store as it is at this moment, whatever is written later. With what is overwritten then among
 * the candidates of a term: the token index does not know it any more.
 */
export function frozenSource(
  store: DocumentStore,
  view: DocumentIndex,
): {source: Source; release(): void} {
  const {find, ready} = liveSource(store, view)
  const stored = freeze(store.view('raw', 'member'))
  const index = freeze(view)
  return {
    source: {
      index,
      get: stored.get,
      ready,
      find(place, terms) {
        const found = find(place, terms)
        if (!found) return undefined
        const forEach: TermDocuments['forEach'] = (visit) => {
          found.forEach(visit)
          for (const document of stored.outdated()) visit(document)
        }
        return {...found, distinct: false, forEach}
      },
    },
    release() {
      stored.release()
      index.release()
    },
  }
}
