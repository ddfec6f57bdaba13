import {type Setup, type StoredDecision} from '../../story/index.ts'
import {StateMessage} from '../components/StateMessage.tsx'
import {asideText} from '../i18n/asideText.ts'
import {type CleanLimits, cleanTitle, isAllRead} from '../i18n/cleanTitle.ts'
import {type Translate, useTranslate} from '../i18n/useTranslate.ts'
import {anyLanguageRules, ranRules, ruleList} from './ranRules.ts'

interface CleanMessageProps {
  setup: Setup
  decisions: readonly StoredDecision[]
  /** The languages in which only some rules read the story. */
  unread: readonly string[]
  /** Whether every rule has read some of it. */
  isRead: boolean
  /** Where text should be, if there is none. */
  emptyFields: readonly string[] | undefined
  limits: CleanLimits
}

/** No finding is open: what was checked for, and what somebody has set aside. It claims nothing else. */
export function CleanMessage(props: CleanMessageProps) {
  const {decisions, emptyFields, limits} = props
  const t = useTranslate()
  const aside = asideText(decisions, t)
  if (emptyFields)
    return (
      <StateMessage
        text={t('panel.nothingReadIn', {fields: emptyFields.join(', ')})}
        title={t('panel.nothingRead')}
        tone="default"
      />
    )
  return (
    <StateMessage
      text={[
        ...checkedTexts(props, t),
        limits.isArchivePending && t('panel.archivePending'),
        aside && t('panel.setAside', {list: aside}),
      ]
        .filter(Boolean)
        .join(' · ')}
      title={cleanTitle(limits, t)}
      tone={isAllRead(limits) ? 'positive' : 'default'}
    />
  )
}

/** The rules that have read the story alone, and in which of its text; the line on earlier stories speaks for the others. */
function checkedTexts({setup, unread, isRead}: CleanMessageProps, t: Translate): string[] {
  const ran = ranRules(setup)
  if (unread.length === 0) return [t('panel.checked', {rules: ruleList(ran, t)})]
  const inAll = ruleList(anyLanguageRules(setup), t)
  const inEnglish = isRead
    ? ruleList(
        ran.filter(({anyLanguage}) => !anyLanguage),
        t,
      )
    : ''
  return [
    ...(inAll ? [t('panel.checked', {rules: inAll})] : []),
    ...(inEnglish ? [t('panel.checkedEnglish', {rules: inEnglish})] : []),
  ]
}
