import {Box, Button, Card, Dialog, Flex, Spinner, Text} from '@sanity/ui'
import {useEffect, useLayoutEffect, useRef, useState} from 'react'
import {useClient} from 'sanity'
import {API_VERSION} from '../../lakeTarget.ts'
import {useDeskText} from '../i18n/useDeskText.ts'
import {copydeskOptions} from '../copydeskOptions.ts'
import {fetchRecords} from '../../plugins/copydesk/story/index.ts'
import {propose, type Proposals, type ReadArticle} from './propose.ts'
import {ProposalLists} from './ProposalLists.tsx'
import {proposeQuote} from './proposeQuote.ts'
import {onlySpeakers} from './speakers.ts'
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
  const confirmed = proposals && (words ? onlySpeakers(proposals) : proposals)
  const chosen = confirmed ? chosenIn(confirmed) : 0
  const buttons = useRef<HTMLDivElement>(null)
  const isRead = proposals !== undefined
  // before anybody sees it: Enter may follow at once
  useLayoutEffect(() => {
    // the last that can be pressed: adds what was found, or closes where nothing was
    const enabled = buttons.current?.querySelectorAll<HTMLElement>('button:enabled')
    if (isRead && enabled) [...enabled].at(-1)?.focus()
  }, [isRead])
  return (
    <Dialog
      footer={
        <Flex gap={2} justify="flex-end" padding={3} ref={buttons}>
          <Button
            fontSize={1}
            mode="ghost"
            padding={3}
            text={t('fromText.cancel')}
            onClick={onClose}
          />
          <Button
            disabled={chosen === 0}
            fontSize={1}
            padding={3}
            text={words ? t('fromText.makeQuoteConfirm') : t('fromText.add', {count: chosen})}
            tone="primary"
            onClick={() => confirmed && onConfirm(confirmed)}
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
        {proposals && (
          <ProposalLists
            isOneQuote={Boolean(words)}
            proposals={proposals}
            onChange={setProposals}
          />
        )}
      </Box>
    </Dialog>
  )
}

const chosenIn = ({names, quotes}: Proposals) =>
  names.filter(({choice}) => choice !== 'none').length + quotes.filter((one) => one.isChosen).length
