import {BlockquoteIcon} from '@sanity/icons/Blockquote'
import {UndoIcon} from '@sanity/icons/Undo'
import {UsersIcon} from '@sanity/icons/Users'
import {Box, Button, Card, Flex, Text} from '@sanity/ui'
import {lazy, type RefObject, Suspense, useRef, useState} from 'react'
import {type DeskText, useDeskText} from '../i18n/useDeskText.ts'
import {type ReadArticle} from './propose.ts'
import {type SelectedWords, useSelectedWords} from './useSelectedWords.ts'
import {type Added, useAdd} from './useAdd.ts'

const FromTextDialog = lazy(() => import('./FromTextDialog.tsx'))

interface FromTextBarProps {
  /** Holds the editor. */
  editor: RefObject<HTMLElement | null>
  /** The article as the form has it at the moment of asking. */
  article(): ReadArticle & {_id: string}
}

/** Above the text: makes records of the people, places and quotations in it, and ties the story to them. */
export function FromTextBar({editor, article}: FromTextBarProps) {
  const t = useDeskText()
  const words = useSelectedWords(editor)
  const [asked, setAsked] = useState<{
    article: ReadArticle & {_id: string}
    words?: SelectedWords
  }>()
  const {add, undo, done, isBusy, failure} = useAdd(article)
  const opener = useRef<HTMLButtonElement>(null)
  const open = (button: HTMLButtonElement, selected?: SelectedWords) => {
    opener.current = button
    setAsked({article: article(), words: selected})
  }
  const close = () => {
    setAsked(undefined)
    opener.current?.focus()
  }
  return (
    <Card data-testid="from-text" paddingBottom={2}>
      <Flex align="center" gap={2} wrap="wrap">
        <Button
          fontSize={1}
          icon={UsersIcon}
          mode="ghost"
          padding={2}
          text={t('fromText.open')}
          onClick={({currentTarget}) => open(currentTarget)}
        />
        <Button
          disabled={!words}
          fontSize={1}
          icon={BlockquoteIcon}
          mode="ghost"
          padding={2}
          text={t('fromText.makeQuote')}
          title={t('fromText.selectFirst')}
          // the words stay selected
          onMouseDown={(event) => event.preventDefault()}
          onClick={({currentTarget}) => open(currentTarget, words)}
        />
        {done && (
          <Button
            disabled={isBusy}
            fontSize={1}
            icon={UndoIcon}
            mode="ghost"
            padding={2}
            text={t('fromText.undo')}
            onClick={undo}
          />
        )}
      </Flex>
      <Box role="status">
        {(failure ?? done) && (
          <Box paddingY={2}>
            <Text muted={!failure} size={1}>
              {failure ?? doneText(done!, t)}
            </Text>
          </Box>
        )}
      </Box>
      {asked && (
        <Suspense>
          <FromTextDialog
            {...asked}
            onClose={close}
            onConfirm={(proposals) => {
              close()
              void add(proposals)
            }}
          />
        </Suspense>
      )}
    </Card>
  )
}

function doneText({counts: {people, places, quotes}}: Added, t: DeskText): string {
  const parts = [
    people > 0 && t('fromText.sourcesAdded', {count: people}),
    places > 0 && t('fromText.placesAdded', {count: places}),
    quotes > 0 && t('fromText.quotesAdded', {count: quotes}),
  ].filter((part) => part !== false)
  if (parts.length === 0) return t('fromText.nothingAdded')
  return t('fromText.added', {list: parts.join(', ')})
}
