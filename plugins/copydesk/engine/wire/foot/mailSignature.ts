import {isFootLine} from './footLines.ts'
import {isNoteBelow} from './noteBelow.ts'
import {type TextParagraph} from '../paragraphs/textParagraphs.ts'
import {wordsIn} from '../forms/titleForm.ts'

const NAME = /^\p{Lu}\p{L}+(?: \p{Lu}[\p{L}.’'-]*){1,2}$/u
const MOST_LINES = 8
const MOST_WORDS = 10

/**
 * Where a mail is signed below a story: under a line of two dashes, as mail programs set it, with a name and then few
 * words a line. `body.length` where it is not.
 */
export function mailSignature(
  body: readonly TextParagraph[],
  rules: readonly TextParagraph[],
): number {
  const rule = rules.findLast(({text}) => text === '--')
  const at = rule ? body.findIndex(({line}) => line > rule.line) : -1
  const block = at > 1 ? body.slice(at) : []
  const isSigned =
    block.length > 0 &&
    block.length <= MOST_LINES &&
    NAME.test(block[0]!.text) &&
    block.every(
      ({text}) =>
        isFootLine(text) ||
        isNoteBelow(text) ||
        (wordsIn(text) <= MOST_WORDS && !/[.!?]$/u.test(text)),
    )
  return isSigned ? at : body.length
}
