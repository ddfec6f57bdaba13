import {Box, Flex, Radio, Stack, Text, TextArea} from '@sanity/ui'
import {useEffect, useId, useRef, useState} from 'react'
import {Notice} from '../components/Notice.tsx'
import {useTranslate} from '../i18n/useTranslate.ts'

/** The plugin's own ready reasons, by the key of their text. */
const READY = ['deadline', 'checked', 'style', 'later'] as const

interface ReasonFieldProps {
  /** The newsroom's own ready reasons, instead of the plugin's. */
  reasons: string[] | undefined
  /** The question, where it is not about open findings. */
  label?: string
  value: string
  isMissing: boolean
  onChange(reason: string): void
}

/** Why a document goes out with findings left: a ready reason, or words of one's own. */
export function ReasonField(props: ReasonFieldProps) {
  const t = useTranslate()
  const {reasons, label = t('publish.reason'), value, isMissing, onChange} = props
  const id = useId()
  const [isOwn, setIsOwn] = useState(false)
  const missing = useRef<HTMLDivElement>(null)
  // A long list of what is left hides the question below the fold.
  useEffect(() => {
    if (isMissing) missing.current?.scrollIntoView({block: 'center'})
  }, [isMissing])
  const ready = reasons ?? READY.map((key) => t(`reason.${key}`))
  const choices = [...ready, t('reason.other')]
  return (
    <Stack aria-labelledby={`${id}-label`} gap={3} role="radiogroup">
      <Text id={`${id}-label`} size={1} weight="medium">
        {label}
      </Text>
      <Box aria-live="polite" ref={missing}>
        {isMissing && <Notice text={t('publish.reasonMissing')} />}
      </Box>
      {choices.map((reason, index) => {
        const isOther = index === ready.length
        return (
          <Flex align="center" gap={2} key={reason}>
            <Radio
              checked={isOther ? isOwn : !isOwn && value === reason}
              id={`${id}-${index}`}
              name={id}
              onChange={() => {
                setIsOwn(isOther)
                onChange(isOther ? '' : reason)
              }}
            />
            <Text as="label" htmlFor={`${id}-${index}`} size={1}>
              {reason}
            </Text>
          </Flex>
        )
      })}
      {isOwn && (
        <TextArea
          aria-label={label}
          autoFocus
          fontSize={1}
          rows={2}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Stack>
  )
}
