import {type Finding, type PathSegment, type Span} from '../model/finding.ts'
import {type ArticleParagraph} from '../model/article.ts'

/** Puts `replacement` in place of each span of one text. Spans may come in any order and must not overlap. */
export function replaceSpans(
  text: string,
  spans: readonly Pick<Span, 'offset' | 'length'>[],
  replacement: string,
): string {
  return [...spans]
    .sort((a, b) => b.offset - a.offset)
    .reduce(
      (result, {offset, length}) =>
        result.slice(0, offset) + replacement + result.slice(offset + length),
      text,
    )
}

/**
 * The indexes of the paragraphs that go when one copy of a repeated block is removed, in order. Of a paragraph that
 * stands inside a longer one, the shorter goes whichever copy is dropped: the longer says more.
 * @param paragraphs what the finding indexes; without them no paragraph is taken for longer than its copy
 */
export function repeatedParagraphs(
  {duplicates = [], spans}: Finding,
  drop: 'first' | 'second',
  paragraphs: readonly {text: string}[] = [],
): number[] {
  const whole = new Map<number, boolean>()
  for (const {paragraph, length} of spans) {
    const text = paragraphs[paragraph]?.text.trim() ?? ''
    whole.set(paragraph, whole.get(paragraph) || length >= text.length)
  }
  const isLonger = (index: number) => whole.get(index) === false
  const indexes = duplicates.flatMap(({first, second, length}) =>
    Array.from({length}, (_, k) => {
      if (isLonger(first + k)) return second + k
      return isLonger(second + k) ? first + k : (drop === 'first' ? first : second) + k
    }),
  )
  return [...new Set(indexes)].sort((a, b) => a - b)
}

/** Whether a finding is about a passage that its own paragraph repeats. */
export const isWithinParagraph = ({duplicates = []}: Pick<Finding, 'duplicates'>): boolean =>
  duplicates.length > 0 && duplicates.every(({first, second}) => first === second)

/** What of a text goes with one copy of a repeated block. */
export interface RepeatedText {
  /** Blocks that hold nothing else. */
  blocks: PathSegment[][]
  /** Lines of blocks that hold other paragraphs too, and passages, each with the white space that goes with it. */
  lines: {path: PathSegment[]; offset: number; length: number; text: string}[]
  /** The paragraphs that go; of a passage its text alone. */
  paragraphs: ArticleParagraph[]
}

/**
 * The text that goes when one copy of a repeated block is removed: blocks, and lines of blocks and of plain fields that
 * hold more. A headline, a standfirst and a field that is all one copy are left to the editor.
 * @param textOf the whole text of a block
 */
export function repeatedText(
  finding: Finding,
  paragraphs: readonly ArticleParagraph[],
  drop: 'first' | 'second',
  textOf: (path: PathSegment[]) => string,
): RepeatedText {
  if (isWithinParagraph(finding)) return repeatedPassages(finding, paragraphs, drop, textOf)
  const gone = new Set(
    repeatedParagraphs(finding, drop, paragraphs)
      .map((index) => paragraphs[index])
      .filter((paragraph) => paragraph && !isOfEditor(paragraph)),
  )
  const result: RepeatedText = {blocks: [], lines: [], paragraphs: [...gone]}
  for (const inBlock of byBlock(paragraphs).values()) {
    const {path} = inBlock[0]
    if (!inBlock.some((paragraph) => gone.has(paragraph))) continue
    const isWhole = inBlock.every((paragraph) => gone.has(paragraph))
    // nobody asked for a field to be emptied
    if (isWhole && isField(path)) result.paragraphs = without(result.paragraphs, inBlock)
    else if (isWhole) result.blocks.push(path)
    else
      for (const [from, to] of cuts(inBlock, gone))
        result.lines.push({
          path,
          offset: from,
          length: to - from,
          text: textOf(path).slice(from, to),
        })
  }
  return result
}

/** The passages that go when a paragraph keeps its first, or its last: the paragraph itself stays. */
function repeatedPassages(
  {spans}: Finding,
  paragraphs: readonly ArticleParagraph[],
  drop: 'first' | 'second',
  textOf: (path: PathSegment[]) => string,
): RepeatedText {
  const result: RepeatedText = {blocks: [], lines: [], paragraphs: []}
  for (const {paragraph: index, offset, length, text} of drop === 'first'
    ? spans.slice(0, -1)
    : spans.slice(1)) {
    const paragraph = paragraphs[index]
    if (!paragraph || isOfEditor(paragraph)) continue
    const {path} = paragraph
    const whole = textOf(path)
    const start = startOf(paragraph) + offset
    const end = start + length
    const [from, to] =
      drop === 'first'
        ? [start, whole.length - whole.slice(end).trimStart().length]
        : [whole.slice(0, start).trimEnd().length, end]
    result.lines.push({path, offset: from, length: to - from, text: whole.slice(from, to)})
    result.paragraphs.push({...paragraph, text})
  }
  return result
}

const isField = (path: readonly PathSegment[]) => typeof path.at(-1) === 'string'

const isOfEditor = ({path, role}: ArticleParagraph) => isField(path) && role !== 'body'

const without = (some: ArticleParagraph[], others: ArticleParagraph[]) =>
  some.filter((one) => !others.includes(one))

function byBlock(paragraphs: readonly ArticleParagraph[]): Map<string, ArticleParagraph[]> {
  return Map.groupBy(paragraphs, ({path}) => JSON.stringify(path))
}

/** The ranges of a block's text that go: with the line break before them, or at the start of a block after them. */
function cuts(
  inBlock: ArticleParagraph[],
  gone: ReadonlySet<ArticleParagraph>,
): [number, number][] {
  const ranges: [number, number][] = []
  let kept = 0
  inBlock.forEach((paragraph, index) => {
    const end = startOf(paragraph) + paragraph.text.length
    if (!gone.has(paragraph)) kept = end
    else if (kept > 0) {
      const last = ranges.at(-1)
      if (last && last[1] >= kept) last[1] = end
      else ranges.push([kept, end])
    } else {
      const next = inBlock[index + 1]
      if (next && !gone.has(next)) ranges.push([0, startOf(next)])
    }
  })
  return ranges
}

const startOf = ({blockOffset = 0}: ArticleParagraph) => blockOffset
