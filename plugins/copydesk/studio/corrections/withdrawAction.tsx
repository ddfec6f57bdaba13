import {UnpublishIcon} from '@sanity/icons/Unpublish'
import {Text} from '@sanity/ui'
import {useState} from 'react'
import {type DocumentActionComponent, useClient, useCurrentUser} from 'sanity'
import {
  API_VERSION,
  canWithdraw,
  type CheckedDocument,
  type Setup,
  withdrawal,
} from '../../story/index.ts'
import {FormDialog} from '../components/FormDialog.tsx'
import {Notice} from '../components/Notice.tsx'
import {RequiredText} from '../components/RequiredText.tsx'
import {useSending} from '../components/useSending.ts'
import {useTranslate} from '../i18n/useTranslate.ts'

/**
 * “Withdraw the story” in the menu of a published story: readers keep its headline, and are told why the text is gone.
 */
export function createWithdrawAction(setup: Setup): DocumentActionComponent {
  const useWithdraw: DocumentActionComponent = ({published, version, onComplete}) => {
    const t = useTranslate()
    const [isOpen, setIsOpen] = useState(false)
    const live = published as (CheckedDocument & {_id: string; _rev: string}) | null
    if (!live || version || !canWithdraw(live, setup)) return null
    const close = () => {
      setIsOpen(false)
      onComplete()
    }
    return {
      label: t('withdraw.action'),
      icon: UnpublishIcon,
      tone: 'critical',
      onHandle: () => setIsOpen(true),
      dialog: isOpen && {
        type: 'custom',
        component: <WithdrawDialog live={live} setup={setup} onClose={close} />,
      },
    }
  }
  useWithdraw.displayName = 'Withdraw'
  return useWithdraw
}

interface WithdrawDialogProps {
  live: CheckedDocument & {_id: string; _rev: string}
  setup: Setup
  onClose(): void
}

/** Asks why, and publishes the story as canceled, with a withdrawal, in one transaction. */
export function WithdrawDialog({live, setup, onClose}: WithdrawDialogProps) {
  const t = useTranslate()
  const client = useClient({apiVersion: API_VERSION})
  const user = useCurrentUser()
  const [note, setNote] = useState('This story has been withdrawn. ')
  const [reason, setReason] = useState('')
  const [isSubmitted, setIsSubmitted] = useState(false)
  const {send, isSending, error} = useSending()
  const submit = async () => {
    setIsSubmitted(true)
    if (!reason.trim() || !note.trim()) return
    const by = {id: user?.id, name: user?.name ?? user?.email}
    const context = {note: note.trim(), reason: reason.trim(), by, at: new Date()}
    const isSent = await send(() =>
      client.action(withdrawal(live, setup, {...context, id: crypto.randomUUID()}), {
        tag: 'copydesk.withdraw',
      }),
    )
    if (isSent) onClose()
  }
  return (
    <FormDialog
      header={t('withdraw.header')}
      isSending={isSending}
      submit={{text: t('withdraw.action'), tone: 'critical'}}
      onBack={onClose}
      onSubmit={submit}
    >
      <Text size={1}>{t('withdraw.lead')}</Text>
      <RequiredText
        autoFocus
        label={t('changes.text')}
        missing={isSubmitted ? t('changes.noteMissing') : undefined}
        rows={3}
        value={note}
        onChange={setNote}
      />
      <RequiredText
        label={t('changes.cause')}
        missing={isSubmitted ? t('changes.reasonMissing') : undefined}
        value={reason}
        onChange={setReason}
      />
      {error && <Notice text={t('changes.failed', {error: error.message})} tone="critical" />}
    </FormDialog>
  )
}
