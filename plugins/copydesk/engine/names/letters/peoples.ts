import {DEMONYMS} from '../../data/demonyms.ts'
import {kindsOf, PLACE} from '../knowledge/kinds.ts'

const COUNTRY_ENDING = /(?:ia|as|es|a|e|y|s)?$/
const CREED_ENDING = /(?:is[mt]s?|is?|s)$/
const PEOPLE_ENDING = /(?:ians?|ans?|ns?|ese|ish|is?|ic|aise?|oise?|iens?|ienne|s)?$/

/**
 * Whether one is the other’s people, adjective or creed: `Texas`, `Texans`; `Koreas`, `Koreans`; `Buddhism`,
 * `Buddhist`.
 */
export function isPeopleOf(a: string, b: string): boolean {
  return isNamedAfter(a, b) || isNamedAfter(b, a)
}

function isNamedAfter(country: string, people: string): boolean {
  if (/is[mt]s?$/.test(country) && CREED_ENDING.test(people))
    return country.replace(/is[mt]s?$/, '') === people.replace(CREED_ENDING, '')
  const stem = country.replace(COUNTRY_ENDING, '')
  if (stem.length < 3 || stem !== people.replace(PEOPLE_ENDING, '')) return false
  return (kindsOf(country) & PLACE) > 0 || DEMONYMS.has(people) || /ia$/.test(country)
}
