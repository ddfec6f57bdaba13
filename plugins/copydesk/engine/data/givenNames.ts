import {listedWords} from './wordLists.ts'

// Given names that English-language news prints most; written for this project from general knowledge.

/** Lower case. Two different ones are two people unless the rest of the name says otherwise. */
export const GIVEN_NAMES = listedWords('givenNames')
