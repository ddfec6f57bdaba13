import {Stack, Text, TextArea, TextInput} from '@sanity/ui'
import {type ChangeEvent, useId} from 'react'
import {Notice} from './Notice.tsx'

interface RequiredTextProps {
  label: string
  value: string
  /** What is said where nothing is written and the form was sent; undefined while it was not. */
  missing: string | undefined
  autoFocus?: boolean
  /** More than one row makes it a text area. */
  rows?: number
  onChange(value: string): void
}

/** A labeled text that a form cannot go without. */
export function RequiredText(props: RequiredTextProps) {
  const {label, value, missing, autoFocus, rows = 1, onChange} = props
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
      {missing && !value.trim() && <Notice text={missing} />}
      {rows > 1 ? <TextArea {...field} rows={rows} /> : <TextInput {...field} />}
    </Stack>
  )
}
