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
  const [proposals, setProposals] = useState<Proposals>()
  const [failure, setFailure] = useState<string>()
  useEffect(() => {
    let isOpen = true
    fetchRecords(client, copydeskOptions.records ?? {})
      .then((records) => {
        const all = propose(article, records)
        if (isOpen) setProposals(words ? proposeQuote(all, article, words) : all)
      })
      .catch((error: Error) => setFailure(`Could not read the records: ${error.message}`))
    return () => {
      isOpen = false
    }
  }, [article, client, words])
  const chosen = proposals ? chosenIn(proposals) : 0
  return (
    <Dialog
      footer={
        <Flex gap={2} justify="flex-end" padding={3}>
          <Button fontSize={1} mode="ghost" padding={3} text="Cancel" onClick={onClose} />
          <Button
            autoFocus
            disabled={chosen === 0}
            fontSize={1}
            padding={3}
            text={words ? 'Make the Quote' : `Add (${chosen})`}
            tone="primary"
            onClick={() => proposals && onConfirm(proposals)}
          />
        </Flex>
      }
      header={words ? 'Make a Quote' : 'People, places and quotes of this story'}
      id="from-text"
      width={1}
      onClickOutside={onClose}
      onClose={onClose}
    >
      <Box padding={4}>
        {failure && (
          <Card padding={3} radius={2} role="alert" tone="critical">
            <Text size={1}>{failure}</Text>
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
  if (names.length + quotes.length === 0)
    return <Text size={1}>No names or quotations were found that are not tied already.</Text>
  return (
    <Stack gap={5}>
      <Section title="People" items={people}>
        {(name) => (
          <Name key={name.found.key} name={name} setChoice={(one) => setName(name, one)} />
        )}
      </Section>
      <Section title="Places" items={places}>
        {(name) => (
          <Name key={name.found.key} name={name} setChoice={(one) => setName(name, one)} />
        )}
      </Section>
      <Section title="Quotes" items={quotes}>
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
  const id = useId()
  const {kind, name, title, count, records} = found
  const type = kind === 'person' ? 'Source' : 'Location'
  const value = typeof choice === 'object' ? choice.record : choice
  return (
    <Flex align="center" gap={3} wrap="wrap">
      <Box flex={1} style={{minWidth: 180}}>
        <Text as="label" htmlFor={id} muted={choice === 'none'} size={1}>
          {[title, name].filter(Boolean).join(' ')}
          {count > 1 && ` · ${count} mentions`}
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
              On record: {record.name}
            </option>
          ))}
          <option value="new">New {type}</option>
          <option value="none">Leave out</option>
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
                aria-label="Speaker"
                fontSize={1}
                padding={2}
                value={speaker ?? ''}
                onChange={({currentTarget: {value}}) => setQuote({speaker: value || undefined})}
              >
                <option value="">Speaker: choose later</option>
                {people.map(({found: {key, name}}) => (
                  <option key={key} value={key}>
                    {name}
                  </option>
                ))}
              </Select>
            </Box>
            <Box style={{width: 120}}>
              <TextInput
                aria-label="Cue"
                fontSize={1}
                padding={2}
                value={cue}
                onChange={({currentTarget: {value}}) => setQuote({cue: value})}
              />
            </Box>
          </Flex>
          {isChosen && found.isGuess && speaker && (
            <Text muted size={1}>
              The sentence does not name the speaker: check who says this.
            </Text>
          )}
        </Stack>
      </Flex>
    </Card>
  )
}
