import {type PathSegment} from '../model/finding.ts'
import {type ArticleParagraph} from '../model/article.ts'
import {LINE_BREAK} from '../text/typography.ts'

const LINE_BREAKS = new RegExp(LINE_BREAK, 'gu')

/** The paragraphs of one block or string: its lines, since a line break parts paragraphs; empty ones are none. */
export function paragraphsIn(
  text: string,
  role: ArticleParagraph['role'],
  path: PathSegment[],
): ArticleParagraph[] {
  const paragraphs: ArticleParagraph[] = []
  const add = (from: number, to: number) => {
    const line = from === 0 && to === text.length ? text : text.slice(from, to)
    if (line.trim() === '') return
    paragraphs.push(
      from === 0 ? {text: line, role, path} : {text: line, role, path, blockOffset: from},
    )
  }
  let from = 0
  for (const {index, 0: lineBreak} of text.matchAll(LINE_BREAKS)) {
    add(from, index)
    from = index + lineBreak.length
  }
  add(from, text.length)
  return paragraphs
}
