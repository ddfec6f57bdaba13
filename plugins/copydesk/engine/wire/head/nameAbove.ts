import {isNameAlone} from '../forms/nameAlone.ts'
import {type TextParagraph} from '../paragraphs/textParagraphs.ts'

/** Whether a line that stands above a headline may sign the story. */
export function mayStandAbove({text, line}: TextParagraph, all: readonly TextParagraph[]): boolean {
  const below = all.filter((one) => one.line > line).map((one) => one.text)
  if (/^by /iu.test(text)) return isNameAlone(text, below)
  const names = text.split(/,? and |, | & /u)
  return (
    isNameAlone(text, below) &&
    !below.some((one) => names.some((name) => one.includes(name.split(' ').at(-1)!)))
  )
}
