import {type LetterSet, letterSet, shareLetters} from '../letters/letterSets.ts'
import {alikeDistance} from '../letters/similarity.ts'
import {SOUNDS, soundsOf} from '../letters/sounds.ts'
import {type Form} from '../story/forms.ts'

const MIN_LETTERS = 3
/** A form has no more partners than these, its closest: like what follows, it bounds time. */
const MAX_PARTNERS = 12
/** Beyond so many forms of one sound only neighbours in alphabetical order are compared. */
const MAX_FORMS_PER_SOUND = 400
const MAX_NEIGHBORS = 40
/** Beyond so many forms a form has fewer neighbours and partners: with twice the forms half of them. */
const FORMS_COMPARED_IN_FULL = 4_000

interface Entry extends LetterSet {
  key: string
  sounds: number[]
  /** The keys that look alike, each with its distance. */
  partners: Map<string, number>
}

/** What comparing forms has told so far; kept while a story is typed, since few of its forms change. */
export type PairMemory = Map<string, Entry>

/** The pairs of forms that may be one name, before a closer look; near linear in the number of forms. */
export function candidates(
  forms: ReadonlyMap<string, Form>,
  memory: PairMemory = new Map(),
): [Form, Form][] {
  const keys: string[] = []
  for (const {key, mentions} of forms.values())
    if (key.length >= MIN_LETTERS && mentions.length > 0) keys.push(key)
  const entries = isCrowded(keys) ? compareNeighbours(keys) : compareNew(keys, memory)
  const most = shareOf(MAX_PARTNERS, keys.length)
  const partners = new Map<string, string[]>()
  for (const key of keys) {
    const entry = entries.get(key)!
    if (entry.partners.size > 0) partners.set(key, closest(entry, forms, most))
  }
  const pairs: [Form, Form][] = []
  const seen = new Set<string>()
  for (const [key, near] of partners) {
    for (const partner of near)
      if (!seen.has(partner) || !partners.get(partner)!.includes(key))
        pairs.push([forms.get(key)!, forms.get(partner)!])
    seen.add(key)
  }
  return pairs
}

function isCrowded(keys: string[]): boolean {
  const counts = SOUNDS.map(() => 0)
  for (const key of keys) for (const sound of soundsOf(key)) counts[sound]!++
  return Math.max(...counts) > MAX_FORMS_PER_SOUND
}

function shareOf(number: number, forms: number): number {
  return Math.max(
    2,
    Math.ceil((number * FORMS_COMPARED_IN_FULL) / Math.max(FORMS_COMPARED_IN_FULL, forms)),
  )
}

/** Compares the keys that the memory does not know with all that it knows. */
function compareNew(keys: string[], memory: PairMemory): PairMemory {
  if (memory.size > 2 * keys.length + MAX_FORMS_PER_SOUND) memory.clear()
  const fresh = keys.filter((key) => !memory.has(key))
  if (fresh.length === 0) return memory
  const rooms: Entry[][] = SOUNDS.map(() => [])
  for (const entry of memory.values()) for (const sound of entry.sounds) rooms[sound]!.push(entry)
  for (const key of fresh) {
    const entry = entryOf(key)
    for (const sound of entry.sounds) {
      for (const other of rooms[sound]!)
        if (firstShared(entry, other) === sound) compare(entry, other)
      rooms[sound]!.push(entry)
    }
    memory.set(key, entry)
  }
  return memory
}

function compareNeighbours(keys: string[]): PairMemory {
  const window = shareOf(MAX_NEIGHBORS, keys.length)
  const entries = new Map(keys.map((key) => [key, entryOf(key)]))
  const sorted = [...entries.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
  SOUNDS.forEach((_, sound) => {
    const room = sorted.filter(({sounds}) => sounds.includes(sound))
    room.forEach((entry, i) => {
      for (let j = i + 1; j < Math.min(room.length, i + window); j++) {
        // two names may stand side by side in several rooms
        if (!entry.partners.has(room[j]!.key)) compare(entry, room[j]!)
      }
    })
  })
  return entries
}

function compare(a: Entry, b: Entry): void {
  if (!shareLetters(a, b)) return
  const distance = alikeDistance(a.key, b.key)
  if (distance === null) return
  a.partners.set(b.key, distance)
  b.partners.set(a.key, distance)
}

/** The closest partners that the story has, `most` at most. */
function closest({partners}: Entry, forms: ReadonlyMap<string, Form>, most: number): string[] {
  const present: string[] = []
  for (const key of partners.keys()) {
    const form = forms.get(key)
    if (form && form.mentions.length > 0) present.push(key)
  }
  if (present.length <= most) return present
  return present
    .sort((x, y) => partners.get(x)! - partners.get(y)! || (x < y ? -1 : 1))
    .slice(0, most)
}

/** Two forms may share several sounds: they are compared in the first. */
function firstShared(a: Entry, b: Entry): number {
  for (const sound of a.sounds) if (b.sounds.includes(sound)) return sound
  return -1
}

function entryOf(key: string): Entry {
  return {key, ...letterSet(key), sounds: soundsOf(key), partners: new Map()}
}
