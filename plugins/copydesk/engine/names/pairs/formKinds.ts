import {GIVEN_NAMES} from '../../data/givenNames.ts'
import {KNOWN_PLACES} from '../../data/places.ts'
import {type Form} from '../story/forms.ts'

/** What a name spelled in these forms is: by titles, verbs of speech and full names, or by prepositions. */
export function kindOf(forms: Form[]): 'person' | 'place' | 'name' {
  if (forms.some((form) => isPerson(form) || form.surname > 0)) return 'person'
  return forms.some((form) => form.located > 0) ? 'place' : 'name'
}

/** Whether the story has it only as a given name. */
export function isGivenOnly(form: Form): boolean {
  return form.given > 0 && form.surname === 0 && form.bare === 0
}

/** Whether prepositions of place, and nothing else, tell what it is. */
export function isPlace(form: Form): boolean {
  return form.located > 0 && !isPerson(form)
}

/** Whether it speaks or has a title. */
export function isPerson(form: Form): boolean {
  return form.speaks > 0 || form.titled > 0
}

/** Whether a word is a well-known given name or place. */
export function isKnown(key: string): boolean {
  return GIVEN_NAMES.has(key) || KNOWN_PLACES.has(key)
}
