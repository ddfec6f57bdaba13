import {
  type ArticleParagraph,
  type Finding,
  isElsewhere,
  type PathSegment,
  repeatedText,
} from '../../engine/index.ts'
import {removalSteps} from './editSteps.ts'
import {type Step} from './steps.ts'
import {type TextEdit, textAt} from './textEdits.ts'

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
  const repeated = repeatedText(finding, paragraphs, drop, textOf)
  const [lines, gone] = [repeated.lines.filter(isHere), repeated.paragraphs.filter(isHere)]
  const steps = removalSteps(document, repeated.blocks)
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

/** What stands in a document that this one refers to is taken out there. */
const isHere = ({path}: {path: readonly PathSegment[]}) => !isElsewhere(path)

function blockKey(path: readonly PathSegment[]): string | undefined {
  const last = path.at(-1)
  return typeof last === 'object' ? last._key : undefined
}
