import {Card, Text} from '@sanity/ui'
import {useCurrentLocale} from 'sanity'
import {useTranslate} from '../i18n/useTranslate.ts'

/** Says once that the names of a story are not checked, because it is in another language than English. */
export function UnreadNames({language}: {language: string}) {
  const t = useTranslate()
  const {id} = useCurrentLocale()
  const name =
    language === 'und' ? undefined : new Intl.DisplayNames([id], {type: 'language'}).of(language)
  return (
    <Card padding={3} radius={2} tone="transparent">
      <Text size={1}>{name ? t('panel.unread', {language: name}) : t('panel.unreadUnknown')}</Text>
    </Card>
  )
}
