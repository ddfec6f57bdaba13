import {getPublishedId} from '@sanity/client/csm'
import {Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {useCallback, useEffect, useMemo, useState} from 'react'
import {useClient} from 'sanity'
import {IntentLink} from 'sanity/router'
import {
  API_VERSION,
  type Setup,
  type StoryWithName,
  storiesWithName,
  writeName,
  type RecordRenamed,
  storyTitle,
} from '../../story/index.ts'
import {useStream} from '../feeds/useStream.ts'
import {StateMessage} from '../components/StateMessage.tsx'
import {Streamed} from '../components/Streamed.tsx'
import {renamedFeed} from '../feeds/renamedFeed.ts'
import {useLocalTime} from '../i18n/useLocalTime.ts'
import {useTranslate} from '../i18n/useTranslate.ts'

/** Names that changed on record, and the stories that still use the old one. */
export function RenamedTab({setup}: {setup: Setup}) {
  const t = useTranslate()
  const client = useClient({apiVersion: API_VERSION})
  const state = useStream(useMemo(() => renamedFeed(client), [client]))
  return (
    <Streamed state={state}>
      {(names) =>
        names.length === 0 ? (
          <StateMessage text={t('renamed.noneText')} title={t('renamed.none')} tone="positive" />
        ) : (
          <Stack as="ul" gap={3} role="list">
            {names.map((renamed) => (
              <Renamed key={renamed._id} renamed={renamed} setup={setup} />
            ))}
          </Stack>
        )
      }
    </Streamed>
  )
}

function Renamed({renamed, setup}: {renamed: RecordRenamed; setup: Setup}) {
  const t = useTranslate()
  const client = useClient({apiVersion: API_VERSION})
  const localTime = useLocalTime()
  const {was, now} = renamed
  const [stories, setStories] = useState<StoryWithName[]>()
  const [error, setError] = useState<Error>()
  const look = useCallback(
    () => storiesWithName(client, setup, was, now).then(setStories, setError),
    [client, setup, was, now],
  )
  useEffect(() => void look(), [look])
  return (
    <Card as="li" border padding={3} radius={2}>
      <Stack gap={3}>
        <Text size={1} weight="medium">
          {t('renamed.was', {was, now})}
        </Text>
        <Text muted size={1}>
          {[renamed.by, localTime(renamed.at)].filter(Boolean).join(' · ')}
        </Text>
        <Text role="status" size={1}>
          {error && t('tool.failed', {error: error.message})}
          {!error && !stories && t('panel.loading')}
          {stories?.length === 0 && t('renamed.clean', {was})}
          {stories && stories.length > 0 && t('renamed.stories', {was, count: stories.length})}
        </Text>
        <Stack as="ul" gap={2} role="list">
          {stories?.map((story) => (
            <RenamedStory key={story.document._id} story={story} onReplaced={look} />
          ))}
        </Stack>
      </Stack>
    </Card>
  )
}

interface RenamedStoryProps {
  story: StoryWithName
  onReplaced(): void
}

function RenamedStory({story, onReplaced}: RenamedStoryProps) {
  const t = useTranslate()
  const toast = useToast()
  const client = useClient({apiVersion: API_VERSION})
  const {document, edits, quoted} = story
  const replacement = [...new Set(edits.map((edit) => edit.replacement))].join(', ')
  const id = getPublishedId(document._id)
  const title = storyTitle(document) ?? id
  const write = async () => {
    try {
      await writeName(client, story)
      toast.push({status: 'success', title: t('renamed.replaced', {now: replacement})})
    } catch (error) {
      const values = {error: (error as Error).message}
      toast.push({status: 'error', title: t('renamed.failed', values)})
    }
    onReplaced()
  }
  return (
    <Card as="li" borderTop padding={2}>
      <Flex align="center" gap={3} wrap="wrap">
        <Stack flex={1} gap={2}>
          <Text size={1}>
            <IntentLink intent="edit" params={{id, type: document._type}}>
              {title}
            </IntentLink>
          </Text>
          {quoted.length > 0 && (
            <Text muted size={1}>
              {t('renamed.quoted', {count: quoted.length})}
            </Text>
          )}
        </Stack>
        {edits.length > 0 && (
          <Button
            aria-label={`${t('renamed.replace', {now: replacement, count: edits.length})}: ${title}`}
            fontSize={1}
            mode="ghost"
            text={t('renamed.replace', {now: replacement, count: edits.length})}
            onClick={write}
          />
        )}
      </Flex>
    </Card>
  )
}
