import {isSpace, LINE_BREAK} from '../../text/typography.ts'
import {decodeEntities, withoutTags} from './markup.ts'

/** A line of plain copy that is not empty. */
export interface Line {
  text: string
  /** Its number in the file, from 1. */
  number: number
  /** How far it is set in, in characters; a tab counts as eight. */
  indent: number
  /** Whether an empty line, or a tag that ends a paragraph, stands before it. */
  afterGap: boolean
}

const TAB = 8

/** `# Headline` on top, or `## Subhead` anywhere; dpa heads its notes so, and nothing else. */
const isMarkdown = (text: string) =>
  /^[^\S\n\r\u2028\u2029]*# \p{L}|^#{2,6} \p{L}/mu.test(text) && !/^#* ?Notizblock/mu.test(text)

/** A line without what Markdown sets around a heading or a line in bold. */
const withoutMarks = (line: string) =>
  line.replace(/^\s*#{1,6} +(?=\p{L})/u, '').replace(/^(\*\*|__)(?=\S)(.+)\1$/u, '$2')

/** AP marks where lines begin and end: `^Crane falls in Korsund<`, `^By MARA VELTEN=` */
const isMarked = (text: string) => /^\^\S[^\n]*[<=]\s*$|^\^(?:___|Eds:|By )/mu.test(text)
const withoutWireMarks = (line: string) =>
  line.replace(/^\s*\^(?=\S)/u, '').replace(/[<=]\s*$/u, '')

/** `*Crane falls in Korsund*`, as messengers set bold. */
const asItIs = (line: string) =>
  line.replace(/^(\s*)\*(?=[^\s*])([^*\s]+ [^*\s]+ [^*]*[^\s*])\*\s*$/u, '$1$2')

/** A mail that was answered: each line of the one below has its sign. */
const QUOTED = /^[^\S\n]*(?:>[^\S\n]?)+/u
function withoutQuoting(lines: readonly string[]): readonly string[] {
  const said = lines.filter((line) => line.trim() !== '')
  const quoted = said.filter((line) => QUOTED.test(line) && !/^\s*>{2,}\S/u.test(line))
  return quoted.length >= LEAST_QUOTED && quoted.length > MOST_QUOTED * said.length
    ? lines.map((line) => line.replace(QUOTED, ''))
    : lines
}
const LEAST_QUOTED = 4
const MOST_QUOTED = 0.5

/** The lines of a text that say something, without markup and control characters; and the tags that were dropped. */
export function readLines(text: string): {lines: Line[]; tags: {text: string; line: number}[]} {
  const lines: Line[] = []
  const dropped: {text: string; line: number}[] = []
  let afterGap = true
  const plainLine = isMarkdown(text) ? withoutMarks : isMarked(text) ? withoutWireMarks : asItIs
  withoutQuoting(text.replace(/^\uFEFF/, '').split(LINE_BREAK)).forEach((raw, index) => {
    const {parts, tags} = withoutTags(raw)
    for (const tag of tags) dropped.push({text: tag, line: index + 1})
    parts.forEach((part, at) => {
      const plain = plainLine(withoutControls(decodeEntities(part)))
      const trimmed = plain.trim()
      if (trimmed !== '') {
        lines.push({text: trimmed, number: index + 1, indent: indentOf(plain), afterGap})
        afterGap = false
      }
      if (trimmed === '' || at < parts.length - 1) afterGap = true
    })
  })
  return {lines, tags: dropped}
}

/** Old wires end their stories with U+0003 and the like. */
function withoutControls(text: string): string {
  return text.replace(/[\u0000-\u0008\u000e-\u001f\u007f]/g, '')
}

function indentOf(text: string): number {
  let indent = 0
  for (let at = 0; at < text.length && isSpace(text.charCodeAt(at)); at++) {
    indent += text[at] === '\t' ? TAB : 1
  }
  return indent
}
