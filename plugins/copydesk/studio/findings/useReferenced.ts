import {useEffect, useMemo, useState} from 'react'
import {useDocumentPreviewStore} from 'sanity'
import {
  type CheckedDocument,
  type Referenced,
  type Setup,
  withReferenced,
} from '../../story/index.ts'
import {referencedFeed} from '../feeds/referencedFeed.ts'

const NOTHING: ReadonlyMap<string, Referenced> = new Map()

/**
 * A document with what it refers to, as its options follow it, kept up as any of it changes; undefined while something
 * of it is still being read.
 */
export function useReferenced(
  document: CheckedDocument | undefined,
  setup: Setup,
): CheckedDocument | undefined {
  const store = useDocumentPreviewStore()
  const [known, setKnown] = useState(NOTHING)
  const followed = useMemo(
    () => document && withReferenced(document, setup.fieldsOf(document._type), known),
    [document, setup, known],
  )
  const id = String(document?._id)
  const ids = JSON.stringify(followed?.ids ?? [])
  useEffect(() => {
    const all = JSON.parse(ids) as string[]
    if (all.length === 0) return undefined
    const reading = referencedFeed(store, id, all).subscribe(setKnown)
    return () => reading.unsubscribe()
  }, [store, id, ids])
  return followed?.wanted.length === 0 ? followed.document : undefined
}
