import {Box, Flex, Select, Stack, Text} from '@sanity/ui'
import {useId, useMemo} from 'react'
import {type RuleId, ruleWords} from '../../engine/index.ts'
import {type Reading} from '../../story/index.ts'
import {useTranslate} from '../i18n/useTranslate.ts'
import {type ReadingFilter, rulesOf, valuesOf} from './filterReadings.ts'

interface FilterBarProps {
  readings: Reading[]
  value: ReadingFilter
  onChange(filter: ReadingFilter): void
}

/** Narrows a list by rule, section and person; a choice with nothing to choose is not offered. */
export function FilterBar({readings, value, onChange}: FilterBarProps) {
  const t = useTranslate()
  const rules = useMemo(
    () => rulesOf(readings).map((rule) => ({value: rule, text: t(ruleWords(rule).name)})),
    [readings, t],
  )
  const options = useMemo(
    () => ({section: optionsOf(readings, 'section'), person: optionsOf(readings, 'person')}),
    [readings],
  )
  return (
    <Flex gap={3} wrap="wrap">
      <Choice
        label={t('filter.rule')}
        options={rules}
        value={value.rule}
        onChange={(rule) => onChange({...value, rule: rule as RuleId | ''})}
      />
      {(['section', 'person'] as const).map((field) => (
        <Choice
          key={field}
          label={t(`filter.${field}`)}
          options={options[field]}
          value={value[field]}
          onChange={(chosen) => onChange({...value, [field]: chosen})}
        />
      ))}
    </Flex>
  )
}

const optionsOf = (readings: Reading[], field: 'section' | 'person') =>
  valuesOf(readings, field).map((text) => ({value: text, text}))

interface ChoiceProps {
  label: string
  options: {value: string; text: string}[]
  value: string | undefined
  onChange(value: string): void
}

function Choice({label, options, value = '', onChange}: ChoiceProps) {
  const t = useTranslate()
  const id = useId()
  if (options.length === 0) return null
  return (
    <Box style={{minWidth: 180}}>
      <Stack gap={2}>
        <Text as="label" htmlFor={id} muted size={1}>
          {label}
        </Text>
        <Select
          fontSize={1}
          id={id}
          padding={2}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          <option value="">{t('filter.all')}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </Select>
      </Stack>
    </Box>
  )
}
