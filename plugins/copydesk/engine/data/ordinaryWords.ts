import {listedWords} from './wordLists.ts'

// Words that English writes with a capital at the head of a sentence, in headlines and in the names
// of offices; written for this project. What the story also writes in lower case needs no entry.

/** Lower case. Never a name by themselves. */
export const ORDINARY_WORDS = listedWords('ordinaryWords')
