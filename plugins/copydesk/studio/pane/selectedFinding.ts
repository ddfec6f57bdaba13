import {createKeyedStore} from './keyedStore.ts'

/** The id of the finding that is open in the panel, by the document's published id; empty for none. */
export const selectedFinding = createKeyedStore('')
