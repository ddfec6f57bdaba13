import {Box, Checkbox, Flex, Stack, Text} from '@sanity/ui'
import {type ReactNode, useId} from 'react'
import {type Lift, type LiftChoice} from '../../story/index.ts'
import {type Translate} from '../i18n/useTranslate.ts'
import {whyText} from '../i18n/whyText.ts'

interface LiftChoicesProps {
  choice: LiftChoice
  lift: Lift
  setChoice(choice: LiftChoice): void
  t: Translate
}

/** What of a pasted text goes where, to be ticked: its head, its subheads and lists, what is left out. */
export function LiftChoices({choice, lift, setChoice, t}: LiftChoicesProps) {
  const {head, subheads, listItems, leftOut} = lift
  const lines = [...subheads, ...listItems]
  return (
    <Stack gap={4}>
      {head.map(({kind, text, isTaken}) => {
        const isChosen = choice.head.includes(kind)
        const others = choice.head.filter((one) => one !== kind)
        return (
          <Choice
            checked={isChosen}
            key={kind}
            label={t(`paste.${kind}`)}
            onChange={() => setChoice({...choice, head: isChosen ? others : [...others, kind]})}
          >
            {text}
            {isTaken && ` (${t('paste.taken')})`}
          </Choice>
        )
      })}
      {lines.length > 0 && (
        <Choice
          checked={choice.subheads}
          label={t(listItems.length > 0 ? 'paste.subheadsAndLists' : 'paste.subheads', {
            count: lines.length,
          })}
          onChange={() => setChoice({...choice, subheads: !choice.subheads})}
        >
          {lines.map(({text}) => text).join(' · ')}
        </Choice>
      )}
      {leftOut.length > 0 && (
        <Choice
          checked={choice.leftOut}
          label={t('paste.leftOut', {count: leftOut.length})}
          onChange={() => setChoice({...choice, leftOut: !choice.leftOut})}
        >
          {leftOut.map(({text, why}) => `“${text}” (${whyText(why, t)})`).join(' · ')}
        </Choice>
      )}
    </Stack>
  )
}

interface ChoiceProps {
  checked: boolean
  label: string
  children: ReactNode
  onChange(): void
}

function Choice({checked, label, children, onChange}: ChoiceProps) {
  const id = useId()
  return (
    <Flex align="flex-start" gap={3}>
      <Checkbox checked={checked} id={id} onChange={onChange} />
      <Box as="label" flex={1} htmlFor={id}>
        <Stack gap={2}>
          <Text size={1} weight="medium">
            {label}
          </Text>
          <Text muted size={1} style={{overflowWrap: 'anywhere'}}>
            {children}
          </Text>
        </Stack>
      </Box>
    </Flex>
  )
}
