import {UploadIcon} from '@sanity/icons/Upload'
import {Box, Button, Card, Container, Flex, Heading, Spinner, Stack, Text} from '@sanity/ui'
import {type DragEvent, useRef, useState} from 'react'
import {IntentLink} from 'sanity/router'
import {useDeskText} from '../i18n/useDeskText.ts'
import {StoryPreview} from './StoryPreview.tsx'
import {type Import, useImports} from './useImports.ts'

const FORMATS = '.txt,.text,.html,.htm,.docx,.md,.markdown,.json,.xml,.eml,text/*'

/** Files become drafts: dropped or chosen, read, looked at, and only then stored. */
export default function ImportDesk() {
  const t = useDeskText()
  const {imports, read, store, cancel, clear} = useImports()
  const chooser = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)
  const take = (files: FileList | null) => void read([...(files ?? [])])
  const ready = imports.filter(({state}) => state === 'read').length
  const busy = imports.filter(({state}) => state === 'reading' || state === 'storing').length
  const made = imports.filter(({state}) => state === 'stored').length
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    take(event.dataTransfer.files)
  }
  return (
    <Box height="fill" overflow="auto" padding={4}>
      <Container width={1}>
        <Stack gap={4}>
          <Heading as="h1" size={2}>
            {t('import.title')}
          </Heading>
          <Card
            border
            data-testid="import-drop"
            padding={5}
            radius={2}
            style={{borderStyle: 'dashed'}}
            tone={isOver ? 'primary' : 'default'}
            onDragLeave={() => setIsOver(false)}
            onDragOver={(event) => {
              event.preventDefault()
              setIsOver(true)
            }}
            onDrop={onDrop}
          >
            <Stack gap={4}>
              <Text align="center" size={1}>
                {t('import.drop')}
              </Text>
              <Flex justify="center">
                <Button
                  autoFocus
                  icon={UploadIcon}
                  text={t('import.choose')}
                  tone="primary"
                  onClick={() => chooser.current?.click()}
                />
              </Flex>
              <input
                ref={chooser}
                accept={FORMATS}
                aria-label={t('import.files')}
                hidden
                multiple
                type="file"
                onChange={({currentTarget}) => {
                  take(currentTarget.files)
                  // the same file may be chosen again
                  currentTarget.value = ''
                }}
              />
            </Stack>
          </Card>
          {imports.length > 0 && (
            <Flex align="center" gap={2} wrap="wrap">
              {ready > 0 && (
                <Button
                  disabled={busy > 0}
                  text={t('import.make', {count: ready})}
                  tone="primary"
                  onClick={() => void store()}
                />
              )}
              {busy > 0 ? (
                <Button mode="ghost" text={t('import.cancel')} onClick={cancel} />
              ) : (
                <Button mode="ghost" text={t('import.clear')} onClick={clear} />
              )}
              <Box flex={1} role="status">
                <Text muted size={1}>
                  {busy > 0
                    ? t('import.progress', {done: imports.length - busy, count: imports.length})
                    : made > 0 && t('import.made', {count: made})}
                </Text>
              </Box>
            </Flex>
          )}
          {imports.map((one) => (
            <ImportCard key={one.key} one={one} />
          ))}
        </Stack>
      </Container>
    </Box>
  )
}

const TONES: Record<Import['state'], 'default' | 'caution' | 'critical' | 'positive'> = {
  reading: 'default',
  read: 'default',
  storing: 'default',
  stored: 'positive',
  known: 'caution',
  failed: 'critical',
  canceled: 'caution',
}

function ImportCard({one}: {one: Import}) {
  const {draftId, name, state, story, leftOut = [], failure, sameAs} = one
  const t = useDeskText()
  return (
    <Card border data-testid="import" padding={4} radius={2} tone={TONES[state]}>
      <Stack gap={4}>
        <Flex align="center" gap={3}>
          <Box flex={1}>
            <Text size={1} style={{overflowWrap: 'anywhere'}} weight="semibold">
              {name}
            </Text>
          </Box>
          {(state === 'reading' || state === 'storing') && <Spinner muted />}
          {draftId && (
            <Text size={1}>
              <IntentLink intent="edit" params={{id: draftId, type: 'article'}}>
                {t('import.open')}
              </IntentLink>
            </Text>
          )}
          {state === 'canceled' && <Text size={1}>{t('import.canceled')}</Text>}
        </Flex>
        {failure && (
          <Text role="alert" size={1}>
            {failure}
          </Text>
        )}
        {state === 'known' && (
          <Text size={1}>{t('import.known', {name: sameAs ?? t('import.noHeadline')})}</Text>
        )}
        {story && state !== 'failed' && <StoryPreview leftOut={leftOut} story={story} />}
      </Stack>
    </Card>
  )
}
