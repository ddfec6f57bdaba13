import {LINE_KINDS} from '../plugins/copydesk/engine/wire/head/lineChain.ts'
import {MOST_LINES, topLines} from '../plugins/copydesk/engine/wire/head/lineKinds.ts'
import {signsOf} from '../plugins/copydesk/engine/wire/head/lineSigns.ts'
import {labelOf} from '../plugins/copydesk/engine/wire/forms/titleLabel.ts'
import {
  textParagraphs,
  type TextParagraph,
} from '../plugins/copydesk/engine/wire/paragraphs/textParagraphs.ts'
import {plain, type WrittenCopy} from './copy/writtenCopy.ts'
import {jsonLines} from './jsonLines.ts'

/** One writer's copy. Other files have cases that are short and much alike, or stories of one sender. */
export const DESK = /\/desk-\d+\.jsonl$/u
const WEIGHT_OF_OTHERS = 0.5

/** The first lines of some copy, and what each is. */
export interface LineExample {
  copy: WrittenCopy
  lines: TextParagraph[]
  signs: string[][]
  /** The right kind of each line, an index of `LINE_KINDS`. */
  kinds: number[]
  /** How much it counts. */
  weight: number
}

/** The copy of a file with what each of its first lines is. */
export function readExamples(file: string): LineExample[] {
  return jsonLines<WrittenCopy>(file).map((copy) => {
    const paragraphs = textParagraphs(copy.text).filter(({text}) => /[\p{L}\p{N}]/u.test(text))
    const all = topLines(paragraphs).map(({line}) => line)
    const lines = all.slice(0, MOST_LINES)
    return {
      copy,
      lines,
      signs: signsOf(all, MOST_LINES),
      kinds: kindsIn(lines, copy).map((kind) => LINE_KINDS.indexOf(kind)),
      weight: DESK.test(file) ? 1 : WEIGHT_OF_OTHERS,
    }
  })
}

/** What each line is by what a reader of the copy should find. */
function kindsIn(lines: TextParagraph[], {headline, byline, paragraphs}: WrittenCopy) {
  const title = plain(labelOf(headline ?? '').text)
  const by = plain(byline ?? '')
  const texts = paragraphs.map(plain)
  const isTitle = (text: string) => title !== '' && plain(labelOf(text).text) === title
  const begins = lines.find(({text}) => isTitle(text))
    ? isTitle
    : (text: string) => title !== '' && plain(labelOf(text).text).startsWith(title)
  let hasTitle = false
  return lines.map(({text}): (typeof LINE_KINDS)[number] => {
    const words = plain(text)
    if (!hasTitle && begins(text)) {
      hasTitle = true
      return 'headline'
    }
    if (
      by !== '' &&
      (words === by ||
        (words.length > 5 && by.includes(words)) ||
        (words.includes(by) && words.length < by.length + 30))
    )
      return 'byline'
    const isText = texts.some(
      (one) =>
        one === words ||
        (one.length > 20 && words.endsWith(one)) ||
        (words.length > 30 && one.startsWith(words.slice(0, 60))) ||
        words.replace(/^(?:\d+|[a-z]) /u, '') === one,
    )
    return isText ? 'text' : 'note'
  })
}
