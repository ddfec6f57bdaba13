import {Box, Card, Checkbox, Flex, Select, Stack, Text, TextInput} from '@sanity/ui'
import {type ReactNode, useId} from 'react'
import {useDeskText} from '../i18n/useDeskText.ts'
import {type NameChoice, type NameProposal, type Proposals, type QuoteProposal} from './propose.ts'
import {speaks, withChoice, withSpeaker} from './speakers.ts'

interface ProposalListsProps {
  /** Then only its speaker is shown. */
  isOneQuote: boolean
  proposals: Proposals
  onChange(proposals: Proposals): void
}

/** The people, places and quotations of a story, each with what is to become of it. */
export function ProposalLists({isOneQuote, proposals, onChange}: ProposalListsProps) {
  const t = useDeskText()
  const {names, quotes} = proposals
  const people = names.filter(({found}) => found.kind === 'person')
  const shown = isOneQuote ? names.filter((name) => speaks(name, quotes)) : names
  const setName = (name: NameProposal, choice: NameChoice) =>
    onChange(withChoice(proposals, name, choice))
  const setQuote = (quote: QuoteProposal, change: Partial<QuoteProposal>) =>
    onChange({
      ...proposals,
      quotes: quotes.map((one) => (one === quote ? {...quote, ...change} : one)),
    })
  if (names.length + quotes.length === 0) return <Text size={1}>{t('fromText.nothing')}</Text>
  return (
    <Stack gap={5}>
      {(['person', 'place'] as const).map((kind) => (
        <Section
          key={kind}
          title={t(kind === 'person' ? 'fromText.people' : 'fromText.places')}
          items={shown.filter(({found}) => found.kind === kind)}
        >
          {(name) => (
            <Name key={name.found.key} name={name} setChoice={(one) => setName(name, one)} />
          )}
        </Section>
      ))}
      <Section title={t('fromText.quotes')} items={quotes}>
        {(quote) => (
          <Quote
            key={`${quote.block} ${quote.from}`}
            people={people}
            quote={quote}
            setQuote={(change) => setQuote(quote, change)}
            setSpeaker={(speaker) => onChange(withSpeaker(proposals, quote, speaker))}
          />
        )}
      </Section>
    </Stack>
  )
}

interface SectionProps<Item> {
  title: string
  items: Item[]
  children(item: Item): ReactNode
}

function Section<Item>({title, items, children}: SectionProps<Item>) {
  if (items.length === 0) return null
  return (
    <Stack gap={3}>
      <Text as="h3" size={1} weight="semibold">
        {title}
      </Text>
      {items.map(children)}
    </Stack>
  )
}

interface NameProps {
  name: NameProposal
  setChoice(choice: NameChoice): void
}

function Name({name: {found, choice}, setChoice}: NameProps) {
  const t = useDeskText()
  const id = useId()
  const {kind, name, title, count, records} = found
  const whole = [title, name].filter(Boolean).join(' ')
  const value = typeof choice === 'object' ? choice.record : choice
  return (
    <Flex align="center" gap={3} wrap="wrap">
      <Box flex={1} style={{minWidth: 180}}>
        <Text as="label" htmlFor={id} muted={choice === 'none'} size={1}>
          {count > 1 ? t('fromText.mentions', {name: whole, count}) : whole}
        </Text>
      </Box>
      <Box style={{width: 240}}>
        <Select
          fontSize={1}
          id={id}
          padding={2}
          value={value}
          onChange={({currentTarget: {value: picked}}) =>
            setChoice(picked === 'new' || picked === 'none' ? picked : {record: picked})
          }
        >
          {records.map((record) => (
            <option key={record.id} value={record.id}>
              {t('fromText.onRecord', {name: record.name})}
            </option>
          ))}
          <option value="new">
            {t(kind === 'person' ? 'fromText.newSource' : 'fromText.newLocation')}
          </option>
          <option value="none">{t('fromText.leaveOut')}</option>
        </Select>
      </Box>
    </Flex>
  )
}

interface QuoteProps {
  people: NameProposal[]
  quote: QuoteProposal
  setQuote(change: Partial<QuoteProposal>): void
  setSpeaker(speaker: string | undefined): void
}

function Quote({people, quote, setQuote, setSpeaker}: QuoteProps) {
  const t = useDeskText()
  const id = useId()
  const {found, cue, isChosen, speaker} = quote
  return (
    <Card border padding={3} radius={2}>
      <Flex gap={3}>
        <Checkbox checked={isChosen} id={id} onChange={() => setQuote({isChosen: !isChosen})} />
        <Stack flex={1} gap={3}>
          <Text as="label" htmlFor={id} size={1}>
            {t('fromText.quote', {text: found.text})}
          </Text>
          <Flex gap={2} wrap="wrap">
            <Box flex={1} style={{minWidth: 160}}>
              <Select
                aria-label={t('fromText.speaker')}
                fontSize={1}
                padding={2}
                value={speaker ?? ''}
                onChange={({currentTarget: {value}}) => setSpeaker(value || undefined)}
              >
                <option value="">{t('fromText.speakerLater')}</option>
                {people.map(({found: {key, name}}) => (
                  <option key={key} value={key}>
                    {name}
                  </option>
                ))}
              </Select>
            </Box>
            <Box style={{width: 120}}>
              <TextInput
                aria-label={t('fromText.cue')}
                fontSize={1}
                padding={2}
                value={cue}
                onChange={({currentTarget: {value}}) => setQuote({cue: value})}
              />
            </Box>
          </Flex>
          {isChosen && found.isGuess && speaker && (
            <Text muted size={1}>
              {t('fromText.guess')}
            </Text>
          )}
        </Stack>
      </Flex>
    </Card>
  )
}
