import {type TextParagraph} from '../engine/index.ts'

/** A line of a file: its text starts at `start`; the line ends at `end`, its break included. */
export interface SourceLine {
  start: number
  text: string
  end: number
}

/** One line of a paragraph: `text` stands at `start` of the file and at `offset` of the paragraph. */
export interface SourcePart {
  line: SourceLine
  start: number
  text: string
  offset: number
}

/** As the engine parts lines (`LINE_BREAK`), each with its break. */
const LINES = /(?<text>[^\r\n\v\f\u0085\u2028\u2029]*)(?:\r\n|[\n\r\v\f\u0085\u2028\u2029]|$)/gu

/** The lines of a file, as `textParagraphs` counts them. A byte order mark is before the first. */
export function sourceLines(file: string): SourceLine[] {
  const lines: SourceLine[] = []
  const mark = file.startsWith('\ufeff') ? 1 : 0
  for (const {index, 0: whole, groups} of file.slice(mark).matchAll(LINES)) {
    const start = index + mark
    lines.push({start, text: groups!.text!, end: start + whole.length})
  }
  return lines
}

/**
 * Where the character at `offset` of a paragraph stands in the file.
 * @returns undefined where the file writes that line in another way than it is read: with tags, entities or control
 * characters
 */
export function sourcePart(
  {text, lines}: TextParagraph,
  source: readonly SourceLine[],
  offset: number,
): SourcePart | undefined {
  const at = lines.findLastIndex(({start}) => start <= offset)
  const {number, start} = lines[at]
  const next = lines[at + 1]
  const part = text.slice(start, next ? next.start - 1 : undefined)
  const line = source[number - 1]
  if (line?.text.trim() !== part) return undefined
  return {line, start: line.start + line.text.indexOf(part), text: part, offset: start}
}

/** The column, from 1 and in UTF-16 code units, of a place in a paragraph; undefined where it cannot be told. */
export function columnAt(
  paragraph: TextParagraph,
  source: readonly SourceLine[],
  offset: number,
): number | undefined {
  const part = sourcePart(paragraph, source, offset)
  return part && part.start - part.line.start + offset - part.offset + 1
}
