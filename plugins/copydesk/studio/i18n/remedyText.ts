import {phraseText, titleOf} from '../../engine/index.ts'
import {type Remedy, writtenAs} from '../../story/index.ts'
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
  if (isName) {
    const written = writtenIn(remedy)
    const key = remedy.isInPart ? 'remedy.spellingHere' : 'remedy.spelling'
    return withPlacesLeft(t(key, {spelling: written, count}), remedy, t)
  }
  const text = edits[0].text.trim()
  if (spelling === '')
    return isShown(text) ? t('remedy.remove', {text, count}) : t('remedy.removeMarks', {count})
  return isShown(spelling) ? t('remedy.write', {spelling, count}) : t('remedy.writeMarks', {count})
}

/** What a remedy does, and in which languages it leaves the same words as they are. */
export function withPlacesLeft(what: string, remedy: Remedy, t: Translate): string {
  if (remedy.kind === 'repeat' || !remedy.left) return what
  const {count: places, languages} = remedy.left
  const names = languages.map((language) => phraseText(titleOf({title: '', language}), t))
  return t('remedy.notIn', {what, languages: names.join(', '), places})
}

/** The words that a remedy of a spelling puts into the text. */
export const writtenIn = ({spelling, edits, quoted}: Extract<Remedy, {kind: 'spelling'}>): string =>
  writtenAs(
    spelling,
    [...edits, ...quoted].map(({replacement}) => replacement),
  )

/** Whether somebody can read it on a button: a space, or what cannot be seen, says nothing there. */
const isShown = (text: string): boolean => /[^\s\p{Cf}\p{Cc}]/u.test(text)
