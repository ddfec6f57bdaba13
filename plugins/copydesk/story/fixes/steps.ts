import {type FormPatch, type Path, insert, set, setIfMissing, unset} from 'sanity'
import {type PathSegment} from '../../engine/index.ts'
import {type StringChange, valueAt} from './textEdits.ts'

/** A step that a document can take, and take back. */
export type Step =
  | ({kind: 'string'} & StringChange)
  /** Items leave an array; `after` is the path of the item before them, or undefined at the start. */
  | {kind: 'remove'; array: PathSegment[]; items: Item[]; after: string | undefined}
  | {kind: 'append'; array: PathSegment[]; items: Item[]}

export interface Item extends Record<string, unknown> {
  _key: string
}

/** The patches that take the steps: given to the form together, they are one transaction. */
export function patchesOf(steps: readonly Step[]): FormPatch[] {
  return steps.flatMap((step): FormPatch[] => {
    if (step.kind === 'string') return [set(step.after, step.path as Path)]
    if (step.kind === 'remove')
      return step.items.map(({_key}) => unset([...step.array, {_key}] as Path))
    return [
      setIfMissing([], step.array as Path),
      insert(step.items, 'after', [...step.array, -1] as Path),
    ]
  })
}

/** The steps whose place still reads as it did when they were worked out; the others are `kept`. */
export function standingSteps(
  document: Record<string, unknown>,
  steps: readonly Step[],
): {steps: Step[]; kept: number} {
  const standing = steps.filter(
    (step) => step.kind !== 'string' || valueAt(document, step.path) === step.before,
  )
  return {steps: standing, kept: steps.length - standing.length}
}

/**
 * The patches that take the steps back, last first. A place that reads otherwise by now is left as
 * it is, and counted in `kept`.
 */
export function undoPatches(
  document: Record<string, unknown>,
  steps: readonly Step[],
): {patches: FormPatch[]; kept: number} {
  let kept = 0
  const patches = [...steps].reverse().flatMap((step): FormPatch[] => {
    if (step.kind === 'string') {
      if (valueAt(document, step.path) === step.after) return [set(step.before, step.path as Path)]
      kept++
      return []
    }
    if (step.kind === 'append')
      return step.items
        .filter(({_key}) => valueAt(document, [...step.array, {_key}]) !== undefined)
        .map(({_key}) => unset([...step.array, {_key}] as Path))
    return putBack(document, step)
  })
  return {patches, kept}
}

/** Removed items go back after the item that stood before them; if that has gone, to the end. */
function putBack(
  document: Record<string, unknown>,
  {array, items, after}: Extract<Step, {kind: 'remove'}>,
): FormPatch[] {
  const gone = items.filter(({_key}) => valueAt(document, [...array, {_key}]) === undefined)
  if (gone.length === 0) return []
  const anchor = after && valueAt(document, [...array, {_key: after}]) ? {_key: after} : -1
  return [
    setIfMissing([], array as Path),
    after === undefined
      ? insert(gone, 'before', [...array, 0] as Path)
      : insert(gone, 'after', [...array, anchor] as Path),
  ]
}
