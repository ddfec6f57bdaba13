import {Stack, Text, TextInput} from '@sanity/ui'
import {useId} from 'react'
import {useTranslate} from '../i18n/useTranslate.ts'
import {Notice} from './Notice.tsx'

interface TimeFieldProps {
  label: string
  /** As the browser's own field has it, without a time zone: the reader's clock. */
  value: string
  isMissing: boolean
  onChange(value: string): void
}

/** A labeled time to come, which a form cannot go without. */
export function TimeField({label, value, isMissing, onChange}: TimeFieldProps) {
  const t = useTranslate()
  const id = useId()
  return (
    <Stack gap={2}>
      <Text as="label" htmlFor={id} size={1} weight="medium">
        {label}
      </Text>
      {isMissing && <Notice text={t('changes.timeMissing')} />}
      <TextInput
        fontSize={1}
        id={id}
        type="datetime-local"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Stack>
  )
}
