import {areInOneGroup} from './wordLists.ts'

// Given names that are one name in two usual spellings, by sound or by transliteration; written for
// this project from general knowledge.

/** Whether two given names in lower case are usual spellings of one name: Stephen, Steven. */
export function areSpellingsOfOneName(a: string, b: string): boolean {
  return areInOneGroup('givenNameSpellings', a, b)
}
