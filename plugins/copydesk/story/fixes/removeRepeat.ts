import {
  type ArticleParagraph,
  type Finding,
  isElsewhere,
  type PathSegment,
  repeatedText,
  type RepeatedText,
  UNREAD,
} from '../../engine/index.ts'
import {removalSteps} from './editSteps.ts'
import {type Step} from './steps.ts'
import {inlineObjectsAt, type TextEdit, textAt} from './textEdits.ts'

/** What takes out one copy of each repeated range. */
export interface Removal {
  /** Whole blocks of Portable Text leave. */
  steps: Extract<Step, {kind: 'remove'}>[]
  /** Lines leave the blocks that hold other paragraphs, too. */
  cuts: TextEdit[]
  /** The paragraphs that go; of a passage its text alone. */
  paragraphs: ArticleParagraph[]
}

/**
 * Takes out one copy of each repeated range. A standfirst that repeats the lede is left to the editor, and so are a
 * plain field that is all one copy, and a copy with an inline object that the other does not have.
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
  if (takesInlineObject(document, finding, paragraphs, repeated)) return NOTHING
  const [lines, gone] = [repeated.lines.filter(isHere), repeated.paragraphs.filter(isHere)]
  const steps = removalSteps(document, repeated.blocks)
  const left = new Set([...steps.flatMap(({items}) => items.map(({_key}) => _key))])
  return {
    steps,
    cuts: lines.map((line) => ({...line, replacement: ''})),
    paragraphs: gone.filter(
      ({path}) => left.has(blockKey(path) ?? '') || lines.some((line) => line.path === path),
    ),
  }
}

const NOTHING: Removal = {steps: [], cuts: [], paragraphs: []}

function takesInlineObject(
  document: Record<string, unknown>,
  {spans}: Finding,
  paragraphs: readonly ArticleParagraph[],
  {blocks, lines, paragraphs: gone}: RepeatedText,
): boolean {
  if (lines.some(({text}) => text.includes(UNREAD))) return true
  const stay = spans.flatMap(({paragraph}) => paragraphs[paragraph] ?? [])
  const kept = stay.filter((one) => !gone.includes(one)).map(({path}) => path)
  const objectsIn = (paths: PathSegment[][]) =>
    paths.flatMap((path) => inlineObjectsAt(document, path).map(withoutKey))
  const left = new Set(objectsIn(kept))
  return objectsIn(blocks).some((one) => !left.has(one))
}

const withoutKey = (object: object) => JSON.stringify({...object, _key: undefined})

/** What stands in a document that this one refers to is taken out there. */
const isHere = ({path}: {path: readonly PathSegment[]}) => !isElsewhere(path)

function blockKey(path: readonly PathSegment[]): string | undefined {
  const last = path.at(-1)
  return typeof last === 'object' ? last._key : undefined
}
