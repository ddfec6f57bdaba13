import {BoundedCache} from '../../text/boundedCache.ts'
import {letterSet, type LetterSet, shareLetters} from '../letters/letterSets.ts'
import {alikeDistance} from '../letters/similarity.ts'
import {soundsOf, SOUNDS} from '../letters/sounds.ts'

/** Names whose answer is remembered; more are of no one story. */
const KEPT = 20_000

/**
 * A search of the folded words of the records: gives those that look like a name and are not the name itself. What
 * was found for a name is remembered, since a story under the hand asks for its names again with each letter.
 */
export function wordsAlike(words: string[]): (key: string) => readonly string[] {
  const entries = words.map((word) => ({word, sounds: soundsOf(word), ...letterSet(word)}))
  const bySound = SOUNDS.map((_, sound) => entries.filter(({sounds}) => sounds.includes(sound)))
  const known = new BoundedCache<string, readonly string[]>(KEPT)
  const search = (key: string): string[] => {
    const letters = letterSet(key)
    const isAlike = (entry: {word: string} & LetterSet): boolean =>
      entry.word !== key && shareLetters(letters, entry) && alikeDistance(key, entry.word) !== null
    const found = soundsOf(key).flatMap((sound) => bySound[sound]!.filter(isAlike))
    return [...new Set(found.map(({word}) => word))]
  }
  return (key) => known.remember(key, () => search(key))
}
