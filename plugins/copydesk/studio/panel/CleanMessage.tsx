import {rules as rulesHere} from '../../engine/index.ts'
import {isOfArchive, type Setup, type StoredDecision} from '../../story/index.ts'
import {StateMessage} from '../components/StateMessage.tsx'
import {type Translate, useTranslate} from '../i18n/useTranslate.ts'

interface CleanMessageProps {
  setup: Setup
  decisions: readonly StoredDecision[]
}

/** No finding is open: what was checked for, and what somebody has set aside. It claims nothing else. */
export function CleanMessage({setup, decisions}: CleanMessageProps) {
  const t = useTranslate()
  return (
    <StateMessage
      text={[checkedText(setup, t), ...setAsideTexts(decisions, t)].join(' · ')}
      title={t('panel.clean')}
      tone="positive"
    />
  )
}

/** The rules that have read the story alone; the line on earlier stories speaks for the others. */
function checkedText({rules, silent}: Setup, t: Translate): string {
  const shown = rulesHere().filter(
    ({id, tier}) =>
      (rules?.includes(id) ?? true) && !isOfArchive({rule: id}) && !silent.includes(tier),
  )
  return t('panel.checked', {rules: shown.map(({id}) => t(`rule.${id}`)).join(', ')})
}

function setAsideTexts(decisions: readonly StoredDecision[], t: Translate): string[] {
  const kinds = ['dismissed', 'accepted-spelling', 'distinct'] as const
  return kinds.flatMap((kind) => {
    const count = decisions.filter((decision) => decision.kind === kind).length
    return count > 0 ? [t(`panel.aside.${kind}`, {count})] : []
  })
}
