import {Flex, Radio, Stack, Text, TextArea} from '@sanity/ui'
import {useId} from 'react'
import {type CorrectionDraft} from '../../story/index.ts'
import {useTranslate} from '../i18n/useTranslate.ts'

interface CorrectionFieldsProps {
  value: CorrectionDraft
  onChange(value: CorrectionDraft): void
}

const TEXTS = ['text', 'wasWrong', 'nowReads'] as const

/** The drafted correction, to be edited, not typed anew. */
export function CorrectionFields({value, onChange}: CorrectionFieldsProps) {
  const t = useTranslate()
  const id = useId()
  return (
    <Stack gap={4}>
      {TEXTS.map((field) => (
        <Stack gap={2} key={field}>
          <Text as="label" htmlFor={`${id}-${field}`} size={1} weight="medium">
            {t(`changes.${field}`)}
          </Text>
          <TextArea
            fontSize={1}
            id={`${id}-${field}`}
            rows={field === 'text' ? 3 : 1}
            value={value[field]}
            onChange={(event) => onChange({...value, [field]: event.currentTarget.value})}
          />
        </Stack>
      ))}
      <Flex aria-label={t('changes.placement')} gap={4} role="radiogroup">
        <Text size={1} weight="medium">
          {t('changes.placement')}
        </Text>
        {(['top', 'bottom'] as const).map((place) => (
          <Flex align="center" gap={2} key={place}>
            <Radio
              checked={value.placement === place}
              id={`${id}-${place}`}
              name={`${id}-placement`}
              onChange={() => onChange({...value, placement: place})}
            />
            <Text as="label" htmlFor={`${id}-${place}`} size={1}>
              {t(`changes.${place}`)}
            </Text>
          </Flex>
        ))}
      </Flex>
    </Stack>
  )
}
