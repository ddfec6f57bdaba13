import {listedWords} from './wordLists.ts'

// Peoples, languages, faiths and parties that news writes with a capital; written for this project
// from general knowledge. Regular forms (Iraq, Iraqi) are found by their endings and need no entry.

/** Lower case. They name no one person or place, and are never a second spelling of one. */
export const DEMONYMS = listedWords('demonyms')
