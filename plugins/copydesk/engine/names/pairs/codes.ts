import {type Form, type Mention} from '../story/forms.ts'
import {type Names} from '../story/readNames.ts'
import {isInHandle} from './around.ts'

/**
 * Whether it is a code, a grade, a handle or scraped junk rather than a name: `TV-G`, `R-La`, `Kong-U`, `PhD’d`,
 * `<TLBO.L>`.
 */
export function isCode({text, mentions}: Form, names: Names): boolean {
  return (
    /\d/.test(text) ||
    /(?:^|[-‐‑])\p{L}(?:$|[-‐‑])/u.test(text) ||
    /['’]\p{Ll}$/u.test(text) ||
    /^\p{Lu}{1,3}[-‐‑]/u.test(text) ||
    mentions.every((mention) => {
      const {offset, text: word} = mention.word
      return isInHandle(names.textOf(mention), offset, offset + word.length)
    })
  )
}

/** Whether one is an acronym and the other a name: `IRNA` and Iran. A headline in capitals has none. */
export function isAcronymOfNone(a: Form, b: Form, names: Names): boolean {
  return isAcronym(a, names) !== isAcronym(b, names)
}

const LONGEST_ACRONYM = 5

function isAcronym({key, mentions}: Form, names: Names): boolean {
  return (
    key.length <= LONGEST_ACRONYM &&
    mentions.every(
      (mention) => mention.word.caps && isAmidLowerCase(names.textOf(mention), mention),
    )
  )
}

/** Whether the words around are no capitals: a dateline or a headline stands among them. */
function isAmidLowerCase(text: string, {word: {offset, text: word}, run}: Mention): boolean {
  if (run.dateline || run.words.length > 1) return false
  const [before] = /\p{L}+(?=\P{L}*$)/u.exec(text.slice(Math.max(0, offset - 30), offset)) ?? ['']
  const [after] = /\p{L}+/u.exec(text.slice(offset + word.length, offset + word.length + 30)) ?? [
    '',
  ]
  return [before, after].every((beside) => !/^\p{Lu}{2}/u.test(beside)) && /\p{Ll}/u.test(text)
}
