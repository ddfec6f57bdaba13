import {type Records} from '../../model/records.ts'
import {BoundedCache} from '../../text/boundedCache.ts'
import {letterSet, type LetterSet, shareLetters} from '../letters/letterSets.ts'
import {keysOf} from '../letters/nameKeys.ts'
import {alikeDistance} from '../letters/similarity.ts'
import {soundsOf, SOUNDS} from '../letters/sounds.ts'

/** One spelling of one record. */
export interface RecordedName {
  /** The record's identifier and preferred spelling. */
  record: string
  preferred: string
  kind: 'source' | 'location'
  text: string
  /** The keys of its telling words. */
  words: string[]
  status: 'preferred' | 'accepted' | 'deprecated'
}

/**
 * How two words of a story stand to the records: accepted spellings of one, an accepted and a deprecated
 * one, names of two, only one of them on record.
 */
export type Relation = 'same' | 'deprecated' | 'two' | 'one' | 'none'

/** A word of an accepted spelling. */
export interface RecordedWord {
  name: RecordedName
  /** Its index in `name.words`. */
  at: number
}

export interface RecordIndex {
  isEmpty: boolean
  /** Whether an accepted spelling has the word. */
  has(key: string): boolean
  /** The accepted spellings that have the word. */
  withWord(key: string): RecordedName[]
  /** The deprecated spellings that begin with the word. */
  deprecated(key: string): RecordedName[]
  /** Whether the word is part of a deprecated spelling only. */
  isDeprecated(key: string): boolean
  relation(a: string, b: string): Relation
  /** Accepted spellings with a word that looks like the key, and is not the key; each with that word. */
  alike(key: string): readonly RecordedWord[]
}

const indexes = new WeakMap<Records, RecordIndex>()

/** The index of the house's records; made once for each object of records. */
export function recordIndex(records: Records = NO_RECORDS): RecordIndex {
  let index = indexes.get(records)
  if (!index) indexes.set(records, (index = makeIndex(recordedNames(records))))
  return index
}

const NO_RECORDS: Records = {}

function makeIndex(names: RecordedName[]): RecordIndex {
  const accepted = new Map<string, RecordedWord[]>()
  const old = new Map<string, RecordedName[]>()
  const oldWords = new Set<string>()
  for (const name of names) {
    if (name.status === 'deprecated') {
      push(old, name.words[0]!, name)
      for (const word of name.words) oldWords.add(word)
    } else name.words.forEach((word, at) => push(accepted, word, {name, at}))
  }
  const alikeWords = wordsAlike([...accepted.keys()])
  const isDeprecated = (key: string): boolean => oldWords.has(key) && !accepted.has(key)
  const withWord = (key: string): RecordedName[] => accepted.get(key)?.map(({name}) => name) ?? []
  return {
    isEmpty: names.length === 0,
    has: (key) => accepted.has(key),
    withWord,
    deprecated: (key) => old.get(key) ?? [],
    isDeprecated,
    relation(a, b) {
      if (isDeprecated(a) || isDeprecated(b)) return 'deprecated'
      const [one, other] = [withWord(a), withWord(b)]
      if (one.length === 0 || other.length === 0)
        return one.length === other.length ? 'none' : 'one'
      const records = new Set(one.map(({record}) => record))
      return other.some(({record}) => records.has(record)) ? 'same' : 'two'
    },
    alike: (key) => alikeWords(key).flatMap((word) => accepted.get(word)!),
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** All spellings on record, each with the house’s word on it. */
function recordedNames({sources = [], locations = []}: Records): RecordedName[] {
  const names: RecordedName[] = []
  const add = (
    record: string,
    preferred: string,
    kind: RecordedName['kind'],
    text: string,
    status: RecordedName['status'],
  ): void => {
    const words = keysOf(text)
    if (words.length > 0) names.push({record, preferred, kind, text, words, status})
  }
  for (const {id, name, aliases = []} of sources) {
    add(id, name, 'source', name, 'preferred')
    for (const alias of aliases) add(id, name, 'source', alias, 'accepted')
  }
  for (const {id, name, variants = []} of locations) {
    const preferred = variants.find(({status}) => status === 'preferred')?.text ?? name
    if (!variants.some(({text}) => text === name)) add(id, preferred, 'location', name, 'accepted')
    for (const {text, status} of variants) add(id, preferred, 'location', text, status)
  }
  return names
}

/** Names whose answer is remembered; more are of no one story. */
const KEPT = 20_000

/**
 * A search of the folded words of the records: gives those that look like a name and are not the name itself. What
 * was found for a name is remembered, since a story under the hand asks for its names again with each letter.
 */
function wordsAlike(words: string[]): (key: string) => readonly string[] {
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
