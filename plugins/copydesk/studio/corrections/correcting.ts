import {createKeyedStore} from '../pane/keyedStore.ts'

/** Whether somebody set out to correct a story, by its published id. */
export const correcting = createKeyedStore(false)
