import {Button, Dialog, Flex, Stack, Text} from '@sanity/ui'
import {type FormEvent, useCallback, useId, useState} from 'react'
import {type DocumentActionComponent} from 'sanity'
import {type CheckedDocument, type Setup} from '../../story/index.ts'
import {Notice} from '../components/Notice.tsx'
import {useTranslate} from '../i18n/useTranslate.ts'
import {ReasonField} from './ReasonField.tsx'
import {useReturnFocus} from '../components/useReturnFocus.ts'
import {useStoreOverride} from './useStoreOverride.ts'

/** Unpublish and Delete, which ask for a reason where readers can see the story. */
export function confirmTakingBack(
  useOriginal: DocumentActionComponent,
  setup: Setup,
): DocumentActionComponent {
  const useConfirmed: DocumentActionComponent = (props) => {
    const original = useOriginal(props)
    const [isOpen, setIsOpen] = useState(false)
    const close = useCallback(() => setIsOpen(false), [])
    const published = props.published as CheckedDocument | null
    if (!original || !published || !setup.checklistOf(published._type)) return original
    const proceed = () => {
      close()
      original.onHandle?.()
    }
    return {
      ...original,
      onHandle: () => setIsOpen(true),
      dialog: isOpen
        ? {
            type: 'custom',
            component: (
              <TakeBackDialog
                action={useOriginal.action === 'delete' ? 'delete' : 'unpublish'}
                document={published}
                onBack={close}
                onProceed={proceed}
              />
            ),
          }
        : original.dialog,
    }
  }
  useConfirmed.action = useOriginal.action
  useConfirmed.displayName = `Reasoned(${useOriginal.displayName ?? useOriginal.action})`
  return useConfirmed
}

interface TakeBackDialogProps {
  action: 'unpublish' | 'delete'
  document: CheckedDocument
  onBack(): void
  onProceed(): void
}

const NO_FINDINGS: [] = []

function TakeBackDialog({action, document, onBack, onProceed}: TakeBackDialogProps) {
  const t = useTranslate()
  const id = useId()
  const [reason, setReason] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const returnFocus = useReturnFocus()
  const {record, isRecording, error} = useStoreOverride(action, document, NO_FINDINGS)
  const goBack = () => {
    onBack()
    returnFocus()
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!reason.trim()) return setIsMissing(true)
    if (await record(reason.trim())) onProceed()
  }
  const ready = (['mistake', 'legal', 'double'] as const).map((key) => t(`takeBack.${key}`))
  return (
    <Dialog
      footer={
        <Flex gap={2} justify="flex-end" padding={3}>
          <Button mode="ghost" text={t('publish.back')} onClick={goBack} />
          <Button
            disabled={isRecording}
            form={id}
            loading={isRecording}
            mode="ghost"
            text={t(`takeBack.${action}`)}
            type="submit"
          />
        </Flex>
      }
      header={t('takeBack.header')}
      id={`${id}-dialog`}
      width={1}
      onClickOutside={goBack}
      onClose={goBack}
    >
      <form id={id} onSubmit={submit}>
        <Stack gap={4} padding={4}>
          <Text size={1}>{t('takeBack.lead')}</Text>
          <ReasonField
            isMissing={isMissing && !reason.trim()}
            label={t('takeBack.reason')}
            reasons={ready}
            value={reason}
            onChange={setReason}
          />
          {error && (
            <Notice text={t('publish.notRecorded', {error: error.message})} tone="critical" />
          )}
        </Stack>
      </form>
    </Dialog>
  )
}
