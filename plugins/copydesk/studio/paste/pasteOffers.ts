import {type Done} from '../fixes/undoStack.ts'
import {createKeyedStore} from '../pane/keyedStore.ts'
import {type Lost} from './pastedHtml.ts'

/** What there is to say of the last paste. */
export interface PasteOffer {
  /** Whether it was a whole story, whose head may belong in other fields. */
  isStory: boolean
  lost: Lost[]
  /** What was put in its place. */
  done?: Done
}

/** By the document's published id and the field; lives until it is closed. */
export const pasteOffers = createKeyedStore<PasteOffer | undefined>(undefined)

export const offerKey = (documentId: string, field: string) => `${documentId} ${field}`
