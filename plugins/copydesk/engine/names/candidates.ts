import {type Form} from './combine.ts'
import {looksAlike} from './similarity.ts'
import {SOUNDS, soundsOf} from './sounds.ts'

/** Beyond so many forms of one sound only neighbours in alphabetical order are compared. */
const CROWD = 300
const WINDOW = 40
const SHORTEST = 3

interface Entry {
  form: Form
  /** The set of its letters, a bit each. */
  letters: number
  /** The number of different letters. */
  size: number
  sounds: number[]
}

/** The pairs of forms that may be one name, before a closer look; near linear in the number of forms. */
export function candidates(forms: Iterable<Form>): [Form, Form][] {
  const rooms: Entry[][] = SOUNDS.map(() => [])
  for (const form of forms) {
    if (form.key.length < SHORTEST || form.mentions.length === 0) continue
    const letters = lettersOf(form.key)
    const entry = {form, letters, size: bits(letters), sounds: soundsOf(form.key)}
    for (const sound of entry.sounds) rooms[sound]!.push(entry)
  }
  const pairs: [Form, Form][] = []
  rooms.forEach((room, sound) => {
    const crowded = room.length > CROWD
    if (crowded) room.sort((a, b) => (a.form.key < b.form.key ? -1 : 1))
    for (let i = 0; i < room.length; i++) {
      const a = room[i]!
      const end = crowded ? Math.min(room.length, i + WINDOW) : room.length
      for (let j = i + 1; j < end; j++) {
        const b = room[j]!
        if (!shareLetters(a, b) || firstShared(a, b) !== sound) continue
        if (looksAlike(a.form.key, b.form.key)) pairs.push([a.form, b.form])
      }
    }
  })
  return pairs
}

/** Of the different letters of both, at most half, and at most five, are in one alone. */
function shareLetters(a: Entry, b: Entry): boolean {
  const alone = bits(a.letters ^ b.letters)
  return alone <= 5 && 2 * alone <= a.size + b.size + 1
}

/** Two forms may share several sounds: they are compared in the first. */
function firstShared(a: Entry, b: Entry): number {
  for (const sound of a.sounds) if (b.sounds.includes(sound)) return sound
  return -1
}

function lettersOf(key: string): number {
  let set = 0
  for (let i = 0; i < key.length; i++) set |= 1 << (key.charCodeAt(i) - 97)
  return set
}

/** The number of bits set in a 32-bit number (Warren, Hacker's Delight, 5-1). */
function bits(set: number): number {
  set -= (set >>> 1) & 0x55555555
  set = (set & 0x33333333) + ((set >>> 2) & 0x33333333)
  return Math.imul((set + (set >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
