import {MOST_FOLLOWED, type UnreadReferences} from '../../story/index.ts'
import {type Translate} from './useTranslate.ts'

/** What a story refers to and could not be read, and why, a sentence for each reason; none where all was read. */
export const unreadTexts = (unread: UnreadReferences | undefined, t: Translate): string[] => [
  ...(unread?.missing ? [t('panel.unreadReferences', {count: unread.missing})] : []),
  ...(unread?.beyond ? [t('panel.unreadBeyond', {count: unread.beyond, most: MOST_FOLLOWED})] : []),
]
