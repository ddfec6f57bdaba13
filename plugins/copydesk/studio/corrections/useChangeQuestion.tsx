import {type ReactNode, useCallback, useEffect, useRef, useState} from 'react'
import {type DocumentActionProps, useClient, useDocumentOperation, useSyncState} from 'sanity'
import {API_VERSION, type Setup, storyChanges} from '../../story/index.ts'
import {currentRecords} from '../feeds/recordsFeed.ts'
import {type Later} from '../actions/useSchedule.ts'
import {ChangeDialog} from './ChangeDialog.tsx'
import {correcting} from './correcting.ts'
import {readChanges, type ReadChanges} from './readChanges.ts'

type Props = Pick<DocumentActionProps, 'id' | 'type' | 'published' | 'version'>

/** As long as saving may take before what is stored is read all the same. */
const SAVING_MS = 10_000
const LOOK_MS = 50

type SendOut = () => void | Promise<void>

/**
 * The question that publishing over a published story asks where its facts change. `ask` sends it out at once where
 * there is nothing to ask; with `later` it is scheduled.
 */
export function useChangeQuestion({id, type, published, version}: Props, setup: Setup) {
  const client = useClient({apiVersion: API_VERSION})
  const {commit} = useDocumentOperation(id, type)
  const {isSyncing} = useSyncState(id, type)
  const syncing = useRef(isSyncing)
  useEffect(() => {
    syncing.current = isSyncing
  }, [isSyncing])
  const [read, setRead] = useState<ReadChanges>()
  const [later, setLater] = useState<Later>()
  const goOn = useRef<SendOut>(undefined)
  const [meanwhile, setMeanwhile] = useState<ReadChanges['changes']>()
  const isAsked = Boolean(setup.corrections && published && !version)

  const ask = useCallback(
    async (sendOut: SendOut, when?: Later): Promise<void> => {
      if (!isAsked && !when?.at) return sendOut()
      commit.execute()
      const until = Date.now() + SAVING_MS
      do await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
      while (syncing.current && Date.now() < until)
      if (!isAsked) return sendOut()
      const records = await currentRecords(client, setup.records)
      const found = await readChanges(client, id, setup, records)
      if (!found || !(correcting.get(id) || found.changes.facts.length > 0)) return sendOut()
      goOn.current = sendOut
      setLater(when)
      setMeanwhile(undefined)
      setRead(found)
    },
    [client, commit, id, isAsked, setup],
  )

  const close = useCallback(() => setRead(undefined), [])
  const lookAgain = useCallback(async () => {
    const records = await currentRecords(client, setup.records)
    const now = await readChanges(client, id, setup, records)
    if (!read) return
    const live = now?.live ?? (await client.getDocument(id))
    if (!live || live._rev === read.live._rev) {
      if (now) setRead((last) => last && {...now})
      return
    }
    setMeanwhile(storyChanges(read.live, live as never, setup, records))
    if (now) setRead(now)
  }, [client, id, setup, read])

  const dialog: ReactNode = read && setup.corrections && (
    <ChangeDialog
      corrections={setup.corrections}
      isCorrecting={correcting.get(id)}
      key={read.live._rev + read.next._rev}
      later={later}
      meanwhile={meanwhile}
      read={read}
      setup={setup}
      onBack={close}
      onFailed={lookAgain}
      onDone={(isSentOut) => {
        correcting.set(id, false)
        close()
        if (!isSentOut) void goOn.current?.()
      }}
    />
  )
  return {ask, dialog}
}
