import {type Run} from '../calls/run.ts'
import {type DocumentLookup} from '../documents/documentIndex.ts'
import {compareEntries, entryOf, type OrderedEntry} from '../documents/indexParts.ts'
import {compareSortKeys, type SortKey} from '../documents/sortKey.ts'
import {type GroqNode, type LakeDocument} from '../types.ts'
import {type Candidates, ofSet} from './candidates.ts'
import {type Condition} from './condition.ts'
import {type FirstOf} from './firstOf.ts'
import {candidatesFor, inOrder} from './lookup.ts'
import {type OperandValues} from './operand.ts'

/**
 * Documents among which the wanted ones are, in the order of `*`: walks all in the order asked for
 * and stops when enough have passed; without that order, gives all that may be. `filter` is the
 * chain of filters over `run.chunk`.
 */
export function firstDocuments(
  {wanted, order}: FirstOf,
  filter: GroqNode,
  condition: Condition | undefined,
  valuesOf: OperandValues,
  run: Run,
): LakeDocument[] {
  const found = condition && candidatesFor(condition, valuesOf, run)
  if (found && found.size <= run.sortUpTo) return inOrder(found, run.index)
  if (run.index.size <= run.sortUpTo) return run.index.all()
  if (!run.index.ordered) return found ? inOrder(found, run.index) : run.index.all()

  const passed = new Set<LakeDocument>()
  let chunk: LakeDocument[] = []
  let lastKey: SortKey | undefined
  const flush = () => {
    for (const document of filtered(chunk, filter, run)) passed.add(document)
    chunk = []
  }
  const isFew = found && isSoonerSorted(found.size, wanted, run.index.size)
  for (const {key, document} of isFew ? walkFew(found, order) : walk(run.index, order)) {
    if (found && !isFew && !found.has(document)) continue
    if (passed.size >= wanted) {
      // With a second key, whatever is equal in the first may still come before.
      const equal = order?.only === false && compareSortKeys(key, lastKey!) === 0
      if (!equal) break
    }
    chunk.push(document)
    lastKey = key
    if (chunk.length >= Math.max(64, wanted - passed.size)) flush()
  }
  flush()
  return inOrder(ofSet(passed), run.index)
}

/**
 * Whether putting all candidates in order takes fewer steps than walking everything until enough
 * of them have come, if they are spread evenly.
 */
function isSoonerSorted(candidates: number, wanted: number, all: number): boolean {
  return candidates * Math.log2(candidates + 1) < (wanted * all) / candidates
}

/** Evaluates the filters over a few documents. */
function filtered(chunk: LakeDocument[], filter: GroqNode, run: Run): LakeDocument[] {
  run.handOut(chunk.length)
  const outer = run.chunk
  run.chunk = chunk
  const passed = run.evaluate(filter) as LakeDocument[]
  run.chunk = outer
  return passed
}

/** All documents in the order asked for; among equals, in the order of `*`. */
function* walk(index: DocumentLookup, order: FirstOf['order']): Generator<OrderedEntry> {
  if (!order) {
    for (const document of index.all()) yield {key: null, document}
    return
  }
  const list = index.ordered!(order.path)
  yield* order.descending ? equalsAscending(list.descending()) : list.ascending()
}

/** The candidates in the order asked for. */
function* walkFew(found: Candidates, order: FirstOf['order']): Generator<OrderedEntry> {
  const documents = [...new Set(found.list())]
  const entries = documents.map((document) => entryOf(document, order?.path)).sort(compareEntries)
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
