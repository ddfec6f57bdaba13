import {type ReleaseActionComponent, type ReleaseDocument} from 'sanity'
import {createKeyedStore} from '../pane/keyedStore.ts'

/** A document of a release, with what the Studio's validation says of it. */
export type DocumentInRelease = Parameters<ReleaseActionComponent>[0]['documents'][number]

export interface ReleaseToConfirm {
  release: ReleaseDocument
  documents: DocumentInRelease[]
}

const store = createKeyedStore<ReleaseToConfirm | null>(null)

/** The release whose question is open: its menu asks, and is gone when the dialog stands. */
export const releaseToConfirm = {
  get: () => store.get(''),
  set: (value: ReleaseToConfirm | null) => store.set('', value),
  subscribe: store.subscribe,
}
