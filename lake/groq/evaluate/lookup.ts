import {type ExprNode} from 'groq-js'
import {type LakeDocument} from '../../document/document.ts'
import {type Steps} from '../../slices/steps.ts'
import {compareIds} from '../documents/documentId.ts'
import {type DocumentLookup} from '../documents/documentIndex.ts'
import {type PartName} from '../documents/indexParts.ts'
import {type Condition, type Operand, operandsOf, type TextPlace} from '../plan/condition.ts'
import {type Candidates, documentsOf, intersection, NOBODY, ofSet, union} from './candidates.ts'
import {type Code, type Compile, direct, nested, type Scope, steps, valueOf} from './code.ts'
import {type Run} from './run.ts'

/**
 * `*`, or the documents among them for which a condition may hold: in the order of `*`, unless
 * whoever takes them orders them anyway.
 */
export function lookUp(condition: Condition | undefined, compile: Compile, ordered = true): Code {
  if (!condition) return direct(({run}) => run.index.all())
  const readOperands = operandReader(condition, compile)
  const key = {}
  return steps(function* (scope) {
    const {run} = scope
    const values = yield* readOperands(scope)
    const answers = (run.kept.get(key) ?? new Map()) as Map<string, LakeDocument[]>
    run.kept.set(key, answers)
    const asked = JSON.stringify([...values.values()])
    const known = answers.get(asked)
    if (known) return known
    yield* partsReady(condition, run)
    const found = candidatesFor(condition, values, run)
    const documents = found ? listed(found, run.index, ordered) : run.index.all()
    run.spend(documents.length)
    if (run.mayKeep(documents.length)) answers.set(asked, documents)
    return documents
  })
}

/** The strings that the operands of a condition give; undefined for one that gives none. */
export type OperandValues = ReadonlyMap<ExprNode, string[] | undefined>

/** Evaluates what a condition asks of the surroundings, from inside the filter that it comes from. */
export function operandReader(
  condition: Condition | undefined,
  compile: Compile,
): (scope: Scope) => Steps<OperandValues> {
  const operands = condition ? operandsOf(condition) : []
  const codes = operands.map((node) => ({node, code: compile(node)}))
  return function* (scope) {
    const values = new Map<ExprNode, string[] | undefined>()
    const inFilter = codes.length > 0 ? nested(scope, null) : scope
    for (const {node, code} of codes) {
      const strings = stringsOf(yield* valueOf(code, inFilter))
      scope.run.spend(strings?.length ?? 0)
      values.set(node, strings)
    }
    return values
  }
}

/** A string, or those of an array: nothing else is an id or a type. */
function stringsOf(value: unknown): string[] | undefined {
  if (typeof value === 'string') return [value]
  if (!Array.isArray(value)) return undefined
  return Array.from(new Set(value.filter((item) => typeof item === 'string')))
}

/** Waits for the parts of the index, and for the words, that a condition needs. */
export function* partsReady(condition: Condition, run: Run): Steps<void> {
  for (const part of partsOf(condition)) {
    const ready = run.partReady(part)
    if (ready) yield ready
  }
  for (const place of textPlacesOf(condition)) {
    const ready = run.wordsReady(place)
    if (ready) yield ready
  }
}

function textPlacesOf(condition: Condition): TextPlace[] {
  if ('parts' in condition) return condition.parts.flatMap(textPlacesOf)
  return condition.kind === 'match' ? [condition.where] : []
}

function partsOf(condition: Condition): PartName[] {
  if ('parts' in condition) return condition.parts.flatMap(partsOf)
  if (condition.kind === 'references') return ['references']
  if (condition.kind !== 'equal' || condition.path === '_id') return []
  return [`equal ${condition.path}`]
}

/** The documents of the view for which a condition may hold; undefined where any may. */
export function candidatesFor(
  condition: Condition,
  values: OperandValues,
  run: Run,
): Candidates | undefined {
  switch (condition.kind) {
    case 'never':
      return NOBODY
    case 'and': {
      const parts = condition.parts.map((part) => candidatesFor(part, values, run))
      const known = parts.filter((part) => part !== undefined)
      return known.length > 0 ? intersection(narrowest(known, run.index.size)) : undefined
    }
    case 'or': {
      const parts = condition.parts.map((part) => candidatesFor(part, values, run))
      return parts.every((part) => part !== undefined) ? union(parts) : undefined
    }
    case 'match':
      return matching(condition, run)
    default: {
      const wanted = Array.isArray(condition.values)
        ? condition.values
        : values.get(condition.values)
      if (!wanted) return undefined
      const found: Candidates[] = []
      for (const value of new Set(wanted)) {
        run.spend(1)
        found.push(...findOne(condition, value, run.index))
      }
      return union(found)
    }
  }
}

/** The smallest, and what narrows it: what holds for half of all documents is left to the filter. */
function narrowest(parts: Candidates[], all: number): Candidates[] {
  const [smallest, ...others] = parts.toSorted((a, b) => a.size - b.size)
  return [smallest, ...others.filter(({size}) => size * 2 < all)]
}

function matching(
  {where, terms}: Extract<Condition, {kind: 'match'}>,
  run: Run,
): Candidates | undefined {
  const found = run.find(where, terms)
  if (!found) return undefined
  return {
    size: found.size,
    distinct: found.distinct,
    has(document) {
      const stored = run.storedOf(document)
      return stored === undefined || found.has(stored) !== false
    },
    forEach(visit) {
      const notes = where === 'text' ? run.index.noted?.(found.numbering) : undefined
      found.forEach((stored, number) => {
        const noted = number === undefined ? undefined : notes?.get(number)
        const shown = noted ?? run.shownOf(stored)
        if (!shown) return
        if (!noted && number !== undefined) notes?.set(number, shown)
        visit(shown)
      })
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

function listed(found: Candidates, index: DocumentLookup, ordered: boolean): LakeDocument[] {
  return ordered ? inOrder(found, index) : documentsOf(found)
}

/** A large part is picked out of the whole, which is in order already; a small one is sorted. */
export function inOrder(found: Candidates, index: DocumentLookup): LakeDocument[] {
  if (found.size * 2 > index.size) return index.all().filter((document) => found.has(document))
  return documentsOf(found).sort((a, b) => compareIds(a._id, b._id))
}
