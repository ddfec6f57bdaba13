import {type Unread} from '../../story/index.ts'
import {unreadTexts} from '../i18n/unreadTexts.ts'
import {useTranslate} from '../i18n/useTranslate.ts'
import {Notice} from './Notice.tsx'

/** Says what of a story, and of what it refers to, was not read, and why. */
export function UnreadParts({unread}: {unread: Unread | undefined}) {
  const t = useTranslate()
  return unreadTexts(unread, t).map((text) => <Notice key={text} text={text} />)
}
