import {type Remedy} from '../../story/index.ts'
import {type Translate} from './useTranslate.ts'

/** A remedy as its button names it. */
export function remedyText(remedy: Remedy, t: Translate): string {
  if (remedy.kind === 'repeat') {
    const {of, keep} = remedy
    return t(`remedy.${of === 'passages' ? 'passage' : 'keep'}.${keep}`, {count: remedy.count})
  }
  const {spelling, isName} = remedy
  const edits = [...remedy.edits, ...remedy.quoted]
  const count = edits.length
  if (isName)
    return t(remedy.isInPart ? 'remedy.spellingHere' : 'remedy.spelling', {spelling, count})
  const text = edits[0].text.trim()
  if (spelling === '')
    return isShown(text) ? t('remedy.remove', {text, count}) : t('remedy.removeMarks', {count})
  return isShown(spelling) ? t('remedy.write', {spelling, count}) : t('remedy.writeMarks', {count})
}

/** Whether somebody can read it on a button: a space, or what cannot be seen, says nothing there. */
const isShown = (text: string): boolean => /[^\s\p{Cf}\p{Cc}]/u.test(text)
