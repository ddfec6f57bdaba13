import {ArrowRightIcon} from '@sanity/icons/ArrowRight'
import {Box, Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {type FormEvent, useState} from 'react'
import {type Finding} from '../../engine/index.ts'
import {type CheckedDocument} from '../check/readDocument.ts'
import {type Setup} from '../options/resolveOptions.ts'
import {selectedFinding} from '../pane/selectedFinding.ts'
import {usePane} from '../pane/usePane.ts'
import {type PublishedAnyway} from '../schema/publishedAnyway.ts'
import {SeverityLabel} from '../words/SeverityLabel.tsx'
import {findingTitle} from '../words/findingTitle.ts'
import {useWords} from '../words/useWords.ts'
import {ReasonField} from './ReasonField.tsx'
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
  const {action, document, findings, mayPublish, setup, onBack, onProceed} = props
  const t = useWords()
  const pane = usePane()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const {record, isRecording, error} = useRecordPublished(action, document, findings)

  const jump = (finding: Finding) => {
    onBack()
    selectedFinding.set(pane.documentId, finding.id)
    pane.openPanel()
    const path = finding.spans[0]?.path
    if (path) pane.goTo(path)
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!mayPublish) return
    if (!reason.trim()) return setMissing(true)
    if (await record(reason.trim())) onProceed()
  }

  return (
    <form onSubmit={submit}>
      <Stack gap={4} padding={4}>
        <Text size={1}>{t('publish.lead')}</Text>
        <Stack as="ul" gap={2} role="list">
          {findings.map((finding) => (
            <Card as="li" key={finding.id} border padding={3} radius={2}>
              <Flex align="center" gap={3}>
                <Box flex={1}>
                  <Stack gap={3}>
                    <SeverityLabel severity={finding.severity} />
                    <Text size={1} weight="medium">
                      {findingTitle(finding, t)}
                    </Text>
                  </Stack>
                </Box>
                <Button
                  mode="bleed"
                  fontSize={1}
                  iconRight={ArrowRightIcon}
                  text={t('publish.show')}
                  aria-label={t('publish.showOne', {title: findingTitle(finding, t)})}
                  onClick={() => jump(finding)}
                />
              </Flex>
            </Card>
          ))}
        </Stack>
        {mayPublish ? (
          <ReasonField
            reasons={setup.reasons}
            value={reason}
            missing={missing && !reason.trim()}
            onChange={setReason}
          />
        ) : (
          <Card padding={3} radius={2} tone="caution">
            <Text size={1}>
              {t('publish.notAllowed', {roles: setup.anywayRoles?.join(', ') ?? ''})}
            </Text>
          </Card>
        )}
        {error && (
          <Card padding={3} radius={2} role="alert" tone="critical">
            <Text size={1}>{t('publish.notRecorded', {error: error.message})}</Text>
          </Card>
        )}
        <Flex gap={2} justify="flex-end">
          <Button mode="ghost" text={t('publish.back')} onClick={onBack} />
          <Button
            disabled={!mayPublish || isRecording}
            loading={isRecording}
            mode="ghost"
            text={t(`publish.${action}Anyway`)}
            type="submit"
          />
        </Flex>
      </Stack>
    </form>
  )
}
