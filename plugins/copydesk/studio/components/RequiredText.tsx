import {Stack, Text, TextArea, TextInput} from '@sanity/ui'
import {type ChangeEvent, useId} from 'react'
import {Notice} from './Notice.tsx'

interface RequiredTextProps {
  label: string
  value: string
  /** What is said where it is not filled in and the form was sent; undefined while it was not. */
  missing: string | undefined
  /** Whether it is filled in with what can be; any words by default. */
  isFilled?: boolean
  /** A time is as the browser's own field has it, without a time zone: the reader's clock. */
  type?: 'text' | 'datetime-local'
  autoFocus?: boolean
  /** More than one row makes it a text area. */
  rows?: number
  onChange(value: string): void
}

/** A labeled text, or time, that a form cannot go without. */
export function RequiredText(props: RequiredTextProps) {
  const {label, value, missing, isFilled = Boolean(value.trim())} = props
  const {type = 'text', autoFocus, rows = 1, onChange} = props
  const id = useId()
  const field = {
    autoFocus,
    fontSize: 1,
    id,
    value,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      onChange(event.currentTarget.value),
  }
  return (
    <Stack gap={2}>
      <Text as="label" htmlFor={id} size={1} weight="medium">
        {label}
      </Text>
      {missing && !isFilled && <Notice text={missing} />}
      {rows > 1 ? <TextArea {...field} rows={rows} /> : <TextInput {...field} type={type} />}
    </Stack>
  )
}
