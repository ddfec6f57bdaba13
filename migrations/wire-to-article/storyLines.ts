/** A paragraph of wire copy and the line, from 1, that it starts on. */
export interface StoryLine {
  number: number
  text: string
}

const WRAPPED_WIDTH = 100

/** How full a line is that was broken for its width, and not because something ended. */
const FULL = 0.85

/**
 * The paragraphs of wire copy: each line is one, unless the copy is wrapped; then lines are joined
 * that were broken for their width. It is wrapped where it has empty lines and none of its lines is
 * longer than 100 characters.
 */
export function storyLines(wireCopy: string): StoryLine[] {
  const lines = writtenLines(wireCopy)
  const width = Math.max(...lines.map(({text}) => text.length))
  const last = lines.at(-1)?.number ?? 0
  if (width > WRAPPED_WIDTH || last - lines[0]?.number < lines.length) return lines
  return joinedLines(lines, width)
}

/** Each line that is not empty. */
export function writtenLines(wireCopy: string): StoryLine[] {
  return wireCopy
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({number: index + 1, text: line.trim()}))
    .filter(({text}) => text !== '')
}

function joinedLines(lines: StoryLine[], width: number): StoryLine[] {
  const paragraphs: StoryLine[] = []
  let before: StoryLine | undefined
  for (const line of lines) {
    const paragraph = paragraphs.at(-1)
    const [word] = line.text.split(/\s/, 1)
    const follows = before?.number === line.number - 1
    if (paragraph && before && follows && before.text.length + word.length >= FULL * width) {
      paragraph.text += ` ${line.text}`
    } else {
      paragraphs.push({...line})
    }
    before = line
  }
  return paragraphs
}
