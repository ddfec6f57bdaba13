import {isObject, type PathSegment} from '../../engine/index.ts'
import {type StringChange, valueAt} from './textEdits.ts'

/** A step that a document can take, and take back. */
export type Step =
  | ({kind: 'string'} & StringChange)
  /** Items leave an array; `after` is the path of the item before them, or undefined at the start. */
  | {kind: 'remove'; array: PathSegment[]; items: Item[]; after: string | undefined}
  | {kind: 'append'; array: PathSegment[]; items: Item[]}
  /** Any value before and after; undefined for none. */
  | {kind: 'value'; path: PathSegment[]; before: unknown; after: unknown}

export interface Item extends Record<string, unknown> {
  _key: string
}

/** A change of one place of a document, in the terms of Sanity's forms. */
export type Patch =
  | {type: 'set'; path: PathSegment[]; value: unknown}
  | {type: 'setIfMissing'; path: PathSegment[]; value: []}
  | {type: 'unset'; path: PathSegment[]}
  | {type: 'insert'; path: PathSegment[]; position: 'before' | 'after'; items: Item[]}

/** The patches that take the steps: together they are one transaction. */
export function patchesOf(steps: readonly Step[]): Patch[] {
  return steps.flatMap((step): Patch[] => {
    if (step.kind === 'string') return [{type: 'set', path: step.path, value: step.after}]
    if (step.kind === 'value') return [setting(step.path, step.after)]
    if (step.kind === 'remove') return removing(step.array, step.items)
    const path = [...step.array, -1]
    return [
      {type: 'setIfMissing', path: step.array, value: []},
      {type: 'insert', path, position: 'after', items: step.items},
    ]
  })
}

/** The steps whose place still reads as it did when they were worked out; the others are `kept`. */
export function standingSteps(
  document: Record<string, unknown>,
  steps: readonly Step[],
): {steps: Step[]; kept: number} {
  const standing = steps.filter(
    (step) =>
      (step.kind !== 'string' && step.kind !== 'value') ||
      isSame(valueAt(document, step.path), step.before),
  )
  return {steps: standing, kept: steps.length - standing.length}
}

/**
 * The patches that take the steps back, last first. A place that has changed since is left as
 * it is, and counted in `kept`.
 */
export function undoPatches(
  document: Record<string, unknown>,
  steps: readonly Step[],
): {patches: Patch[]; kept: number} {
  let kept = 0
  const patches = [...steps].reverse().flatMap((step): Patch[] => {
    const {kind} = step
    if (kind === 'string' || kind === 'value') {
      const {path, before, after} = step
      if (isSame(valueAt(document, path), after)) return [setting(path, before)]
      kept++
      return []
    }
    const isThere = ({_key}: Item) => valueAt(document, [...step.array, {_key}]) !== undefined
    if (kind === 'append') return removing(step.array, step.items.filter(isThere))
    return putBack(document, step)
  })
  return {patches, kept}
}

/** Removed items go back after the item that stood before them; if that has gone, to the end. */
function putBack(
  document: Record<string, unknown>,
  {array, items, after}: Extract<Step, {kind: 'remove'}>,
): Patch[] {
  const gone = items.filter(({_key}) => valueAt(document, [...array, {_key}]) === undefined)
  if (gone.length === 0) return []
  const anchor = after && valueAt(document, [...array, {_key: after}]) ? {_key: after} : -1
  return [
    {type: 'setIfMissing', path: array, value: []},
    after === undefined
      ? {type: 'insert', path: [...array, 0], position: 'before', items: gone}
      : {type: 'insert', path: [...array, anchor], position: 'after', items: gone},
  ]
}

const removing = (array: PathSegment[], items: readonly Item[]): Patch[] =>
  items.map(({_key}) => ({type: 'unset', path: [...array, {_key}]}))

const setting = (path: PathSegment[], value: unknown): Patch =>
  value === undefined ? {type: 'unset', path} : {type: 'set', path, value}

/** The same value, in whatever order its fields stand. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((key) => isSame(a[key], b[key]))
}
