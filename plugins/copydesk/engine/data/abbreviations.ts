import {listedWords} from './wordLists.ts'

// Abbreviations that style guides (AP, Reuters, Guardian) let stand without their words, and names that are only
// letters.

/** In capitals; none until the word lists are there. */
export const KNOWN_ABBREVIATIONS = listedWords('abbreviations')
