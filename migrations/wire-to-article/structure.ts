import {storyHead, type StoryHead} from './storyHead.ts'
import {type StoryLine, storyLines} from './storyLines.ts'

export interface Block {
  _type: 'block'
  _key: string
  style: 'normal' | 'h2'
  markDefs: []
  children: {_type: 'span'; _key: string; text: string; marks: []}[]
}

export interface StructuredStory extends Omit<StoryHead, 'body'> {
  blocks: Block[]
  /** Lines that say nothing, left out: no letter or digit, or a mark of the end. */
  stray: StoryLine[]
}

const SUBHEAD_WORDS = 6

/** What ends a story on a wire: `ends`, `(END)`, `-30-`. */
const END_MARK = /^\W*(?:ends?|end of (?:story|text)|30)\W*$/i

/**
 * Reads plain wire copy: headline, byline and dateline are taken off its head, a short line without
 * an end stop between paragraphs is a subhead, lines that say nothing are left out. Nothing is
 * reworded. Keys follow from the line, so that a second reading gives the same.
 */
export function structure(wireCopy: string): StructuredStory {
  const lines = storyLines(wireCopy)
  const stray = lines.filter(
    ({text}, index) =>
      !/[\p{L}\p{N}]/u.test(text) || (index === lines.length - 1 && END_MARK.test(text)),
  )
  const {body, ...head} = storyHead(lines.filter((line) => !stray.includes(line)))
  const blocks = body.map(({text, number}, index) => {
    const inside = index > 0 && index < body.length - 1
    return block(text, number, inside && isSubhead(text) ? 'h2' : 'normal')
  })
  return {...head, blocks, stray}
}

function isSubhead(text: string): boolean {
  const few = text.split(/\s+/).length <= SUBHEAD_WORDS
  const isShouted = /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text)
  const stops = isShouted ? /[.…:;,”"’'»)]$/u : /[.!?…:;,”"’'»)]$/u
  return few && !stops.test(text)
}

function block(text: string, number: number, style: Block['style']): Block {
  const _key = `line${number}`
  return {
    _type: 'block',
    _key,
    style,
    markDefs: [],
    children: [{_type: 'span', _key: `${_key}s`, text, marks: []}],
  }
}
