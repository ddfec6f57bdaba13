/** A paragraph of a text file and the lines, from 1, that it stands on. */
export interface TextParagraph {
  text: string
  lines: {number: number; start: number}[]
}

const WRAPPED_WIDTH = 100

/**
 * The paragraphs of a plain text. Each line is one, unless the text is wrapped: then empty lines
 * part the paragraphs. Text counts as wrapped where it has empty lines and none of its lines is
 * longer than 100 characters.
 */
export function textParagraphs(text: string): TextParagraph[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({text: line.trim(), number: index + 1}))
  const runs = runsBetweenEmptyLines(lines)
  const wrapped = runs.length > 1 && lines.every((line) => line.text.length <= WRAPPED_WIDTH)
  return (wrapped ? runs : runs.flat().map((line) => [line])).map(joined)
}

interface Line {
  text: string
  number: number
}

function runsBetweenEmptyLines(lines: Line[]): Line[][] {
  const runs: Line[][] = []
  let open = false
  for (const line of lines) {
    if (line.text && open) runs.at(-1)?.push(line)
    else if (line.text) runs.push([line])
    open = line.text !== ''
  }
  return runs
}

function joined(run: Line[]): TextParagraph {
  let text = ''
  const lines = run.map((line) => {
    const start = text ? text.length + 1 : 0
    text = text ? `${text} ${line.text}` : line.text
    return {number: line.number, start}
  })
  return {text, lines}
}

/** The line that the character at `offset` of a paragraph stands on. */
export function lineAt({lines}: TextParagraph, offset: number): number {
  return lines.findLast(({start}) => start <= offset)?.number ?? lines[0].number
}
