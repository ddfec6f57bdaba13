import {type ObjectFieldProps, useValuePreview} from 'sanity'
import {useDeskText} from './i18n/useDeskText.ts'

interface Dateline {
  located?: {_ref?: string}
  text?: string
  noDateline?: boolean
  noDatelineReason?: string
}

/** The dateline of a story in one line that says what it is; it opens to be changed. */
export function DatelineField(props: ObjectFieldProps) {
  const {collapsed, schemaType, value} = props
  const t = useDeskText()
  const preview = useValuePreview({schemaType, value: collapsed ? value : undefined})

  if (!collapsed) return props.renderDefault(props)
  const {title, subtitle} = preview.value ?? {}
  const line = says(value as Dateline | undefined) && [title, subtitle].filter(Boolean).join(' · ')
  return props.renderDefault({
    ...props,
    description: line || t('dateline.missing'),
  })
}

const says = (dateline: Dateline | undefined) =>
  Boolean(dateline?.located?._ref || dateline?.text || dateline?.noDatelineReason)
