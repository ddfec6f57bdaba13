import {listedUnder} from './wordLists.ts'

/** Words that say that a text speaks of a country or a state, in lower case; its own name's beginning among them. */
export function wordsOfPlace(place: string): string[] {
  const name = place.toLowerCase().replace(/^the /, '')
  const [head = name] = name.split(' ')
  const stem = head.length > 5 ? head.slice(0, -2) : head.slice(0, 4)
  return [
    name,
    ...listedUnder('placeWords', name),
    ...(/^(?:south|north|west|east|new|united|republic)$/.test(head) ? [] : [stem]),
  ]
}
