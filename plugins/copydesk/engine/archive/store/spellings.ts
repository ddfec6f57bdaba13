import {commonParts} from '../reading/commonParts.ts'
import {isInCapitals, type StoryName} from '../reading/storyNames.ts'
import {type Column, column, push} from './column.ts'

/** The names of the archive; `story` is an index as in `Stories`. */
export interface Spellings {
  /** By name: its key, how it was written first, and in how many stories it stands now. */
  keys: string[]
  written: string[]
  storyCount: Column<Uint32Array>
  byKey: Map<string, number>
  /** By story: its first entry in `names`, and their number. */
  firstName: Column<Uint32Array>
  nameCount: Column<Uint32Array>
  names: Column<Uint32Array>
  /** Names by their `commonParts`; built when first asked for, then kept. */
  byPart?: Map<string, number[]>
}

export function createSpellings(): Spellings {
  const empty = () => column(new Uint32Array(0))
  return {
    keys: [],
    written: [],
    storyCount: empty(),
    byKey: new Map(),
    firstName: empty(),
    nameCount: empty(),
    names: empty(),
  }
}

/** Adds the names of the next story. */
export function addNames(spellings: Spellings, storyNames: Pick<StoryName, 'key' | 'text'>[]) {
  push(spellings.firstName, spellings.names.length)
  push(spellings.nameCount, storyNames.length)
  for (const {key, text} of storyNames) {
    let name = spellings.byKey.get(key)
    if (name === undefined) {
      name = spellings.keys.length
      spellings.keys.push(key)
      spellings.written.push(text)
      spellings.byKey.set(key, name)
      push(spellings.storyCount, 0)
      if (spellings.byPart) addParts(spellings.byPart, key, name)
    }
    if (isInCapitals(spellings.written[name])) spellings.written[name] = text
    spellings.storyCount.values[name]++
    push(spellings.names, name)
  }
}

/** Takes the names of a story out. */
export function removeNames(spellings: Spellings, story: number) {
  for (const name of namesOf(spellings, story)) spellings.storyCount.values[name]--
  spellings.nameCount.values[story] = 0
}

/** The names of a story. */
export function namesOf({firstName, nameCount, names}: Spellings, story: number): Uint32Array {
  const from = firstName.values[story]
  return names.values.subarray(from, from + nameCount.values[story])
}

/** Names listed in a step: some milliseconds. */
const STEP = 500

/** Builds what `namesByPart` gives, in steps of some milliseconds. Names added meanwhile are in it. */
export function* listingParts(spellings: Spellings): Generator<void> {
  if (spellings.byPart) return
  const byPart = new Map<string, number[]>()
  for (let name = 0; name < spellings.keys.length; name++) {
    if (spellings.keys[name]) addParts(byPart, spellings.keys[name], name)
    if (name % STEP === 0) yield
  }
  spellings.byPart ??= byPart
}

/** The names of the archive, removed ones too, by what other spellings of them have in common with them. */
export function namesByPart(spellings: Spellings): ReadonlyMap<string, number[]> {
  if (!spellings.byPart) {
    const byPart = (spellings.byPart = new Map<string, number[]>())
    spellings.keys.forEach((key, name) => {
      if (key) addParts(byPart, key, name)
    })
  }
  return spellings.byPart
}

function addParts(byPart: Map<string, number[]>, key: string, name: number) {
  for (const part of commonParts(key)) {
    const names = byPart.get(part)
    if (names) names.push(name)
    else byPart.set(part, [name])
  }
}
