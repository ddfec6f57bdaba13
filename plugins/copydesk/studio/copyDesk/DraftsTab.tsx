import {Flex, Spinner, Stack, Text} from '@sanity/ui'
import {useDeferredValue, useMemo, useState} from 'react'
import {useClient} from 'sanity'
import {API_VERSION, type Setup, withUnreadFields} from '../../story/index.ts'
import {useStream} from '../feeds/useStream.ts'
import {draftReadings} from '../feeds/draftReadings.ts'
import {StateMessage} from '../components/StateMessage.tsx'
import {UnreadParts} from '../components/UnreadParts.tsx'
import {asideText} from '../i18n/asideText.ts'
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

/** All drafts with something to resolve, newest first, as they stand now. */
export function DraftsTab({setup}: {setup: Setup}) {
  const t = useTranslate()
  const client = useClient({apiVersion: API_VERSION})
  const state = useStream(useMemo(() => draftReadings(client, setup), [client, setup]))
  const [filter, setFilter] = useState<ReadingFilter>({})
  const all = useDeferredValue(state.status === 'ready' ? state.value.readings : NONE)
  // The choice is drawn at once, the list after it.
  const chosen = useDeferredValue(filter)
  const readings = useMemo(() => filterReadings(all, chosen), [all, chosen])
  // of drafts without open findings, too: they are in no list
  const aside = asideText(
    all.flatMap(({decisions = []}) => decisions),
    t,
  )
  // of those, too
  const fields = useMemo(() => withUnreadFields([], all), [all])
  const isReading =
    state.status === 'loading' || (state.status === 'ready' && !state.value.isComplete)

  if (state.status === 'failed')
    return <StateMessage text={state.error.message} title={t('tool.unreadable')} tone="critical" />
  return (
    <Stack gap={4}>
      <UnreadParts unread={{missing: 0, beyond: 0, fields}} />
      <FilterBar readings={all} value={filter} onChange={setFilter} />
      <Flex align="center" gap={3} role="status">
        {isReading && <Spinner muted />}
        <Text muted size={1}>
          {isReading
            ? t('tool.reading', {count: all.length})
            : t('tool.draftsLeft', {count: countWithFindings(readings), total: all.length})}
          {aside && ` · ${t('tool.aside', {list: aside})}`}
        </Text>
      </Flex>
      {readings.length === 0 && !isReading && !isNarrowed(chosen) && (
        <StateMessage
          text={t('tool.draftsCleanText')}
          title={t('tool.draftsClean')}
          tone={fields.length > 0 ? 'default' : 'positive'}
        />
      )}
      {readings.length === 0 && isNarrowed(chosen) && <NoResults />}
      <ReadingList readings={readings} />
    </Stack>
  )
}

const NONE: [] = []
