import {Button, Dialog, Flex, Stack, Text, TextInput} from '@sanity/ui'
import {type FormEvent, useId, useState} from 'react'
import {
  type ChangeAnswer,
  type CorrectionSetup,
  draftCorrection,
  proposedKind,
  type Setup,
} from '../../story/index.ts'
import {Notice} from '../components/Notice.tsx'
import {useTranslate} from '../i18n/useTranslate.ts'
import {useReturnFocus} from '../components/useReturnFocus.ts'
import {AnswerField} from './AnswerField.tsx'
import {ChangeTable} from './ChangeTable.tsx'
import {CorrectionFields} from './CorrectionFields.tsx'
import {OtherStories} from './OtherStories.tsx'
import {type ReadChanges} from './readChanges.ts'
import {usePublishTogether} from './usePublishTogether.ts'

interface ChangeDialogProps {
  read: ReadChanges
  /** What somebody published while this was open: they changed it. */
  meanwhile: ReadChanges['changes'] | undefined
  setup: Setup
  corrections: CorrectionSetup
  /** The editor set out to correct the story. */
  isCorrecting: boolean
  /** It is scheduled, not published: the correction stays a draft. */
  isForLater: boolean
  onBack(): void
  onPublished(): void
  /** Publishing failed: whether the stored story has moved on is looked up. */
  onFailed(): Promise<void>
}

/** Facts change in a published story: was it wrong? The correction is drafted; story and correction go out together. */
export function ChangeDialog(props: ChangeDialogProps) {
  const {read, meanwhile, setup, corrections, isCorrecting, isForLater} = props
  const {onBack, onPublished, onFailed} = props
  const t = useTranslate()
  const id = useId()
  const {facts} = read.changes
  const proposed = facts.length > 0 ? proposedKind(facts, read.before) : 'correction'
  const [answer, setAnswer] = useState<ChangeAnswer | undefined>(
    isCorrecting ? proposed : undefined,
  )
  const [reason, setReason] = useState('')
  const [correction, setCorrection] = useState(() =>
    draftCorrection(facts, read.before, read.after, proposed),
  )
  const [isEdited, setIsEdited] = useState(false)
  const [isSubmitted, setIsSubmitted] = useState(false)
  const [isPublishing, setIsPublishing] = useState(false)
  const [error, setError] = useState<Error>()
  const returnFocus = useReturnFocus()
  const publish = usePublishTogether(corrections, isForLater)

  const goBack = () => {
    onBack()
    returnFocus()
  }
  const choose = (chosen: ChangeAnswer) => {
    setAnswer(chosen)
    if (chosen !== 'update' && !isEdited)
      setCorrection(draftCorrection(facts, read.before, read.after, chosen))
  }
  const isCorrected = answer !== undefined && answer !== 'update'
  const isNoteMissing = isCorrected && !correction.text.trim()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setIsSubmitted(true)
    if (!answer || !reason.trim() || isNoteMissing) return
    setIsPublishing(true)
    setError(undefined)
    try {
      await publish(read, {answer, reason: reason.trim(), correction})
      onPublished()
    } catch (failure) {
      setError(failure as Error)
      await onFailed()
      setIsPublishing(false)
    }
  }

  return (
    <Dialog
      footer={
        <Flex gap={2} justify="flex-end" padding={3}>
          <Button mode="ghost" text={t('publish.back')} onClick={goBack} />
          <Button
            disabled={isPublishing}
            form={id}
            loading={isPublishing}
            text={t(
              isForLater
                ? 'changes.goOn'
                : isCorrected
                  ? 'changes.publishBoth'
                  : 'changes.publishUpdate',
            )}
            tone="primary"
            type="submit"
          />
        </Flex>
      }
      header={t('changes.header')}
      id={`${id}-dialog`}
      width={2}
      onClickOutside={goBack}
      onClose={goBack}
    >
      <form id={id} onSubmit={submit}>
        <Stack gap={4} padding={4}>
          {meanwhile && (
            <Stack gap={3}>
              <Notice text={t('changes.meanwhile')} />
              {meanwhile.facts.length > 0 && <ChangeTable changes={meanwhile.facts} />}
            </Stack>
          )}
          <Text size={1}>{t(facts.length > 0 ? 'changes.lead' : 'changes.leadNone')}</Text>
          {facts.length > 0 && <ChangeTable changes={facts} />}
          <OtherStories changes={facts} id={read.live._id} setup={setup} type={read.live._type} />
          <AnswerField
            isMissing={isSubmitted && !answer}
            proposed={proposed}
            value={answer}
            onChange={choose}
          />
          {answer && (
            <Stack gap={2}>
              <Text as="label" htmlFor={`${id}-reason`} size={1} weight="medium">
                {t(isCorrected ? 'changes.cause' : 'changes.reason')}
              </Text>
              {isSubmitted && !reason.trim() && <Notice text={t('changes.reasonMissing')} />}
              <TextInput
                autoFocus
                fontSize={1}
                id={`${id}-reason`}
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
              />
            </Stack>
          )}
          {isCorrected && (
            <CorrectionFields
              value={correction}
              onChange={(value) => {
                setIsEdited(true)
                setCorrection(value)
              }}
            />
          )}
          {isCorrected && isForLater && <Text size={1}>{t('changes.later')}</Text>}
          {isSubmitted && isNoteMissing && <Notice text={t('changes.noteMissing')} />}
          {error && <Notice text={t('changes.failed', {error: error.message})} tone="critical" />}
        </Stack>
      </form>
    </Dialog>
  )
}
