import {Card, Text} from '@sanity/ui'
import {useCurrentLocale} from 'sanity'
import {Notice} from '../components/Notice.tsx'
import {useTranslate} from '../i18n/useTranslate.ts'

interface UnreadNamesProps {
  language: string
  /** Whether the text plainly is English all the same. */
  isEnglish: boolean
  /** What is checked there, where nothing else says it. */
  rules: string
}

/** Says once that the names of a story are not checked, because it is in another language than English, or says so. */
export function UnreadNames({language, isEnglish, rules}: UnreadNamesProps) {
  const t = useTranslate()
  const {id} = useCurrentLocale()
  const name =
    language === 'und' ? undefined : new Intl.DisplayNames([id], {type: 'language'}).of(language)
  if (name && isEnglish) return <Notice text={t('panel.seemsEnglish', {language: name})} />
  return (
    <Card padding={3} radius={2} tone="transparent">
      <Text size={1}>
        {name ? t('panel.unread', {language: name}) : t('panel.unreadUnknown')}
        {name && rules && ` ${t('panel.checked', {rules})}`}
      </Text>
    </Card>
  )
}
