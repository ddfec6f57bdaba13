import {
  Box,
  Button,
  Card,
  Checkbox,
  Dialog,
  Flex,
  Select,
  Spinner,
  Stack,
  Text,
  TextInput,
} from '@sanity/ui'
import {type ReactNode, useEffect, useId, useState} from 'react'
import {useClient} from 'sanity'
import {API_VERSION} from '../../lakeTarget.ts'
import {useDeskText} from '../i18n/useDeskText.ts'
import {copydeskOptions} from '../copydeskOptions.ts'
import {fetchRecords} from '../../plugins/copydesk/story/index.ts'
import {
  type NameChoice,
  type NameProposal,
  propose,
  type Proposals,
  type QuoteProposal,
  type ReadArticle,
} from './propose.ts'
import {proposeQuote} from './proposeQuote.ts'
import {type SelectedWords} from './useSelectedWords.ts'

interface FromTextDialogProps {
  article: ReadArticle
  /** Only a quote of these words; all that is found unless given. */
  words?: SelectedWords
  onClose(): void
  onConfirm(proposals: Proposals): void
}

/** What was found in the text, beside the records that fit: ticked, it is tied or made, all in one step. */
export default function FromTextDialog({article, words, onClose, onConfirm}: FromTextDialogProps) {
  const client = useClient({apiVersion: API_VERSION})
  const t = useDeskText()
  const [proposals, setProposals] = useState<Proposals>()
  const [failure, setFailure] = useState<Error>()
  useEffect(() => {
    let isOpen = true
    fetchRecords(client, copydeskOptions.records ?? {})
      .then((records) => {
        const all = propose(article, records)
        if (isOpen) setProposals(words ? proposeQuote(all, article, words) : all)
      })
      .catch((error: Error) => setFailure(error))
    return () => {
      isOpen = false
    }
  }, [article, client, words])
  const chosen = proposals ? chosenIn(proposals) : 0
  return (
    <Dialog
      footer={
        <Flex gap={2} justify="flex-end" padding={3}>
          <Button
            fontSize={1}
            mode="ghost"
            padding={3}
            text={t('fromText.cancel')}
            onClick={onClose}
          />
          <Button
            autoFocus
            disabled={chosen === 0}
            fontSize={1}
            padding={3}
            text={words ? t('fromText.makeQuoteConfirm') : t('fromText.add', {count: chosen})}
            tone="primary"
            onClick={() => proposals && onConfirm(proposals)}
          />
        </Flex>
      }
      header={t(words ? 'fromText.makeQuoteTitle' : 'fromText.title')}
      id="from-text"
      width={1}
      onClickOutside={onClose}
      onClose={onClose}
    >
      <Box padding={4}>
        {failure && (
          <Card padding={3} radius={2} role="alert" tone="critical">
            <Text size={1}>{t('fromText.readFailed', {error: failure.message})}</Text>
          </Card>
        )}
        {!proposals && !failure && (
          <Flex justify="center" padding={4}>
            <Spinner />
          </Flex>
        )}
        {proposals && <Lists proposals={proposals} onChange={setProposals} />}
      </Box>
    </Dialog>
  )
}

const chosenIn = ({names, quotes}: Proposals) =>
  names.filter(({choice}) => choice !== 'none').length + quotes.filter((one) => one.isChosen).length

interface ListsProps {
  proposals: Proposals
  onChange(proposals: Proposals): void
}

function Lists({proposals, onChange}: ListsProps) {
  const t = useDeskText()
  const {names, quotes} = proposals
  const people = names.filter(({found}) => found.kind === 'person')
  const places = names.filter(({found}) => found.kind === 'place')
  const setName = (name: NameProposal, choice: NameChoice) =>
    onChange({...proposals, names: names.map((one) => (one === name ? {...name, choice} : one))})
  const setQuote = (quote: QuoteProposal, change: Partial<QuoteProposal>) =>
    onChange({
      ...proposals,
      quotes: quotes.map((one) => (one === quote ? {...quote, ...change} : one)),
    })
  if (names.length + quotes.length === 0) return <Text size={1}>{t('fromText.nothing')}</Text>
  return (
    <Stack gap={5}>
      <Section title={t('fromText.people')} items={people}>
        {(name) => (
          <Name key={name.found.key} name={name} setChoice={(one) => setName(name, one)} />
        )}
      </Section>
      <Section title={t('fromText.places')} items={places}>
        {(name) => (
          <Name key={name.found.key} name={name} setChoice={(one) => setName(name, one)} />
        )}
      </Section>
      <Section title={t('fromText.quotes')} items={quotes}>
        {(quote) => (
          <Quote
            key={`${quote.block} ${quote.from}`}
            people={people}
            quote={quote}
            setQuote={(change) => setQuote(quote, change)}
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
}

function Quote({people, quote, setQuote}: QuoteProps) {
  const t = useDeskText()
  const id = useId()
  const {found, cue, isChosen, speaker} = quote
  return (
    <Card border padding={3} radius={2}>
      <Flex gap={3}>
        <Checkbox checked={isChosen} id={id} onChange={() => setQuote({isChosen: !isChosen})} />
        <Stack flex={1} gap={3}>
          <Text as="label" htmlFor={id} size={1}>
            “{found.text}”
          </Text>
          <Flex gap={2} wrap="wrap">
            <Box flex={1} style={{minWidth: 160}}>
              <Select
                aria-label={t('fromText.speaker')}
                fontSize={1}
                padding={2}
                value={speaker ?? ''}
                onChange={({currentTarget: {value}}) => setQuote({speaker: value || undefined})}
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
