import {MOST_FOLLOWED, type Unread, type UnreadField} from '../../story/index.ts'
import {inWords} from '../../engine/index.ts'
import {type Translate} from './useTranslate.ts'

/** What of a story, and of what it refers to, was not read, a sentence for each reason; none where all was read. */
export const unreadTexts = (unread: Unread | undefined, t: Translate): string[] => [
  ...fieldTexts(unread?.fields, t),
  ...(unread?.missing ? [t('panel.unreadReferences', {count: unread.missing})] : []),
  ...(unread?.beyond ? [t('panel.unreadBeyond', {count: unread.beyond, most: MOST_FOLLOWED})] : []),
]

function fieldTexts(fields: readonly UnreadField[] = [], t: Translate): string[] {
  const sentence = (key: 'panel.notRead' | 'panel.otherKind', all: readonly UnreadField[]) =>
    all.length > 0 ? [t(key, {fields: [...new Set(all.map(nameOf))].join('; ')})] : []
  return [
    ...sentence(
      'panel.notRead',
      fields.filter(({option}) => option),
    ),
    ...sentence(
      'panel.otherKind',
      fields.filter(({option}) => !option),
    ),
  ]
}

/** `Sections, Quote (Quote Section)`. */
const nameOf = ({title, type}: UnreadField) => (type ? `${title} (${inWords(type)})` : title)
