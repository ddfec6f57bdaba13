import {Box, Button, Card, Flex, Spinner, Stack, Text} from '@sanity/ui'
import {useMemo} from 'react'
import {useClient} from 'sanity'
import {API_VERSION, type ArchiveState, type Setup} from '../../story/index.ts'
import {archiveFeed} from '../feeds/archiveFeed.ts'
import {useStream} from '../feeds/useStream.ts'
import {type Translate, useTranslate} from '../i18n/useTranslate.ts'

interface ArchiveLineProps {
  /** The published id of the story that is compared. */
  documentId: string
  setup: Setup
}

/** How far the comparison with earlier stories is. */
export function ArchiveLine({documentId, setup}: ArchiveLineProps) {
  const t = useTranslate()
  const client = useClient({apiVersion: API_VERSION})
  const feed = useMemo(() => archiveFeed(client, setup), [client, setup])
  const state = useStream(feed)
  if (state.status !== 'ready') return null
  const progress = state.value
  if (progress.status === 'failed')
    return (
      <Card padding={3} radius={2} role="status" tone="caution">
        <Stack gap={3}>
          <Text size={1}>{t('archive.failed', {error: progress.error.message})}</Text>
          <Box>
            <Button
              fontSize={1}
              mode="ghost"
              padding={2}
              text={t('archive.retry')}
              onClick={progress.retry}
            />
          </Box>
        </Stack>
      </Card>
    )
  if (progress.status === 'ready' && progress.isCurrent) {
    const others = progress.stories - (progress.index.has(documentId) ? 1 : 0)
    return (
      <Box paddingX={1}>
        <Text muted size={0}>
          {others > 0 ? t('archive.ready', {count: others}) : t('archive.none')}
        </Text>
      </Box>
    )
  }
  return (
    <Flex align="center" gap={2} paddingX={1}>
      <Spinner muted size={0} />
      <Text muted size={0}>
        {progressText(progress, t)}
      </Text>
    </Flex>
  )
}

function progressText(archive: Exclude<ArchiveState, {status: 'failed'}>, t: Translate): string {
  if (archive.status === 'ready') return t('archive.comparing')
  const {read, total} = archive
  return total > 0 ? t('archive.reading', {read, total}) : t('archive.listing')
}
