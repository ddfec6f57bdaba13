import {type PathSegment} from '../model/finding.ts'
import {type ArticleParagraph} from '../model/article.ts'
import {LINE_BREAK} from '../text/typography.ts'

const LINE_BREAKS = new RegExp(LINE_BREAK, 'gu')

/**
 * Stands in a text for an inline object, of which readers see something that is not read: no word, no space and no
 * punctuation, so that nothing is said of what meets there, and a sign that whoever reads a finding understands.
 */
export const UNREAD = '\u2b1a'
const WORDS = /[^\s\u2b1a]/u

/**
 * The paragraphs of one block or string: its lines, since a line break parts paragraphs; empty ones are none, nor are
 * those that hold inline objects alone.
 */
export function paragraphsIn(
  text: string,
  role: ArticleParagraph['role'],
  path: PathSegment[],
): ArticleParagraph[] {
  const paragraphs: ArticleParagraph[] = []
  const add = (from: number, to: number) => {
    const line = text.slice(from, to)
    if (WORDS.test(line))
      paragraphs.push({text: line, role, path, ...(from > 0 && {blockOffset: from})})
  }
  let from = 0
  for (const {index, 0: lineBreak} of text.matchAll(LINE_BREAKS)) {
    add(from, index)
    from = index + lineBreak.length
  }
  add(from, text.length)
  return paragraphs
}
