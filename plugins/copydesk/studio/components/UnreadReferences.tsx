import {type UnreadReferences as Unread} from '../../story/index.ts'
import {unreadTexts} from '../i18n/unreadTexts.ts'
import {useTranslate} from '../i18n/useTranslate.ts'
import {Notice} from './Notice.tsx'

/** Says of documents that a story refers to that they were not read, and why. */
export function UnreadReferences({unread}: {unread: Unread | undefined}) {
  const t = useTranslate()
  return unreadTexts(unread, t).map((text) => <Notice key={text} text={text} />)
}
