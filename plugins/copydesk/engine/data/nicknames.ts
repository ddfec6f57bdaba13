import {areInOneGroup} from './wordLists.ts'

// Given names and what people are called for short, groups by name; written for this project from general knowledge.

/** Whether one person may be called by both, in lower case: William and Bill; Rob and Robert; Jen and Jenn. */
export function mayBeOneGivenName(a: string, b: string): boolean {
  if (a.startsWith(b) || b.startsWith(a)) return true
  return areInOneGroup('nicknames', a, b)
}
