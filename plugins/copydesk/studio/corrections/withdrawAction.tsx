import {UnpublishIcon} from '@sanity/icons/Unpublish'
import {Button, Dialog, Flex, Stack, Text, TextArea, TextInput} from '@sanity/ui'
import {type FormEvent, useId, useState} from 'react'
import {type DocumentActionComponent, useClient, useCurrentUser} from 'sanity'
import {API_VERSION, type CheckedDocument, type Setup, withdrawal} from '../../story/index.ts'
import {Notice} from '../components/Notice.tsx'
import {useReturnFocus} from '../components/useReturnFocus.ts'
import {useTranslate} from '../i18n/useTranslate.ts'

/** “Withdraw the story” in the menu of a published story: readers keep its headline, and are told why the text is gone. */
export function createWithdrawAction(setup: Setup): DocumentActionComponent {
  const useWithdraw: DocumentActionComponent = ({published, type, version, onComplete}) => {
    const t = useTranslate()
    const [isOpen, setIsOpen] = useState(false)
    const status = setup.checklistOf(type)?.status
    const live = published as (CheckedDocument & {_id: string; _rev: string}) | null
    if (!live || version || !setup.corrections || !status || live[status] === 'canceled')
      return null
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
  const id = useId()
  const client = useClient({apiVersion: API_VERSION})
  const user = useCurrentUser()
  const [note, setNote] = useState('This story has been withdrawn. ')
  const [reason, setReason] = useState('')
  const [isSubmitted, setIsSubmitted] = useState(false)
  const [isPublishing, setIsPublishing] = useState(false)
  const [error, setError] = useState<Error>()
  const returnFocus = useReturnFocus()
  const goBack = () => {
    onClose()
    returnFocus()
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setIsSubmitted(true)
    if (!reason.trim() || !note.trim()) return
    setIsPublishing(true)
    setError(undefined)
    const by = {id: user?.id, name: user?.name ?? user?.email}
    const context = {note: note.trim(), reason: reason.trim(), by, at: new Date()}
    try {
      await client.action(withdrawal(live, setup, {...context, id: crypto.randomUUID()}), {
        tag: 'copydesk.withdraw',
      })
      onClose()
    } catch (failure) {
      setError(failure as Error)
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
            text={t('withdraw.action')}
            tone="critical"
            type="submit"
          />
        </Flex>
      }
      header={t('withdraw.header')}
      id={`${id}-dialog`}
      width={1}
      onClickOutside={goBack}
      onClose={goBack}
    >
      <form id={id} onSubmit={submit}>
        <Stack gap={4} padding={4}>
          <Text size={1}>{t('withdraw.lead')}</Text>
          <Stack gap={2}>
            <Text as="label" htmlFor={`${id}-note`} size={1} weight="medium">
              {t('changes.text')}
            </Text>
            {isSubmitted && !note.trim() && <Notice text={t('changes.noteMissing')} />}
            <TextArea
              autoFocus
              fontSize={1}
              id={`${id}-note`}
              rows={3}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
          </Stack>
          <Stack gap={2}>
            <Text as="label" htmlFor={`${id}-reason`} size={1} weight="medium">
              {t('changes.cause')}
            </Text>
            {isSubmitted && !reason.trim() && <Notice text={t('changes.reasonMissing')} />}
            <TextInput
              fontSize={1}
              id={`${id}-reason`}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          </Stack>
          {error && <Notice text={t('changes.failed', {error: error.message})} tone="critical" />}
        </Stack>
      </form>
    </Dialog>
  )
}
