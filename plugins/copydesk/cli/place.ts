/** Where a span stands, as an editor finds it: line 9, paragraph 12, or a field such as the headline. */
export interface Place {
  unit: 'line' | 'paragraph' | 'field'
  /** For a line or a paragraph; counts from 1. */
  number?: number
  /** For a field. */
  field?: string
}

const SHOWN = 12

export function placeText({unit, number, field}: Place): string {
  return unit === 'field' ? (field ?? '') : `${unit} ${number}`
}

/** Several places in few words: `headline, lines 2, 6, 9 and 3 more`. */
export function placesText(places: Place[]): string {
  const distinct = [...new Map(places.map((place) => [placeText(place), place])).values()]
  const fields = distinct.filter(({unit}) => unit === 'field').map(placeText)
  const numbered = distinct.filter(({unit}) => unit !== 'field')
  if (numbered.length === 0) return fields.join(', ')
  const rest = numbered.length - SHOWN
  const numbers = numbered.slice(0, SHOWN).map(({number}) => number)
  const unit = numbered.length > 1 ? `${numbered[0].unit}s` : numbered[0].unit
  const shown = [...fields, `${unit} ${numbers.join(', ')}`].join(', ')
  return rest > 0 ? `${shown} and ${rest} more` : shown
}
