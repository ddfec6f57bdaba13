import {useEffect, useMemo, useState} from 'react'
import {useDocumentPreviewStore} from 'sanity'
import {
  type CheckedDocument,
  type Referenced,
  type Setup,
  withReferenced,
} from '../../story/index.ts'
import {editedId, referencedFeed} from '../feeds/referencedFeed.ts'

type Known = ReadonlyMap<string, Referenced>

/** A document with what it refers to; without a document while nothing of that has been read yet. */
interface WholeDocument {
  document: CheckedDocument | undefined
  /** Whether something that it refers to is still being read. */
  isReading: boolean
}

/**
 * A document with what it refers to, as its options follow it, kept up as any of it changes. While a new reference is
 * being read, what it referred to before stays in it.
 */
export function useReferenced(document: CheckedDocument | undefined, setup: Setup): WholeDocument {
  const store = useDocumentPreviewStore()
  const [read, setRead] = useState<{id: string; known: Known}>()
  const id = editedId(String(document?._id))
  const known = read?.id === id ? read.known : undefined
  const followed = useMemo(
    () => document && follow(document, setup, known),
    [document, setup, known],
  )
  const ids = JSON.stringify(followed?.ids ?? [])
  useEffect(() => {
    const all = JSON.parse(ids) as string[]
    if (all.length === 0) return undefined
    const reading = referencedFeed(store, id, all).subscribe((found) => setRead({id, known: found}))
    return () => reading.unsubscribe()
  }, [store, id, ids])
  return useMemo(
    () => ({document: followed?.whole, isReading: followed?.isReading ?? false}),
    [followed],
  )
}

function follow(document: CheckedDocument, setup: Setup, known: Known | undefined) {
  const fields = setup.fieldsOf(document._type)
  const {ids, wanted, ...read} = withReferenced(document, fields, known ?? new Map())
  if (wanted.length === 0) return {ids, whole: read.document, isReading: false}
  const reading = wanted.map((one) => [one, 'reading'] as const)
  const whole = known && withReferenced(document, fields, new Map([...known, ...reading])).document
  return {ids, whole, isReading: true}
}
