import {useMemo} from 'react'
import {useClient} from 'sanity'
import {map, of} from 'rxjs'
import {API_VERSION, besideDecisions, type CheckedDocument, type Setup} from '../../story/index.ts'
import {decisionsStore} from '../feeds/decisionsStore.ts'
import {useStream} from '../feeds/useStream.ts'

interface DecidedDocument {
  status: 'loading' | 'ready' | 'failed'
  /** The document with the decisions on it; undefined while they are being read. */
  document: CheckedDocument | undefined
}

const NONE = of({id: '', decisions: []})

/** A document with the decisions on it, where they are kept in a document beside it; else as it is. */
export function useDecisions(
  document: CheckedDocument | null | undefined,
  setup: Setup,
): DecidedDocument {
  const client = useClient({apiVersion: API_VERSION})
  const id = setup.decisionsDocument ? (document?._id ?? '') : ''
  const feed = useMemo(
    () =>
      id
        ? decisionsStore(client, setup, id).decisions.pipe(map((decisions) => ({id, decisions})))
        : NONE,
    [client, setup, id],
  )
  const stream = useStream(feed)
  return useMemo(() => {
    if (!document || !id) return {status: 'ready', document: document ?? undefined}
    if (stream.status === 'failed')
      return {status: 'failed', document: besideDecisions(document, [], setup)}
    if (stream.status === 'loading' || stream.value.id !== id)
      return {status: 'loading', document: undefined}
    const {decisions} = stream.value
    return {status: 'ready', document: besideDecisions(document, decisions, setup)}
  }, [document, id, setup, stream])
}
