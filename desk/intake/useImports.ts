import {useCallback, useRef, useState} from 'react'
import {useClient} from 'sanity'
import {API_VERSION} from '../../lakeTarget.ts'
import {
  fetchRecords,
  type IntakeLeftOut,
  type IntakeStory,
  placeOnRecord,
  readFile,
} from '../../plugins/copydesk/story/index.ts'
import {copydeskOptions} from '../copydeskOptions.ts'
import {intakeDateline} from '../intakeDateline.ts'
import {knownStory, storePictures, storeStory, storyIdOf} from './storedFile.ts'
import {leftOutOf, storyDocuments} from './storyDocuments.ts'

/** A file on its way to a draft. */
export interface Import {
  /** The id of the article that it becomes. */
  id: string
  sha256: string
  name: string
  state: 'reading' | 'read' | 'known' | 'failed' | 'storing' | 'stored' | 'canceled'
  story?: IntakeStory
  /** What is not in the story. */
  leftOut?: IntakeLeftOut[]
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
      const sha256 = await sha256Of(bytes)
      const id = storyIdOf(sha256)
      const earlier = known.current.get(id)
      if (earlier) {
        setImports((all) => [
          ...all,
          {id: `${id} ${all.length}`, sha256, name: file.name, state: 'known', sameAs: earlier},
        ])
        continue
      }
      known.current.set(id, file.name)
      setImports((all) => [...all, {id, sha256, name: file.name, state: 'reading'}])
      try {
        const stored = await knownStory(client, sha256)
        const story = await readFile({bytes, name: file.name, mediaType: file.type})
        if (own !== run.current) return
        const leftOut = leftOutOf(story)
        change(
          id,
          stored ? {state: 'known', sameAs: stored.headline} : {state: 'read', story, leftOut},
        )
      } catch (error) {
        change(id, {state: 'failed', failure: (error as Error).message})
      }
    }
  }

  const store = async () => {
    const own = run.current
    const records = await fetchRecords(client, copydeskOptions.records ?? {}).catch(() => ({}))
    const placeId = placeOnRecord(records)
    for (const {id, sha256, story, leftOut = []} of imports.filter(({state}) => state === 'read')) {
      if (own !== run.current) return
      change(id, {state: 'storing'})
      try {
        const {placed, refused} = await storePictures(client, story!.pictures, toBlob)
        const documents = storyDocuments({
          story: story!,
          id,
          pictures: placed,
          datelineOf: (dateline) => intakeDateline(dateline, placeId),
          sha256,
          now: new Date(),
        })
        await storeStory(client, documents)
        change(id, {state: 'stored', leftOut: [...leftOut, ...refused]})
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

const toBlob = (bytes: Uint8Array, type: string) =>
  new Blob([bytes as Uint8Array<ArrayBuffer>], {type})

async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
