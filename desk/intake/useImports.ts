import {useRef, useState} from 'react'
import {useClient} from 'sanity'
import {API_VERSION} from '../../lakeTarget.ts'
import {
  fetchRecords,
  IntakeError,
  type IntakeLeftOut,
  type IntakeStory,
  placeOnRecord,
  readFile,
} from '../../plugins/copydesk/story/index.ts'
import {copydeskOptions} from '../copydeskOptions.ts'
import {useDeskText} from '../i18n/useDeskText.ts'
import {intakeDateline} from '../intakeDateline.ts'
import {knownStory, storePictures, storeStory, storyIdOf} from './storedFile.ts'
import {useImportText} from './useImportText.ts'
import {leftOutOf, storyDocuments} from './storyDocuments.ts'

/** A file on its way to a draft. */
export interface Import {
  /** Of its card. */
  key: number
  /** The id of the article that it becomes; undefined before its bytes were read. */
  id?: string
  /** The article that it has become, now or when it came before. */
  draftId?: string
  sha256?: string
  name: string
  state: 'reading' | 'read' | 'known' | 'failed' | 'storing' | 'stored' | 'canceled'
  story?: IntakeStory
  /** What is not in the story. */
  leftOut?: IntakeLeftOut[]
  /** Why it failed, in a sentence. */
  failure?: string
  /** For a file that is known: the file of the same content, or the headline of its story, where it has one. */
  sameAs?: string
}

/** Reads files, and makes drafts of those that were read. Nothing is stored before `store`. */
export function useImports() {
  const t = useDeskText()
  const {failure} = useImportText()
  const client = useClient({apiVersion: API_VERSION})
  const [imports, setImports] = useState<Import[]>([])
  /** The same before it is drawn: several files may be dropped while others are read. */
  const list = useRef<Import[]>([])
  const run = useRef(0)
  const keys = useRef(0)
  const update = (next: (all: Import[]) => Import[]) =>
    setImports((list.current = next(list.current)))
  const change = (key: number, to: Partial<Import>) =>
    update((all) => all.map((one) => (one.key === key ? {...one, ...to} : one)))

  const readOne = async (file: File, key: number, isCanceled: () => boolean) => {
    const bytes = new Uint8Array(await opened(file))
    const sha256 = await sha256Of(bytes)
    if (isCanceled()) return
    const id = storyIdOf(sha256)
    const earlier = list.current.find((one) => one.id === id && !mayBeTriedAgain(one))
    if (earlier) return change(key, {state: 'known', sameAs: earlier.name})
    const isReplaced = (one: Import) =>
      one.key !== key && mayBeTriedAgain(one) && (one.id ? one.id === id : one.name === file.name)
    update((all) => all.filter((one) => !isReplaced(one)))
    change(key, {id, sha256})
    const stored = await knownStory(client, sha256)
    const story = await readFile({bytes, name: file.name, mediaType: file.type}, {tables: true})
    if (isCanceled()) return
    const leftOut = leftOutOf(story)
    change(
      key,
      stored
        ? {state: 'known', sameAs: stored.headline, draftId: stored.id}
        : {state: 'read', story, leftOut},
    )
  }

  const read = async (files: readonly File[]) => {
    const own = run.current
    const isCanceled = () => own !== run.current
    const cards = files.map(({name}): Import => ({key: keys.current++, name, state: 'reading'}))
    update((all) => [...all, ...cards])
    for (const [index, file] of files.entries()) {
      if (isCanceled()) return
      const {key} = cards[index]!
      try {
        await readOne(file, key, isCanceled)
      } catch (error) {
        if (!isCanceled()) change(key, {state: 'failed', failure: failure(error as Error)})
      }
    }
  }

  const store = async () => {
    const own = run.current
    const ready = list.current.filter(({state}) => state === 'read')
    // at once: a second click finds none of them left
    update((all) => all.map((one) => (ready.includes(one) ? {...one, state: 'storing'} : one)))
    const records = await fetchRecords(client, copydeskOptions.records ?? {}).catch(() => ({}))
    const placeId = placeOnRecord(records)
    for (const {key, id, sha256, story, leftOut = []} of ready) {
      if (own !== run.current) return
      try {
        const {placed, refused} = await storePictures(client, story!.pictures, toBlob)
        const documents = storyDocuments({
          story: story!,
          id: id!,
          pictures: placed,
          datelineOf: (dateline) => intakeDateline(dateline, placeId),
          sha256: sha256!,
          now: new Date(),
        })
        await storeStory(client, documents)
        change(key, {state: 'stored', draftId: id, leftOut: [...leftOut, ...refused]})
      } catch (error) {
        change(key, {
          state: 'failed',
          failure: t('import.notStored', {error: (error as Error).message}),
        })
      }
    }
  }

  const cancel = () => {
    run.current++
    update((all) =>
      all.map((one) =>
        one.state === 'reading' || one.state === 'storing' ? {...one, state: 'canceled'} : one,
      ),
    )
  }

  const clear = () => {
    run.current++
    update(() => [])
  }
  return {imports, read, store, cancel, clear}
}

/** What became no draft, or whose draft may have been deleted since. */
const mayBeTriedAgain = ({state, id}: Import) =>
  state === 'failed' || state === 'canceled' || (state === 'known' && id !== undefined)

const opened = (file: File) =>
  file.arrayBuffer().catch((error: Error) => {
    const why = error.message.replace(/\.$/, '')
    throw new IntakeError('notOpened', {name: file.name, error: why}, error)
  })

const toBlob = (bytes: Uint8Array, type: string) =>
  new Blob([bytes as Uint8Array<ArrayBuffer>], {type})

async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
