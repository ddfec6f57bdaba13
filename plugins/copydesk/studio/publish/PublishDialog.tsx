import {Text} from '@sanity/ui'
import {useMemo, useState} from 'react'
import {useScheduledDraftsEnabled} from 'sanity'
import {type Finding} from '../../engine/index.ts'
import {
  type ArchiveState,
  asLeftOpen,
  type CheckedDocument,
  type ChecklistItem,
  type EmbargoAhead,
  type Setup,
  type PublishBlocker,
  storedDecisions,
  type Unread,
} from '../../story/index.ts'
import {selectedFinding} from '../pane/selectedFinding.ts'
import {usePane} from '../pane/usePane.ts'
import {FormDialog} from '../components/FormDialog.tsx'
import {Notice} from '../components/Notice.tsx'
import {useSending} from '../components/useSending.ts'
import {UnreadParts} from '../components/UnreadParts.tsx'
import {asideText} from '../i18n/asideText.ts'
import {useLocalTime} from '../i18n/useLocalTime.ts'
import {type Translate, useTranslate} from '../i18n/useTranslate.ts'
import {ChecklistItems} from './ChecklistItems.tsx'
import {ArchiveNote} from './ArchiveNote.tsx'
import {OpenFindingList} from './OpenFindingList.tsx'
import {blockerText} from './blockerText.ts'
import {ReasonField} from './ReasonField.tsx'
import {type Later, useSchedule} from '../actions/useSchedule.ts'
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
  /** When it may go out, where only its embargo keeps it. */
  embargo?: EmbargoAhead
  /** Whether a scheduled draft of it is waiting already. */
  isScheduled?: boolean
  /** What of it, and of what it refers to, was not read. */
  unread?: Unread
  onBack(): void
  onProceed(): void
  /** Asks what else there is to ask, then schedules. */
  onSchedule?(later: Later, schedule: () => Promise<void>): Promise<void>
}

/** What is left before a document goes out, with a way to each place; back and on are both plain. */
export function PublishDialog(props: PublishDialogProps) {
  const {action, archive, document, findings, items = NO_ITEMS, blocker, setup} = props
  const {isScheduled = false, unread, onBack, onProceed, onSchedule} = props
  const t = useTranslate()
  const localTime = useLocalTime()
  const pane = usePane()
  const schedule = useSchedule()
  const isSchedulable = useScheduledDraftsEnabled()
  const embargo = isSchedulable && !isScheduled && onSchedule ? props.embargo : undefined
  const missing = embargo?.items ?? items
  const [reason, setReason] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const aside = asideText(storedDecisions(document, setup.decisionsField), t)
  const {record, recordOf, isRecording, error} = useStoreOverride(
    embargo ? 'schedule' : action,
    document,
    useMemo(() => [...missing.map(asLeftOpen), ...findings], [missing, findings]),
  )
  const scheduling = useSending()
  const needsReason = embargo ? missing.length + findings.length > 0 : !blocker

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
    if (needsReason && !reason.trim()) return setIsMissing(true)
    if (embargo) {
      const records = needsReason ? [recordOf(reason.trim())] : []
      const {at} = embargo
      const story = {id: pane.documentId}
      await scheduling.send(() => onSchedule!({at, records}, () => schedule({at, story, records})))
    } else if (await record(reason.trim())) onProceed()
  }
  const anyway = blocker ? undefined : {text: t(`publish.${action}Anyway`), mode: 'ghost' as const}
  const atItsTime = embargo && {
    text: t('schedule.submit', {at: localTime(embargo.at)}),
    ...(needsReason ? {mode: 'ghost' as const} : {tone: 'primary' as const}),
  }

  return (
    <FormDialog
      header={headerOf(findings, items, t)}
      isSending={isRecording || scheduling.isSending}
      submit={atItsTime ?? anyway}
      onBack={onBack}
      onSubmit={submit}
    >
      {needsReason && (
        <Text size={1}>{t(findings.length > 0 ? 'publish.lead' : 'checklist.lead')}</Text>
      )}
      {items.length > 0 && <ChecklistItems items={items} onShow={jumpToField} />}
      <OpenFindingList document={document} findings={findings} setup={setup} onShow={jump} />
      {aside && (
        <Text muted size={1}>
          {t('panel.setAside', {list: aside})}
        </Text>
      )}
      <ArchiveNote archive={archive} />
      <UnreadParts unread={unread} />
      {embargo && <Notice text={t('schedule.lead')} />}
      {isScheduled && <Notice text={t('schedule.waits')} />}
      {needsReason ? (
        <ReasonField
          isMissing={isMissing && !reason.trim()}
          label={findings.length === 0 ? t('checklist.reason') : undefined}
          reasons={setup.reasons}
          value={reason}
          onChange={setReason}
        />
      ) : (
        blocker && !embargo && <Notice text={blockerText(blocker, findings.length, setup, t)} />
      )}
      {error && <Notice text={t('publish.notRecorded', {error: error.message})} tone="critical" />}
      {scheduling.error && (
        <Notice text={t('schedule.failed', {error: scheduling.error.message})} tone="critical" />
      )}
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
