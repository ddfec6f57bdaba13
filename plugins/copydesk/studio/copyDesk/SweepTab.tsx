import {Box, Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useDeferredValue, useMemo, useState, useSyncExternalStore} from 'react'
import {useClient} from 'sanity'
import {API_VERSION, type Setup} from '../../story/index.ts'
import {type SweepState, sweepOf} from '../feeds/sweep.ts'
import {StateMessage} from '../components/StateMessage.tsx'
import {UnreadParts} from '../components/UnreadParts.tsx'
import {useTranslate} from '../i18n/useTranslate.ts'
import {FilterBar} from './FilterBar.tsx'
import {ReadingList} from './ReadingList.tsx'
import {NoResults} from './NoResults.tsx'
import {
  countWithFindings,
  type ReadingFilter,
  filterReadings,
  isNarrowed,
} from './filterReadings.ts'

/** Reads what is published, all of it, when somebody asks: it can be stopped and taken up again. */
export function SweepTab({setup}: {setup: Setup}) {
  const t = useTranslate()
  const client = useClient({apiVersion: API_VERSION})
  const sweep = useMemo(() => sweepOf(client, setup), [client, setup])
  const state = useSyncExternalStore(sweep.subscribe, sweep.get)
  const [filter, setFilter] = useState<ReadingFilter>({})
  const all = useDeferredValue(state.readings)
  const chosen = useDeferredValue(filter)
  const readings = useMemo(() => filterReadings(all, chosen), [all, chosen])
  const {status} = state
  return (
    <Stack gap={4}>
      <Flex gap={2}>
        {status === 'running' ? (
          <Button mode="ghost" text={t('sweep.cancel')} onClick={sweep.cancel} />
        ) : (
          <Button
            disabled={status === 'done'}
            text={t(status === 'idle' || status === 'done' ? 'sweep.start' : 'sweep.resume')}
            tone="primary"
            onClick={() => void sweep.start()}
          />
        )}
        {status !== 'idle' && status !== 'running' && (
          <Button mode="ghost" text={t('sweep.reset')} onClick={sweep.reset} />
        )}
      </Flex>
      {status === 'idle' ? <Text size={1}>{t('sweep.lead')}</Text> : <Progress state={state} />}
      {status === 'failed' && (
        <StateMessage text={state.error ?? ''} title={t('tool.unreadable')} tone="critical" />
      )}
      {status === 'done' && state.readings.length === 0 && (
        <StateMessage
          text={t('sweep.clean', {count: state.total})}
          title={t(state.unreadFields.length > 0 ? 'panel.cleanInPart' : 'panel.clean')}
          tone={state.unreadFields.length > 0 ? 'default' : 'positive'}
        />
      )}
      <UnreadParts unread={{missing: 0, beyond: 0, fields: state.unreadFields}} />
      <FilterBar readings={all} value={filter} onChange={setFilter} />
      {readings.length === 0 && isNarrowed(chosen) && <NoResults />}
      <ReadingList readings={readings} />
    </Stack>
  )
}

function Progress({state: {status, read, total, readings}}: {state: SweepState}) {
  const t = useTranslate()
  const values = {read, total: Math.max(read, total), count: countWithFindings(readings)}
  return (
    <Stack gap={3}>
      <Card radius={5} style={{height: 6, overflow: 'hidden'}} tone="neutral">
        <Box
          aria-label={t('sweep.progress', values)}
          aria-valuemax={values.total}
          aria-valuemin={0}
          aria-valuenow={read}
          role="progressbar"
          style={{
            background: 'var(--card-focus-ring-color)',
            height: '100%',
            width: `${total > 0 ? Math.min(100, (100 * read) / total) : 0}%`,
          }}
        />
      </Card>
      <Text muted role="status" size={1}>
        {t(status === 'done' ? 'sweep.done' : 'sweep.progress', values)}
      </Text>
    </Stack>
  )
}
