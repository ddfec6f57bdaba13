import {type Remedy} from '../../story/index.ts'
import {type Translate} from './useTranslate.ts'

/** A remedy as its button names it. */
export function remedyText(remedy: Remedy, t: Translate): string {
  if (remedy.kind === 'repeat') {
    const {of, keep} = remedy
    return t(`remedy.${of === 'passages' ? 'passage' : 'keep'}.${keep}`, {count: remedy.count})
  }
  const count = remedy.edits.length + remedy.quoted.length
  return t(remedy.isName ? 'remedy.spelling' : 'remedy.write', {spelling: remedy.spelling, count})
}
