import {Button, Card, Dialog, Flex, Stack, Text} from '@sanity/ui'
import {type FormEvent, useId, useState} from 'react'
import {type Finding} from '../../engine/index.ts'
import {type CheckedDocument} from '../check/readDocument.ts'
import {type Setup} from '../options/resolveOptions.ts'
import {selectedFinding} from '../pane/selectedFinding.ts'
import {usePane} from '../pane/usePane.ts'
import {type PublishedAnyway} from '../schema/publishedAnyway.ts'
import {useWords} from '../words/useWords.ts'
import {LeftList} from './LeftList.tsx'
import {ReasonField} from './ReasonField.tsx'
import {useReturnFocus} from './useReturnFocus.ts'
import {useRecordPublished} from './useRecordPublished.ts'

interface PublishDialogProps {
  action: PublishedAnyway['action']
  document: CheckedDocument
  findings: Finding[]
  mayPublish: boolean
  setup: Setup
  onBack(): void
  onProceed(): void
}

/** What is left before a document goes out, with a way to each place; back and on are both plain. */
export function PublishDialog(props: PublishDialogProps) {
  const {action, document, findings, setup, onBack, onProceed} = props
  const isBlocked = findings.some(({severity}) => setup.block.includes(severity))
  const mayPublish = props.mayPublish && !isBlocked
  const t = useWords()
  const id = useId()
  const pane = usePane()
  const [reason, setReason] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const returnFocus = useReturnFocus()
  const {record, isRecording, error} = useRecordPublished(action, document, findings)

  const goBack = () => {
    onBack()
    returnFocus()
  }
  const jump = (finding: Finding) => {
    onBack()
    selectedFinding.set(pane.documentId, finding.id)
    pane.openPanel(finding.spans[0]?.path)
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!reason.trim()) return setIsMissing(true)
    if (await record(reason.trim())) onProceed()
  }

  return (
    <Dialog
      footer={
        <Flex gap={2} justify="flex-end" padding={3}>
          <Button mode="ghost" text={t('publish.back')} onClick={goBack} />
          {mayPublish && (
            <Button
              disabled={isRecording}
              form={id}
              loading={isRecording}
              mode="ghost"
              text={t(`publish.${action}Anyway`)}
              type="submit"
            />
          )}
        </Flex>
      }
      header={t('publish.header', {count: findings.length})}
      id={`${id}-dialog`}
      width={1}
      onClickOutside={goBack}
      onClose={goBack}
    >
      <form id={id} onSubmit={submit}>
        <Stack gap={4} padding={4}>
          {mayPublish && <Text size={1}>{t('publish.lead')}</Text>}
          <LeftList findings={findings} onShow={jump} />
          {mayPublish ? (
            <ReasonField
              isMissing={isMissing && !reason.trim()}
              reasons={setup.reasons}
              value={reason}
              onChange={setReason}
            />
          ) : (
            <Card padding={3} radius={2} tone="caution">
              <Text size={1}>
                {isBlocked
                  ? t('release.blocked')
                  : t('publish.notAllowed', {roles: setup.anywayRoles?.join(', ') ?? ''})}
              </Text>
            </Card>
          )}
          {error && (
            <Card padding={3} radius={2} role="alert" tone="critical">
              <Text size={1}>{t('publish.notRecorded', {error: error.message})}</Text>
            </Card>
          )}
        </Stack>
      </form>
    </Dialog>
  )
}
