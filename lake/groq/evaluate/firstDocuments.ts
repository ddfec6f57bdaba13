import {type LakeDocument} from '../../document/document.ts'
import {type Steps} from '../../slices/steps.ts'
import {type DocumentLookup} from '../documents/documentIndex.ts'
import {compareEntries, entryOf, type OrderedEntry} from '../documents/indexParts.ts'
import {compareSortKeys, type SortKey} from '../documents/sortKey.ts'
import {type Condition} from '../plan/condition.ts'
import {type FirstOf, type FirstOrder} from '../plan/firstOf.ts'
import {type Candidates, documentsOf, ofSet} from './candidates.ts'
import {type Code, type Compile, type Scope, steps, valueOf} from './code.ts'
import {candidatesFor, inOrder, operandReader, partsReady} from './lookup.ts'

/**
 * Documents among which the wanted ones are, in the order of `*`: walks all in the order asked for
 * and stops when enough have passed; without that order, gives all that may be. `filter` is the
 * chain of filters over `run.chunk`.
 */
export function firstDocuments(
  {wanted, order}: FirstOf,
  filter: Code,
  condition: Condition | undefined,
  compile: Compile,
): Code {
  const readOperands = operandReader(condition, compile)
  return steps(function* (scope) {
    const {run} = scope
    const values = yield* readOperands(scope)
    if (condition) yield* partsReady(condition, run)
    const find = () => condition && candidatesFor(condition, values, run)
    let found = find()
    if (found && found.size <= run.sortUpTo) return inOrder(found, run.index)
    if (run.index.size <= run.sortUpTo) return run.index.all()

    const isFew = found && isSoonerSorted(found.size, wanted, run.index.size)
    if (order && !isFew) {
      const ready = run.partReady(`ordered ${order.path}`)
      if (ready) yield ready
      found = find()
    }
    const {source} = run
    if (source.index.ordered) {
      const inTurn = found && isFew ? walkFew(found, order) : walk(source.index, order, found)
      const passed = yield* firstToPass(inTurn, wanted, order, filter, scope)
      if (passed) return inOrder(ofSet(passed), run.index)
      found = find()
    }
    return found ? inOrder(found, run.index) : run.index.all()
  })
}

/**
 * The first that pass the filters, and those that tie with them. Undefined where the documents may
 * have changed meanwhile, and the walk led astray.
 */
function* firstToPass(
  inTurn: Iterable<OrderedEntry>,
  wanted: number,
  order: FirstOrder | undefined,
  filter: Code,
  scope: Scope,
): Steps<Set<LakeDocument> | undefined> {
  const {run} = scope
  const {source} = run
  const passed = new Set<LakeDocument>()
  let chunk: LakeDocument[] = []
  let lastKey: SortKey = null
  const flush = function* () {
    run.chunk = chunk
    chunk = []
    for (const document of (yield* valueOf(filter, scope)) as LakeDocument[]) passed.add(document)
    return run.source === source
  }
  for (const {key, document} of inTurn) {
    if (passed.size >= wanted) {
      // With a second key, whatever is equal in the first may still come before.
      const ties = order?.only === false && compareSortKeys(key, lastKey) === 0
      if (!ties) break
    }
    chunk.push(document)
    lastKey = key
    if (chunk.length >= Math.max(64, wanted - passed.size) && !(yield* flush())) return undefined
  }
  return (yield* flush()) ? passed : undefined
}

/**
 * Whether putting all candidates in order takes fewer steps than walking everything until enough
 * of them have come, if they are spread evenly.
 */
function isSoonerSorted(candidates: number, wanted: number, all: number): boolean {
  return candidates * Math.log2(candidates + 1) < (wanted * all) / candidates
}

/** The candidates, or all, in the order asked for; among equals, in the order of `*`. */
function* walk(
  index: DocumentLookup,
  order: FirstOrder | undefined,
  found: Candidates | undefined,
): Generator<OrderedEntry> {
  const entries = order ? inDirection(index, order) : withoutOrder(index.all())
  for (const entry of entries) if (!found || found.has(entry.document)) yield entry
}

function inDirection(index: DocumentLookup, order: FirstOrder): Iterable<OrderedEntry> {
  const list = index.ordered!(order.path)
  return order.descending ? equalsAscending(list.descending()) : list.ascending()
}

function* withoutOrder(documents: LakeDocument[]): Generator<OrderedEntry> {
  for (const document of documents) yield {key: null, document}
}

/** The candidates in the order asked for. */
function* walkFew(found: Candidates, order: FirstOrder | undefined): Generator<OrderedEntry> {
  const entries = documentsOf(found).map((document) => entryOf(document, order?.path))
  entries.sort(compareEntries)
  yield* order?.descending ? equalsAscending(entries.reverse()) : entries
}

/** Entries from the last to the first, but those of the same key by id. */
function* equalsAscending(descending: Iterable<OrderedEntry>): Generator<OrderedEntry> {
  let equal: OrderedEntry[] = []
  for (const entry of descending) {
    if (equal.length > 0 && compareSortKeys(equal[0].key, entry.key) !== 0) {
      yield* equal.reverse()
      equal = []
    }
    equal.push(entry)
  }
  yield* equal.reverse()
}
