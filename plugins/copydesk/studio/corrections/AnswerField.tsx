import {Box, Flex, Radio, Stack, Text} from '@sanity/ui'
import {useId} from 'react'
import {type ChangeAnswer} from '../../story/index.ts'
import {Notice} from '../components/Notice.tsx'
import {useTranslate} from '../i18n/useTranslate.ts'

const ANSWERS = ['update', 'refile', 'correction', 'clarification'] as const

interface AnswerFieldProps {
  value: ChangeAnswer | undefined
  /** What the difference speaks for. */
  proposed: ChangeAnswer | undefined
  isMissing: boolean
  onChange(answer: ChangeAnswer): void
}

/** Whether what readers see was wrong. */
export function AnswerField({value, proposed, isMissing, onChange}: AnswerFieldProps) {
  const t = useTranslate()
  const id = useId()
  return (
    <Stack aria-labelledby={`${id}-label`} gap={3} role="radiogroup">
      <Text id={`${id}-label`} size={1} weight="medium">
        {t('changes.question')}
      </Text>
      <Box aria-live="polite">{isMissing && <Notice text={t('changes.answerMissing')} />}</Box>
      {ANSWERS.map((answer) => (
        <Flex align="center" gap={2} key={answer}>
          <Radio
            checked={value === answer}
            id={`${id}-${answer}`}
            name={id}
            onChange={() => onChange(answer)}
          />
          <Text as="label" htmlFor={`${id}-${answer}`} size={1}>
            {t(`changes.answer.${answer}`)}
            {answer === proposed && ` (${t('changes.suggested')})`}
          </Text>
        </Flex>
      ))}
    </Stack>
  )
}
