import {type Condition, type Operand} from './condition.ts'
import {compareIds} from './documentId.ts'
import {type DocumentIndex} from './documentIndex.ts'
import {BETWEEN, type Run, SEPARATOR, UNKNOWN} from './hostCall.ts'
import {type GroqNode, type LakeDocument} from './types.ts'

/** Gives the strings of an operand when a query runs; undefined if they are not strings. */
export type OperandValues = (operand: Operand) => string[] | undefined

/**
 * The documents of the view for which a condition may hold, in the order of `*`, or undefined where
 * the index does not know better than all of them.
 */
export function lookUp(
  condition: Condition,
  valuesOf: OperandValues,
  run: Run,
): LakeDocument[] | undefined {
  const found = candidates(condition, valuesOf, run)
  return found && inOrder(found, run.index)
}

export type Candidates = ReadonlySet<LakeDocument>

/** The same, in no order. */
export function candidates(
  condition: Condition,
  valuesOf: OperandValues,
  run: Run,
): Candidates | undefined {
  switch (condition.kind) {
    case 'never':
      return new Set()
    case 'and': {
      const known = condition.parts
        .map((part) => candidates(part, valuesOf, run))
        .filter((part) => part !== undefined)
      return known.length > 0 ? known.reduce((a, b) => (b.size < a.size ? b : a)) : undefined
    }
    case 'or': {
      const parts = condition.parts.map((part) => candidates(part, valuesOf, run))
      return parts.every((part) => part !== undefined) ? union(parts) : undefined
    }
    case 'match':
      return matching(condition, run)
    default: {
      const values = valuesOf(condition.values)
      return values && union(values.map((value) => findOne(condition, value, run.index)))
    }
  }
}

function matching(
  condition: Extract<Condition, {kind: 'match'}>,
  run: Run,
): Candidates | undefined {
  const stored = condition.where === 'id' ? run.inId(condition.term) : run.inText(condition.term)
  if (!stored) return undefined
  const found = new Set<LakeDocument>()
  for (const document of stored.candidates()) {
    const shown = run.shownOf(document)
    if (shown) found.add(shown)
  }
  return found
}

function findOne(
  condition: Extract<Condition, {values: Operand}>,
  value: string,
  index: DocumentIndex,
): Candidates {
  const document = index.get(value)
  const itself = new Set(document ? [document] : [])
  // In groq-js any id, that of a draft too, is a version of itself.
  if (condition.kind === 'versionOf') return union([index.versionsOf(value), itself])
  if (condition.kind === 'references') return index.referencing(value)
  return condition.path === '_id' ? itself : index.equal(condition.path, value)
}

function union(sets: Candidates[]): Candidates {
  if (sets.length === 1) return sets[0]
  const all = new Set<LakeDocument>()
  for (const set of sets) for (const document of set) all.add(document)
  return all
}

/** A large part is picked out of the whole, which is in order already; a small one is sorted. */
export function inOrder(found: Candidates, index: DocumentIndex): LakeDocument[] {
  if (found.size * 8 > index.size) return index.all().filter((document) => found.has(document))
  return [...found].sort((a, b) => compareIds(a._id, b._id))
}

/** Splits what a call was handed into the values of its operands. */
export function readOperands(argument: string, operands: GroqNode[]): OperandValues {
  const parts = argument.split(BETWEEN)
  return (operand) => {
    if (Array.isArray(operand)) return operand
    const part = parts[operands.indexOf(operand)]
    return part === UNKNOWN ? undefined : splitOperand(part)
  }
}

/** The strings that an operand gave, joined; undefined if it gave none. */
export function splitOperand(joined: unknown): string[] | undefined {
  return typeof joined === 'string' ? joined.split(SEPARATOR) : undefined
}
