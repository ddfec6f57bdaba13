import {useCallback, useRef, useState} from 'react'
import {useClient} from 'sanity'
import {API_VERSION} from '../../lakeTarget.ts'
import {
  fetchRecords,
  type IntakeStory,
  placeOnRecord,
  readFile,
} from '../../plugins/copydesk/story/index.ts'
import {copydeskOptions} from '../copydeskOptions.ts'
import {draftOf, type StoredPicture} from './draftOf.ts'

/** A file on its way to a draft. */
export interface Import {
  /** The id of the article that it becomes: the same file always has the same. */
  id: string
  name: string
  state: 'reading' | 'read' | 'known' | 'failed' | 'storing' | 'stored' | 'canceled'
  story?: IntakeStory
  /** Why it failed, in a sentence. */
  failure?: string
  /** For a file that is known: that of the same content. */
  sameAs?: string
}

/** Reads files, and makes drafts of those that were read. Nothing is stored before `store`. */
export function useImports() {
  const client = useClient({apiVersion: API_VERSION})
  const [imports, setImports] = useState<Import[]>([])
  const run = useRef(0)
  const change = useCallback(
    (id: string, to: Partial<Import>) =>
      setImports((all) => all.map((one) => (one.id === id ? {...one, ...to} : one))),
    [],
  )
  const known = useRef(new Map<string, string>())

  const read = async (files: readonly File[]) => {
    const own = run.current
    for (const file of files) {
      if (own !== run.current) return
      const bytes = new Uint8Array(await file.arrayBuffer())
      const id = await idOf(bytes)
      const earlier = known.current.get(id)
      if (earlier) {
        setImports((all) => [
          ...all,
          {id: `${id} ${all.length}`, name: file.name, state: 'known', sameAs: earlier},
        ])
        continue
      }
      known.current.set(id, file.name)
      setImports((all) => [...all, {id, name: file.name, state: 'reading'}])
      try {
        const raw = client.withConfig({perspective: 'raw', useCdn: false})
        const stored = await raw.fetch<string | null>(
          '*[_id in $ids][0]{"name": coalesce(headline, "a story without a headline")}.name',
          {ids: [id, `drafts.${id}`]},
        )
        const story = await readFile({bytes, name: file.name, mediaType: file.type})
        if (own !== run.current) return
        change(id, stored ? {state: 'known', sameAs: stored, story} : {state: 'read', story})
      } catch (error) {
        change(id, {state: 'failed', failure: (error as Error).message})
      }
    }
  }

  const store = async () => {
    const own = run.current
    const records = await fetchRecords(client, copydeskOptions.records ?? {}).catch(() => ({}))
    for (const {id, story} of imports.filter(({state}) => state === 'read')) {
      if (own !== run.current) return
      change(id, {state: 'storing'})
      try {
        const pictures: StoredPicture[] = []
        for (const {bytes, mediaType, ...told} of story!.pictures) {
          const blob = new Blob([bytes as Uint8Array<ArrayBuffer>], {type: mediaType})
          const asset = await client.assets.upload('image', blob, {contentType: mediaType})
          pictures.push({...told, assetId: asset._id})
        }
        const {article, notes} = draftOf(story!, pictures, {
          id,
          placeId: placeOnRecord(records),
          newKey: () => crypto.randomUUID().replaceAll('-', '').slice(0, 12),
          now: new Date(),
        })
        await client.transaction().create(article).createOrReplace(notes).commit()
        change(id, {state: 'stored'})
      } catch (error) {
        change(id, {state: 'failed', failure: `It was not stored: ${(error as Error).message}`})
      }
    }
  }

  const cancel = () => {
    run.current++
    setImports((all) =>
      all.map((one) =>
        one.state === 'reading' || one.state === 'storing' ? {...one, state: 'canceled'} : one,
      ),
    )
  }

  const clear = () => {
    run.current++
    known.current.clear()
    setImports([])
  }
  return {imports, read, store, cancel, clear}
}

/** Follows from the content, so that the same file twice is known. */
async function idOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return `file-${[...digest.slice(0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}
