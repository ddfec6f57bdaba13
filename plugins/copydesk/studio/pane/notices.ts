import {createKeyedStore} from './keyedStore.ts'

/** What the panel has to say of what was done last. */
export interface PanelNotice {
  tone: 'positive' | 'caution' | 'critical'
  text: string
}

/** By the document's published id; lives until something else is done. */
export const panelNotices = createKeyedStore<PanelNotice | undefined>(undefined)
