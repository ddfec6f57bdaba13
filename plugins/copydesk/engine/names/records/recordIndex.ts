import {type Records} from '../../model/records.ts'
import {type RecordedName, recordedNames} from './recordedNames.ts'
import {wordsAlike} from './wordsAlike.ts'

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
