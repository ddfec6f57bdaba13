import {Stack, Text} from '@sanity/ui'
import {useCallback, useState} from 'react'
import {getDraftId} from '@sanity/client/csm'
import {type DocumentActionComponent, useClient, useCurrentUser} from 'sanity'
import {oncePerAction} from '../actions/oncePerAction.ts'
import {
  API_VERSION,
  earlierWording,
  isReworded,
  type Setup,
  type StoredCorrection,
} from '../../story/index.ts'
import {FormDialog} from '../components/FormDialog.tsx'
import {Notice} from '../components/Notice.tsx'
import {RequiredText} from '../components/RequiredText.tsx'
import {useSending} from '../components/useSending.ts'
import {useTranslate} from '../i18n/useTranslate.ts'

/** The actions of a correction, of which Publish asks where a published one reads otherwise. */
export function askWhereReworded(setup: Setup) {
  const asking = oncePerAction(wrap)
  return (actions: DocumentActionComponent[], {schemaType}: {schemaType: string}) =>
    schemaType === setup.corrections?.type
      ? actions.map((one) => (one.action === 'publish' ? asking(one) : one))
      : actions
}

function wrap(useOriginal: DocumentActionComponent): DocumentActionComponent {
  const useRewordedPublish: DocumentActionComponent = (props) => {
    const original = useOriginal(props)
    const [isOpen, setIsOpen] = useState(false)
    const close = useCallback(() => setIsOpen(false), [])
    if (!original) return null
    const [live, next] = [props.published, props.draft] as (StoredCorrection | null)[]
    const asks = live && next && !props.version && isReworded(live, next)
    return {
      ...original,
      onHandle: () => (asks ? setIsOpen(true) : original.onHandle?.()),
      dialog:
        isOpen && live && next
          ? {
              type: 'custom',
              component: <RewordDialog live={live} next={next} onClose={close} />,
            }
          : original.dialog,
    }
  }
  useRewordedPublish.action = useOriginal.action
  useRewordedPublish.displayName = `Reworded(${useOriginal.displayName ?? 'publish'})`
  return useRewordedPublish
}

interface RewordDialogProps {
  live: StoredCorrection
  next: StoredCorrection
  onClose(): void
}

/** A published correction reads otherwise: why? How it read is kept in it. */
export function RewordDialog({live, next, onClose}: RewordDialogProps) {
  const t = useTranslate()
  const client = useClient({apiVersion: API_VERSION})
  const user = useCurrentUser()
  const [reason, setReason] = useState('')
  const [isSubmitted, setIsSubmitted] = useState(false)
  const {send, isSending, error} = useSending()
  const submit = async () => {
    setIsSubmitted(true)
    if (!reason.trim()) return
    const by = {id: user?.id, name: user?.name ?? user?.email}
    const key = crypto.randomUUID().slice(0, 12)
    const kept = earlierWording(live, {reason: reason.trim(), by, at: new Date(), key})
    const ids = {publishedId: live._id, draftId: getDraftId(live._id)}
    const isSent = await send(() =>
      client.action(
        [
          {
            actionType: 'sanity.action.document.edit',
            ...ids,
            patch: {setIfMissing: {earlier: []}, insert: {after: 'earlier[-1]', items: [kept]}},
          },
          {
            actionType: 'sanity.action.document.publish',
            ...ids,
            ifPublishedRevisionId: String(live._rev),
          },
        ],
        {tag: 'copydesk.reword'},
      ),
    )
    if (isSent) onClose()
  }
  return (
    <FormDialog
      header={t('reword.header')}
      isSending={isSending}
      submit={{text: t('reword.publish'), tone: 'primary'}}
      onBack={onClose}
      onSubmit={submit}
    >
      <Text size={1}>{t('reword.lead')}</Text>
      <Wording label={t('changes.was')} text={live.text} />
      <Wording label={t('changes.now')} text={next.text} />
      <RequiredText
        autoFocus
        label={t('reword.reason')}
        missing={isSubmitted ? t('changes.reasonMissing') : undefined}
        value={reason}
        onChange={setReason}
      />
      {error && <Notice text={t('changes.failed', {error: error.message})} tone="critical" />}
    </FormDialog>
  )
}

function Wording({label, text}: {label: string; text: string | undefined}) {
  return (
    <Stack gap={2}>
      <Text muted size={1}>
        {label}
      </Text>
      <Text size={1}>{text}</Text>
    </Stack>
  )
}
