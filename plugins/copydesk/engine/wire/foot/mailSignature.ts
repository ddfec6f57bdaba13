import {isFootLine} from './footLines.ts'
import {isNoteBelow} from './noteBelow.ts'
import {type TextParagraph} from '../paragraphs/textParagraphs.ts'
import {isRole} from '../forms/roles.ts'
import {wordsIn} from '../forms/titleForm.ts'

const NAME = /^\p{Lu}\p{L}+(?: \p{Lu}[\p{L}.’'-]*){1,2}$/u
const MOST_LINES = 8
const MOST_BELOW_RULE = 5
const MOST_WORDS = 10

const RULE = /^(?:[-–—_*=~] ?){2,}$/u
/** `Ext 4471`, `07700 900 612` */
const TELEPHONE = /\bext\.? \d{3,5}$|\+?\d[\d ()/.-]{7,24}$/iu

/**
 * Where a mail is signed below a story: under a line of two dashes, as mail programs set it, with a name and then few
 * words a line; or under any rule, where they say what work it is or where to call. `body.length` where it is not.
 */
export function mailSignature(
  body: readonly TextParagraph[],
  rules: readonly TextParagraph[],
): number {
  const rule =
    rules.findLast(({text}) => text === '--') ?? rules.findLast(({text}) => RULE.test(text))
  const at = rule ? body.findIndex(({line}) => line > rule.line) : -1
  const block = at > 1 ? body.slice(at) : []
  const isSigned =
    block.length > 0 &&
    block.length <= (rule?.text === '--' ? MOST_LINES : MOST_BELOW_RULE) &&
    (rule?.text === '--' ||
      block.slice(1).some(({text}) => isRole(text) || TELEPHONE.test(text))) &&
    NAME.test(block[0]!.text) &&
    block.every(
      ({text}) =>
        isFootLine(text) ||
        isNoteBelow(text) ||
        (wordsIn(text) <= MOST_WORDS && !/[.!?]$/u.test(text)),
    )
  return isSigned ? at : body.length
}
