import {Button, type ButtonProps, Dialog, Flex, Stack} from '@sanity/ui'
import {type FormEvent, type ReactNode, useId} from 'react'
import {useTranslate} from '../i18n/useTranslate.ts'
import {useReturnFocus} from './useReturnFocus.ts'

interface FormDialogProps {
  header: string
  children: ReactNode
  /** The button that goes on; without it the only way is back. */
  submit?: Pick<ButtonProps, 'mode' | 'tone'> & {text: string}
  isSending: boolean
  width?: 1 | 2
  onBack(): void
  onSubmit(): Promise<void> | void
}

/** A question with a way back, which returns the focus, and a way on; Enter goes on. */
export function FormDialog(props: FormDialogProps) {
  const {header, children, submit, isSending, width = 1, onBack, onSubmit} = props
  const t = useTranslate()
  const id = useId()
  const returnFocus = useReturnFocus()
  const goBack = () => {
    onBack()
    returnFocus()
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    void onSubmit()
  }
  return (
    <Dialog
      footer={
        <Flex gap={2} justify="flex-end" padding={3}>
          <Button mode="ghost" text={t('publish.back')} onClick={goBack} />
          {submit && (
            <Button {...submit} disabled={isSending} form={id} loading={isSending} type="submit" />
          )}
        </Flex>
      }
      header={header}
      id={`${id}-dialog`}
      width={width}
      onClickOutside={goBack}
      onClose={goBack}
    >
      <form id={id} onSubmit={send}>
        <Stack gap={4} padding={4}>
          {children}
        </Stack>
      </form>
    </Dialog>
  )
}
