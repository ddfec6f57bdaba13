import {Text} from '@sanity/ui'
import {useCallback, useState} from 'react'
import {type DocumentActionComponent} from 'sanity'
import {canWithdraw, type CheckedDocument, type Setup} from '../../story/index.ts'
import {useDescribeOnce} from '../actions/useDescribeOnce.ts'
import {FormDialog} from '../components/FormDialog.tsx'
import {Notice} from '../components/Notice.tsx'
import {useTranslate} from '../i18n/useTranslate.ts'
import {ReasonField} from './ReasonField.tsx'
import {useStoreOverride} from './useStoreOverride.ts'

/** Unpublish and Delete, which ask for a reason where readers can see the story. */
export function confirmTakingBack(
  useOriginal: DocumentActionComponent,
  setup: Setup,
): DocumentActionComponent {
  const useConfirmed: DocumentActionComponent = (props) => {
    const {original, isOutermost} = useDescribeOnce(useOriginal, props)
    const [isOpen, setIsOpen] = useState(false)
    const close = useCallback(() => setIsOpen(false), [])
    const published = props.published as CheckedDocument | null
    if (!original || !isOutermost || !published || !setup.checklistOf(published._type))
      return original
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
                mayWithdraw={canWithdraw(published, setup)}
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
  /** Whether the story could be withdrawn instead, which leaves a notice. */
  mayWithdraw: boolean
  onBack(): void
  onProceed(): void
}

const NO_FINDINGS: [] = []

function TakeBackDialog({action, document, mayWithdraw, onBack, onProceed}: TakeBackDialogProps) {
  const t = useTranslate()
  const [reason, setReason] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const {record, isRecording, error} = useStoreOverride(action, document, NO_FINDINGS)
  const submit = async () => {
    if (!reason.trim()) return setIsMissing(true)
    if (await record(reason.trim())) onProceed()
  }
  const ready = (['mistake', 'legal', 'double'] as const).map((key) => t(`takeBack.${key}`))
  return (
    <FormDialog
      header={t('takeBack.header')}
      isSending={isRecording}
      submit={{text: t(`takeBack.${action}`), mode: 'ghost'}}
      onBack={onBack}
      onSubmit={submit}
    >
      <Text size={1}>
        {[t('takeBack.lead'), mayWithdraw && t('takeBack.notice')].filter(Boolean).join(' ')}
      </Text>
      <ReasonField
        isMissing={isMissing && !reason.trim()}
        label={t('takeBack.reason')}
        reasons={ready}
        value={reason}
        onChange={setReason}
      />
      {error && <Notice text={t('publish.notRecorded', {error: error.message})} tone="critical" />}
    </FormDialog>
  )
}
