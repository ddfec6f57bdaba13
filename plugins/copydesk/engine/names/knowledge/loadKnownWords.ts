import {installKnownWords} from './kinds.ts'

/** Fetches what is known of words, once, where it is no part of the program yet: about 110 kB in a browser. */
export async function loadKnownWords(): Promise<void> {
  const {KNOWN_WORDS} = await import('./knownWords.table.ts')
  installKnownWords(KNOWN_WORDS)
}
