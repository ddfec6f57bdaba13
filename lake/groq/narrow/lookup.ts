import {type Run} from '../calls/run.ts'
import {compareIds} from '../documents/documentId.ts'
import {type DocumentLookup} from '../documents/documentIndex.ts'
import {type LakeDocument} from '../types.ts'
import {type Candidates, intersection, NOBODY, ofSet, union} from './candidates.ts'
import {type Condition} from './condition.ts'
import {type Operand, type OperandValues} from './operand.ts'

/**
 * The documents of the view for which a condition may hold, in the order of `*`, or undefined where
 * the index does not know better than all of them.
 */
export function lookUp(
  condition: Condition,
  valuesOf: OperandValues,
  run: Run,
): LakeDocument[] | undefined {
  const found = candidatesFor(condition, valuesOf, run)
  return found && inOrder(found, run.index)
}

/** The same, not listed yet. */
export function candidatesFor(
  condition: Condition,
  valuesOf: OperandValues,
  run: Run,
): Candidates | undefined {
  switch (condition.kind) {
    case 'never':
      return NOBODY
    case 'and': {
      const parts = condition.parts.map((part) => candidatesFor(part, valuesOf, run))
      const known = parts.filter((part) => part !== undefined)
      return known.length > 0 ? intersection(known) : undefined
    }
    case 'or': {
      const parts = condition.parts.map((part) => candidatesFor(part, valuesOf, run))
      return parts.every((part) => part !== undefined) ? union(parts) : undefined
    }
    case 'match':
      return matching(condition, run)
    default: {
      const values = valuesOf(condition.values)
      if (!values) return undefined
      const found = values.flatMap((value) => findOne(condition, value, run.index))
      return found.length > 0 ? union(found) : NOBODY
    }
  }
}

function matching(
  {where, term}: Extract<Condition, {kind: 'match'}>,
  run: Run,
): Candidates | undefined {
  const found = where === 'id' ? run.inId(term) : run.inText(term)
  if (!found) return undefined
  return {
    size: found.size,
    has(document) {
      const stored = run.storedOf(document)
      return stored === undefined || found.has(stored) !== false
    },
    *list() {
      for (const stored of found.candidates()) {
        const shown = run.shownOf(stored)
        if (shown) yield shown
      }
    },
  }
}

function findOne(
  condition: Extract<Condition, {values: Operand}>,
  value: string,
  index: DocumentLookup,
): Candidates[] {
  const document = index.get(value)
  const itself = document ? [ofSet(new Set([document]))] : []
  // In groq-js any id, that of a draft too, is a version of itself.
  if (condition.kind === 'versionOf') return [ofSet(index.versionsOf(value)), ...itself]
  if (condition.kind === 'references') return [ofSet(index.referencing(value))]
  return condition.path === '_id' ? itself : [ofSet(index.equal(condition.path, value))]
}

/** A large part is picked out of the whole, which is in order already; a small one is sorted. */
export function inOrder(found: Candidates, index: DocumentLookup): LakeDocument[] {
  if (found.size * 8 > index.size) return index.all().filter((document) => found.has(document))
  return [...new Set(found.list())].sort((a, b) => compareIds(a._id, b._id))
}
