import {type Publication} from '../../lake/index.ts'
import {type Records} from '../../plugins/copydesk/core.ts'
import {
  type RecordsAnswer,
  type RecordsSetting,
  recordsQuery,
  toRecords,
} from '../../plugins/copydesk/story/index.ts'

type Asked = Pick<Publication, 'dataset' | 'fetch'>

export interface RecordsMemory {
  /**
   * The house's records as they stand, drafts before what is published, as the Studio reads them. They
   * are read again where one was written or has gone since; that is asked each time.
   */
  now(asked: Asked): Promise<Records>
  /** As they stood when they were last asked for. */
  last(dataset: string): Records
}

export function createRecordsMemory(setting: RecordsSetting): RecordsMemory {
  const types = Object.values(setting).map(({type}: {type: string}) => type)
  const query = recordsQuery(setting)
  const known = new Map<string, {state: string; records: Records}>()
  return {
    async now({dataset, fetch}) {
      if (!query) return NONE
      const state = JSON.stringify(await fetch(STATE, {types}))
      const kept = known.get(dataset)
      if (kept?.state === state) return kept.records
      const records = toRecords(await fetch<RecordsAnswer>(query, {}, 'drafts'))
      known.set(dataset, {state, records})
      return records
    },
    last: (dataset) => known.get(dataset)?.records ?? NONE,
  }
}

const NONE: Records = {}

/** All revisions: the time of a record says nothing, for one may be stored with a time of its own. */
const STATE = `*[_type in $types]._rev`
