import {
  type ArticleParagraph,
  type Finding,
  type PathSegment,
  repeatedText,
} from '../../engine/index.ts'
import {type Item, type Step} from './steps.ts'
import {type TextEdit, textAt, valueAt} from './textEdits.ts'

/** What takes out one copy of each repeated range. */
export interface Removal {
  /** Whole blocks of Portable Text leave. */
  steps: Extract<Step, {kind: 'remove'}>[]
  /** Lines leave the blocks that hold other paragraphs, too. */
  cuts: TextEdit[]
  /** The text of each paragraph that goes. */
  paragraphs: string[]
}

/**
 * Takes out one copy of each repeated range. Only Portable Text is touched: a standfirst that repeats the lede is left
 * to the editor.
 * @param drop which copy goes
 */
export function removeRepeat(
  document: Record<string, unknown>,
  finding: Finding,
  paragraphs: readonly ArticleParagraph[],
  drop: 'first' | 'second',
): Removal {
  const textOf = (path: PathSegment[]) => textAt(document, path)
  const {blocks, lines, paragraphs: gone} = repeatedText(finding, paragraphs, drop, textOf)
  const byArray = Map.groupBy(blocks.filter(blockKey), (path) => JSON.stringify(path.slice(0, -1)))
  const steps = [...byArray.values()].flatMap((places) => {
    const array = places[0].slice(0, -1)
    const keys = new Set(places.map((path) => blockKey(path) as string))
    return removals(array, valueAt(document, array), keys)
  })
  const left = new Set([...steps.flatMap(({items}) => items.map(({_key}) => _key))])
  return {
    steps,
    cuts: lines.map((line) => ({...line, replacement: ''})),
    paragraphs: gone
      .filter(
        ({path}) => left.has(blockKey(path) ?? '') || lines.some((line) => line.path === path),
      )
      .map(({text}) => text),
  }
}

/** Neighbouring items leave together, so that they can go back together. */
function removals(
  array: PathSegment[],
  value: unknown,
  keys: ReadonlySet<string>,
): Removal['steps'] {
  if (!Array.isArray(value)) return []
  const steps: Removal['steps'] = []
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
