import {
  type ArticleParagraph,
  type Finding,
  type PathSegment,
  repeatedBlocks,
} from '../../engine/index.ts'
import {type Item, type Step} from './steps.ts'
import {valueAt} from './textEdits.ts'

/**
 * The steps that take out one copy of each repeated range. Only whole items of an array are taken
 * out (blocks of Portable Text): a standfirst that repeats the lede is left to the editor.
 * @param drop which copy goes
 */
export function removeRepeat(
  document: Record<string, unknown>,
  finding: Finding,
  paragraphs: readonly ArticleParagraph[],
  drop: 'first' | 'second',
): Step[] {
  const keyed = repeatedBlocks(finding, paragraphs, drop).filter(blockKey)
  const byArray = Map.groupBy(keyed, (path) => JSON.stringify(path.slice(0, -1)))
  return [...byArray.values()].flatMap((places) => {
    const array = places[0].slice(0, -1)
    const keys = new Set(places.map((path) => blockKey(path) as string))
    return removals(array, valueAt(document, array), keys)
  })
}

/** Neighbouring items leave together, so that they can go back together. */
function removals(array: PathSegment[], value: unknown, keys: ReadonlySet<string>): Step[] {
  if (!Array.isArray(value)) return []
  const steps: Extract<Step, {kind: 'remove'}>[] = []
  value.forEach((item: Item, index) => {
    if (!keys.has(item._key)) return
    const last = steps.at(-1)
    if (last && last.items.at(-1) === value[index - 1]) last.items.push(item)
    else steps.push({kind: 'remove', array, items: [item], after: value[index - 1]?._key})
  })
  return steps
}

function blockKey(path: readonly PathSegment[]): string | undefined {
  const last = path.at(-1)
  return typeof last === 'object' ? last._key : undefined
}
