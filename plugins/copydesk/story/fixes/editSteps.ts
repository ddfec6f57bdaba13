import {isElsewhere, type PathSegment} from '../../engine/index.ts'
import {type Item, type Step} from './steps.ts'
import {type StringChange, stringChanges, type TextEdit, valueAt} from './textEdits.ts'

type Removal = Extract<Step, {kind: 'remove'}>

/**
 * The steps that edits of the text take: strings change, and a block that is left without text leaves.
 * @param blocks the paths of blocks that leave, too
 */
export function editSteps(
  document: Record<string, unknown>,
  edits: readonly TextEdit[],
  blocks: readonly PathSegment[][] = [],
): Step[] {
  const changes = stringChanges(document, edits)
  const emptied = emptiedBlocks(document, changes)
  const gone = new Set([...emptied, ...blocks].map((path) => JSON.stringify(path)))
  const stays = ({path}: StringChange) =>
    !path.some((_, index) => gone.has(JSON.stringify(path.slice(0, index))))
  return [
    ...changes.filter(stays).map((change) => ({kind: 'string' as const, ...change})),
    ...removalSteps(document, [...emptied, ...blocks]),
  ]
}

/**
 * The steps in which blocks of this document leave, one for each run of neighbors, so that they can go back together.
 */
export function removalSteps(
  document: Record<string, unknown>,
  blocks: readonly PathSegment[][],
): Removal[] {
  const keyed = blocks.filter((path) => typeof path.at(-1) === 'object' && !isElsewhere(path))
  const byArray = Map.groupBy(keyed, (path) => JSON.stringify(path.slice(0, -1)))
  return [...byArray.values()].flatMap((paths) => {
    const array = paths[0].slice(0, -1)
    const keys = new Set(paths.map((path) => (path.at(-1) as {_key: string})._key))
    return removals(array, valueAt(document, array), keys)
  })
}

function removals(array: PathSegment[], value: unknown, keys: ReadonlySet<string>): Removal[] {
  if (!Array.isArray(value)) return []
  const steps: Removal[] = []
  value.forEach((item: Item, index) => {
    if (!keys.has(item._key)) return
    const last = steps.at(-1)
    if (last && last.items.at(-1) === value[index - 1]) last.items.push(item)
    else steps.push({kind: 'remove', array, items: [item], after: value[index - 1]?._key})
  })
  return steps
}

/** The blocks whose text the changes take out whole; one with an inline object in it stays. */
function emptiedBlocks(
  document: Record<string, unknown>,
  changes: readonly StringChange[],
): PathSegment[][] {
  const inBlocks = changes.filter(({path}) => path.at(-3) === 'children')
  const byBlock = Map.groupBy(inBlocks, ({path}) => JSON.stringify(path.slice(0, -3)))
  return [...byBlock.values()].flatMap((inBlock) => {
    const block = inBlock[0].path.slice(0, -3)
    const children = valueAt(document, [...block, 'children'])
    const after = new Map(inBlock.map(({path, after: text}) => [JSON.stringify(path.at(-2)), text]))
    const isEmpty = (child: {_key?: string; _type?: string; text?: unknown}, index: number) => {
      if ((child._type ?? 'span') !== 'span') return false
      const key = JSON.stringify(child._key ? {_key: child._key} : index)
      return `${after.get(key) ?? child.text ?? ''}`.trim() === ''
    }
    return Array.isArray(children) && children.every(isEmpty) ? [block] : []
  })
}
