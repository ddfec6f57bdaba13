import {Text} from '@sanity/ui'
import {useMemo, useState} from 'react'
import {type Finding} from '../../engine/index.ts'
import {
  type ArchiveState,
  asLeftOpen,
  type CheckedDocument,
  type ChecklistItem,
  type Setup,
  type PublishBlocker,
  storedDecisions,
} from '../../story/index.ts'
import {selectedFinding} from '../pane/selectedFinding.ts'
import {usePane} from '../pane/usePane.ts'
import {FormDialog} from '../components/FormDialog.tsx'
import {Notice} from '../components/Notice.tsx'
import {asideText} from '../i18n/asideText.ts'
import {type Translate, useTranslate} from '../i18n/useTranslate.ts'
import {ChecklistItems} from './ChecklistItems.tsx'
import {ArchiveNote} from './ArchiveNote.tsx'
import {OpenFindingList} from './OpenFindingList.tsx'
import {ReasonField} from './ReasonField.tsx'
import {useStoreOverride} from './useStoreOverride.ts'

interface PublishDialogProps {
  action: 'publish' | 'schedule'
  archive: ArchiveState | undefined
  document: CheckedDocument
  findings: Finding[]
  /** What the story lacks beside. */
  items?: ChecklistItem[]
  blocker: PublishBlocker | undefined
  setup: Setup
  onBack(): void
  onProceed(): void
}

/** What is left before a document goes out, with a way to each place; back and on are both plain. */
export function PublishDialog(props: PublishDialogProps) {
  const {action, archive, document, findings, items = NO_ITEMS, blocker, setup} = props
  const {onBack, onProceed} = props
  const t = useTranslate()
  const pane = usePane()
  const [reason, setReason] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const aside = asideText(storedDecisions(document, setup.decisionsField), t)
  const {record, isRecording, error} = useStoreOverride(
    action,
    document,
    useMemo(() => [...items.map(asLeftOpen), ...findings], [items, findings]),
  )

  const jump = (finding: Finding) => {
    onBack()
    selectedFinding.set(pane.documentId, finding.id)
    pane.openPanel(finding.spans[0]?.path)
  }
  const jumpToField = ({path}: ChecklistItem) => {
    onBack()
    pane.goTo(path)
  }
  const submit = async () => {
    if (!reason.trim()) return setIsMissing(true)
    if (await record(reason.trim())) onProceed()
  }

  return (
    <FormDialog
      header={headerOf(findings, items, t)}
      isSending={isRecording}
      submit={blocker ? undefined : {text: t(`publish.${action}Anyway`), mode: 'ghost'}}
      onBack={onBack}
      onSubmit={submit}
    >
      {!blocker && (
        <Text size={1}>{t(findings.length > 0 ? 'publish.lead' : 'checklist.lead')}</Text>
      )}
      {items.length > 0 && <ChecklistItems items={items} onShow={jumpToField} />}
      <OpenFindingList findings={findings} onShow={jump} />
      {aside && (
        <Text muted size={1}>
          {t('panel.setAside', {list: aside})}
        </Text>
      )}
      <ArchiveNote archive={archive} />
      {blocker ? (
        <Notice text={t(blocker, {roles: setup.overrideRoles?.join(', ') ?? ''})} />
      ) : (
        <ReasonField
          isMissing={isMissing && !reason.trim()}
          label={findings.length === 0 ? t('checklist.reason') : undefined}
          reasons={setup.reasons}
          value={reason}
          onChange={setReason}
        />
      )}
      {error && <Notice text={t('publish.notRecorded', {error: error.message})} tone="critical" />}
    </FormDialog>
  )
}

const NO_ITEMS: ChecklistItem[] = []

/** Findings are counted by that name; what is missing in the story is not one. */
function headerOf(findings: Finding[], items: ChecklistItem[], t: Translate): string {
  if (items.length === 0 || findings.length > 0)
    return t('publish.header', {count: findings.length})
  return t('checklist.title')
}
