import {type Form} from './combine.ts'
import {looksAlike} from './similarity.ts'

/** Beyond so many forms of one sound only neighbours in alphabetical order are compared. */
const CROWD = 300
const WINDOW = 40
const SHORTEST = 3

/** First letters that stand for one another in second spellings; a letter may sound in several ways. */
const SOUNDS = ['aeiouhyw', 'kcqgxh', 'sczxt', 'jgyzdc', 'dtz', 'fvwpb', 'bp', 'mn', 'l', 'r']

/** The pairs of forms that may be one name, before a closer look; near linear in the number of forms. */
export function candidates(forms: Iterable<Form>): [Form, Form][] {
  const rooms: Form[][] = SOUNDS.map(() => [])
  for (const form of forms) {
    if (form.key.length < SHORTEST || form.mentions.length === 0) continue
    SOUNDS.forEach((letters, room) => {
      if (letters.includes(form.key[0]!)) rooms[room]!.push(form)
    })
  }
  const pairs: [Form, Form][] = []
  rooms.forEach((room, at) => {
    const crowded = room.length > CROWD
    if (crowded) room.sort((a, b) => (a.key < b.key ? -1 : 1))
    const letters = room.map(({key}) => lettersOf(key))
    for (let i = 0; i < room.length; i++) {
      const end = crowded ? Math.min(room.length, i + WINDOW) : room.length
      for (let j = i + 1; j < end; j++) {
        const a = room[i]!
        const b = room[j]!
        if (bits(letters[i]! ^ letters[j]!) > 5 || meetBefore(a, b, at)) continue
        if (looksAlike(a.key, b.key)) pairs.push([a, b])
      }
    }
  })
  return pairs
}

/** Two forms may share several sounds: they are compared in the first. */
function meetBefore(a: Form, b: Form, room: number): boolean {
  for (let earlier = 0; earlier < room; earlier++) {
    const letters = SOUNDS[earlier]!
    if (letters.includes(a.key[0]!) && letters.includes(b.key[0]!)) return true
  }
  return false
}

/** The set of letters of a key, a bit each. */
function lettersOf(key: string): number {
  let set = 0
  for (let i = 0; i < key.length; i++) set |= 1 << (key.charCodeAt(i) - 97)
  return set
}

function bits(set: number): number {
  let count = 0
  for (; set !== 0; set &= set - 1) count++
  return count
}
