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
    .map((span) => ({span, replacement: inCaseOf(span.text, spelling)}))
    .filter(({span, replacement}) => span.text !== replacement)
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

/** The paths of the body blocks that go with them; headlines and other fields are left to the editor. */
export function repeatedBlocks(
  finding: Finding,
  paragraphs: readonly ArticleParagraph[],
  drop: 'first' | 'second',
): PathSegment[][] {
  return repeatedParagraphs(finding, drop)
    .map((index) => paragraphs[index])
    .filter((paragraph) => paragraph && typeof paragraph.path.at(-1) !== 'string')
    .map(({path}) => path)
}
