import {type Finding, type PathSegment, type Span} from '../model/finding.ts'
import {type ArticleParagraph} from '../model/article.ts'
import {keyOf} from '../names/index.ts'
import {editDistance} from '../text/editDistance.ts'

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

/** A replacement at one place of the text. */
export interface SpellingEdit {
  span: Span
  replacement: string
}

/**
 * The edits of “use this spelling everywhere”: one for each place that is written otherwise. Quotations are
 * verbatim, so places inside them are left out; `quoted` gives those alone, to be asked for one by one.
 */
export function spellingEdits(
  finding: Finding,
  spelling: string,
  {quoted = false}: {quoted?: boolean} = {},
): SpellingEdit[] {
  return finding.spans
    .filter((span) => (span.quoted === true) === quoted && span.text !== spelling)
    .map((span) => ({span, replacement: inCaseOf(span.text, formOf(finding, span, spelling))}))
    .filter(({span, replacement}) => span.text !== replacement)
}

/**
 * What to write in a place: where a name is near one on record, the one of its words that stands there.
 * `Ewan McTarvisch` becomes `Ewan McTarvish`, not `Ewan Ewan McTarvish`.
 */
function formOf({evidence = [], suggestion}: Finding, {text}: Span, spelling: string): string {
  if (spelling !== suggestion || !evidence.some(({code}) => code === 'record-near')) return spelling
  const key = keyOf(text)
  const distance = (word: string) => editDistance(key, keyOf(word))
  const word = spelling
    .split(/\s+/u)
    .reduce((best, next) => (distance(next) < distance(best) ? next : best))
  // `Al-Karooni` at the head of a sentence keeps its capital
  return /^\p{Lu}/u.test(text) ? word[0].toUpperCase() + word.slice(1) : word
}

/** A name set in capitals stays in capitals: LHEIBAN becomes LEIBAN. */
function inCaseOf(text: string, spelling: string): string {
  const isCapitals = text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase()
  return isCapitals ? spelling.toUpperCase() : spelling
}

/** The indexes of the paragraphs that go when one copy of a repeated block is removed, in order. */
export function repeatedParagraphs(finding: Finding, drop: 'first' | 'second'): number[] {
  const indexes = (finding.duplicates ?? []).flatMap((range) =>
    Array.from({length: range.length}, (_, k) => range[drop] + k),
  )
  return [...new Set(indexes)].sort((a, b) => a - b)
}

/** What of Portable Text goes with one copy of a repeated block. */
export interface RepeatedText {
  /** Blocks that hold nothing else. */
  blocks: PathSegment[][]
  /** Lines of blocks that hold other paragraphs too, each with the line breaks that go with it. */
  lines: {path: PathSegment[]; offset: number; length: number; text: string}[]
  /** The paragraphs that go. */
  paragraphs: ArticleParagraph[]
}

/**
 * The text that goes when one copy of a repeated block is removed. Headlines and other fields are left to the editor.
 * @param textOf the whole text of a block
 */
export function repeatedText(
  finding: Finding,
  paragraphs: readonly ArticleParagraph[],
  drop: 'first' | 'second',
  textOf: (path: PathSegment[]) => string,
): RepeatedText {
  const gone = new Set(
    repeatedParagraphs(finding, drop)
      .map((index) => paragraphs[index])
      .filter((paragraph) => paragraph && typeof paragraph.path.at(-1) !== 'string'),
  )
  const result: RepeatedText = {blocks: [], lines: [], paragraphs: [...gone]}
  for (const inBlock of byBlock(paragraphs).values()) {
    const {path} = inBlock[0]
    if (!inBlock.some((paragraph) => gone.has(paragraph))) continue
    if (inBlock.every((paragraph) => gone.has(paragraph))) result.blocks.push(path)
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
