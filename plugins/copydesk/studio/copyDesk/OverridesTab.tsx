import {Box, Button, Card, Stack, Text} from '@sanity/ui'
import {useMemo, useState} from 'react'
import {useClient} from 'sanity'
import {IntentLink} from 'sanity/router'
import {useStream} from '../feeds/useStream.ts'
import {API_VERSION, type Setup, type Override} from '../../story/index.ts'
import {overridesFeed} from '../feeds/overridesFeed.ts'
import {StateMessage} from '../components/StateMessage.tsx'
import {Streamed} from '../components/Streamed.tsx'
import {useLocalTime} from '../i18n/useLocalTime.ts'
import {useTranslate} from '../i18n/useTranslate.ts'

const STEP = 30

/** What went out with findings left, newest first: why, who and when. */
export function OverridesTab(_props: {setup: Setup}) {
  const client = useClient({apiVersion: API_VERSION})
  const [limit, setLimit] = useState(STEP)
  const state = useStream(useMemo(() => overridesFeed(client, limit), [client, limit]))
  return (
    <Streamed state={state}>
      {(overrides) => <Entries {...overrides} onMore={() => setLimit(limit + STEP)} />}
    </Streamed>
  )
}

interface EntriesProps {
  entries: Override[]
  total: number
  onMore(): void
}

function Entries({entries, total, onMore}: EntriesProps) {
  const t = useTranslate()
  if (entries.length === 0)
    return <StateMessage text={t('anyway.noneText')} title={t('anyway.none')} tone="positive" />
  return (
    <Stack gap={3}>
      <Stack as="ul" gap={2} role="list">
        {entries.map((entry) => (
          <Entry entry={entry} key={entry._id} />
        ))}
      </Stack>
      {total > entries.length && (
        <Box>
          <Button
            fontSize={1}
            mode="ghost"
            text={t('tool.more', {count: total - entries.length})}
            onClick={onMore}
          />
        </Box>
      )}
    </Stack>
  )
}

function Entry({entry}: {entry: Override}) {
  const t = useTranslate()
  const localTime = useLocalTime()
  const params = {id: entry.document._ref, type: entry.documentType}
  return (
    <Card as="li" border padding={3} radius={2}>
      <Stack gap={3}>
        <Text size={1} weight="medium">
          <IntentLink intent="edit" params={params}>
            {entry.title || entry.document._ref}
          </IntentLink>
        </Text>
        <Text size={1}>{entry.reason}</Text>
        <Text muted size={1}>
          {[
            entry.by,
            localTime(entry.at),
            ['unpublish', 'delete'].includes(entry.action)
              ? t('anyway.takenBack')
              : t('anyway.left', {count: entry.findings.length}),
          ].join(' · ')}
        </Text>
        <Stack as="ul" gap={2} role="list">
          {entry.findings.map(({_key, message}) => (
            <Text as="li" key={_key} muted size={1}>
              {message}
            </Text>
          ))}
        </Stack>
      </Stack>
    </Card>
  )
}
