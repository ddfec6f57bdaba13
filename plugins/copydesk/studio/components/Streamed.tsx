import {Text} from '@sanity/ui'
import {type ReactNode} from 'react'
import {type StreamState} from '../feeds/useStream.ts'
import {useTranslate} from '../i18n/useTranslate.ts'
import {StateMessage} from './StateMessage.tsx'

interface StreamedProps<T> {
  state: StreamState<T>
  children(value: T): ReactNode
}

/** What a stream gave last, drawn by `children`; before that a line that says so, and why it failed. */
export function Streamed<T>({state, children}: StreamedProps<T>) {
  const t = useTranslate()
  if (state.status === 'loading')
    return (
      <Text muted size={1}>
        {t('panel.loading')}
      </Text>
    )
  if (state.status === 'failed')
    return <StateMessage text={state.error.message} title={t('tool.unreadable')} tone="critical" />
  return children(state.value)
}
