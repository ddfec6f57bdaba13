import {listedWords} from './wordLists.ts'

// Family names that stand before the given name: the commonest of China, Taiwan, Hong Kong, Korea and Vietnam, as they
// are romanized.

/**
 * Lower case; none until the word lists are there. What follows one of these is a given name, and two that are alike
 * are mostly two persons.
 */
export const FAMILY_NAMES_FIRST = listedWords('familyNamesFirst')
