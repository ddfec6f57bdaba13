import {useEffect, useRef} from 'react'
import {type ObjectFieldProps, useValuePreview} from 'sanity'

interface Dateline {
  located?: {_ref?: string}
  text?: string
  noDateline?: boolean
  noDatelineReason?: string
}

/** The dateline of a story: open until it is given, then one line that says what it is. */
export function DatelineField(props: ObjectFieldProps) {
  const {collapsed, onExpand, schemaType, value} = props
  const isGiven = useRef(says(value as Dateline | undefined))
  const preview = useValuePreview({schemaType, value: collapsed ? value : undefined})

  useEffect(() => {
    if (!isGiven.current) onExpand()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- as it stands when the form opens
  }, [])

  if (!collapsed) return props.renderDefault(props)
  const {title, subtitle} = preview.value ?? {}
  return props.renderDefault({
    ...props,
    description: [title, subtitle].filter(Boolean).join(' · ') || props.description,
  })
}

const says = (dateline: Dateline | undefined) =>
  Boolean(dateline?.located?._ref || dateline?.text || dateline?.noDatelineReason)
