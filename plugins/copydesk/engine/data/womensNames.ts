import {listedWords} from './wordLists.ts'

// Given names that nearly only women have; written for this project from general knowledge.

/** Lower case. */
export const WOMENS_NAMES = listedWords('womensNames')
