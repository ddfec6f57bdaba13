import {
  english,
  type OtherDocument,
  type ParagraphName,
  partsOf,
  phraseText,
  titleOf,
} from '../engine/index.ts'

/** Where a span stands, as an editor finds it: line 9 of a file; in a draft paragraph 12, or the headline. */
export type ReportPlace =
  /** `column` counts UTF-16 code units from 1; none where the file writes the line in another way than it is read. */
  | {unit: 'line'; number: number; column?: number}
  /** `within`: the document that the draft refers to, where the place is in one. */
  | {unit: 'paragraph'; name: ParagraphName; within?: OtherDocument}

const SHOWN = 12

export function placeText(place: ReportPlace): string {
  const number = numberOf(place)
  return typeof number === 'number' ? `${place.unit} ${number}` : number
}

/** Several places in few words: `headline, lines 2, 6, 9 and 3 more`. */
export function placesText(places: ReportPlace[]): string {
  const distinct = [...new Map(places.map((place) => [placeText(place), place])).values()]
  const names = distinct.map(numberOf)
  const around = names.filter((name) => typeof name === 'string')
  const numbers = names.filter((name) => typeof name === 'number')
  const isPlaced = places.some((place) => place.unit === 'paragraph' && partsOf(place.name).place)
  const separator = isPlaced ? '; ' : ', '
  if (numbers.length === 0) return around.join(separator)
  const rest = numbers.length - SHOWN
  const {unit} = places[0]
  const units = numbers.length > 1 ? `${unit}s` : unit
  const shown = [...around, `${units} ${numbers.slice(0, SHOWN).join(', ')}`].join(separator)
  return rest > 0 ? `${shown} and ${rest} more` : shown
}

function numberOf(place: ReportPlace): number | string {
  if (place.unit === 'line') return place.number
  const {within} = place
  const {place: text, name} = partsOf(place.name)
  const title = text && phraseText(titleOf(text), english)
  if (name === undefined) return title!
  if (!title && !within) return name
  const paragraph = typeof name === 'number' ? `paragraph ${name}` : name
  return within
    ? `${paragraph} in ${within.type} “${within.title ?? within.id}”`
    : `${title}, ${paragraph}`
}
