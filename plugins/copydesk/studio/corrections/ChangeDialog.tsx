import {Stack, Text} from '@sanity/ui'
import {useState} from 'react'
import {
  type ChangeAnswer,
  type CorrectionSetup,
  draftCorrection,
  proposedKind,
  type Setup,
} from '../../story/index.ts'
import {FormDialog} from '../components/FormDialog.tsx'
import {Notice} from '../components/Notice.tsx'
import {RequiredText} from '../components/RequiredText.tsx'
import {useSending} from '../components/useSending.ts'
import {useTranslate} from '../i18n/useTranslate.ts'
import {AnswerField} from './AnswerField.tsx'
import {ChangeTable} from './ChangeTable.tsx'
import {CorrectionFields} from './CorrectionFields.tsx'
import {OtherStories} from './OtherStories.tsx'
import {type Later} from '../actions/useSchedule.ts'
import {useLocalTime} from '../i18n/useLocalTime.ts'
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
  /** It is scheduled, not published: story and correction go out together at that time. */
  later?: Later
  onBack(): void
  /** `isSentOut`: published or scheduled; otherwise the Studio is to ask when, and schedule. */
  onDone(isSentOut: boolean): void
  /** Publishing failed: whether the stored story has moved on is looked up. */
  onFailed(): Promise<void>
}

/** Facts change in a published story: was it wrong? The correction is drafted; story and correction go out together. */
export function ChangeDialog(props: ChangeDialogProps) {
  const {read, meanwhile, setup, corrections, isCorrecting, later} = props
  const {onBack, onDone, onFailed} = props
  const t = useTranslate()
  const localTime = useLocalTime()
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
  const {send, isSending, error} = useSending()
  const publish = usePublishTogether(corrections, later)

  const choose = (chosen: ChangeAnswer) => {
    setAnswer(chosen)
    if (chosen !== 'update' && !isEdited)
      setCorrection(draftCorrection(facts, read.before, read.after, chosen))
  }
  const isCorrected = answer !== undefined && answer !== 'update'
  const isNoteMissing = isCorrected && !correction.text.trim()
  const [time, setTime] = useState('')
  const asksTime = isCorrected && later !== undefined && !later.at
  const isTimeMissing = asksTime && !(Date.parse(time) > Date.now())
  const submit = async () => {
    setIsSubmitted(true)
    if (!answer || !reason.trim() || isNoteMissing || isTimeMissing) return
    let isSentOut = false
    const at = asksTime ? new Date(time).toISOString() : undefined
    const isSent = await send(async () => {
      try {
        isSentOut = await publish(read, {answer, reason: reason.trim(), correction, at})
      } catch (failure) {
        // Why it failed is told, whether or not what has changed meanwhile can be read.
        await onFailed().catch(() => {})
        throw failure
      }
    })
    if (isSent) onDone(isSentOut)
  }
  const goesOn = answer === undefined || (later && !later.at && !isCorrected)
  const sends =
    `changes.${later ? 'schedule' : 'publish'}${isCorrected ? 'Both' : 'Update'}` as const

  return (
    <FormDialog
      header={t('changes.header')}
      isSending={isSending}
      submit={{text: t(goesOn ? 'changes.goOn' : sends), tone: 'primary'}}
      width={2}
      onBack={onBack}
      onSubmit={submit}
    >
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
        <RequiredText
          autoFocus
          label={t(isCorrected ? 'changes.cause' : 'changes.reason')}
          missing={
            isSubmitted
              ? t(isCorrected ? 'changes.reasonMissing' : 'changes.reasonMissingUpdate')
              : undefined
          }
          value={reason}
          onChange={setReason}
        />
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
      {asksTime && (
        <RequiredText
          isFilled={!isTimeMissing}
          label={t('changes.time')}
          missing={isSubmitted ? t('changes.timeMissing') : undefined}
          type="datetime-local"
          value={time}
          onChange={setTime}
        />
      )}
      {later?.at && answer && <Text size={1}>{t('changes.later', {at: localTime(later.at)})}</Text>}
      {isSubmitted && isNoteMissing && <Notice text={t('changes.noteMissing')} />}
      {error && (
        <Notice
          text={t(later ? 'schedule.failed' : 'changes.failed', {error: error.message})}
          tone="critical"
        />
      )}
    </FormDialog>
  )
}
