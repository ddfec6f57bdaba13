import {GIVEN_NAMES} from '../../data/givenNames.ts'
import {type Extracted} from './extract.ts'
import {combine, type Form} from './forms.ts'
import {listNeighbours} from './lists.ts'

/** A story as the comparisons read it. */
export interface Story {
  forms: Map<string, Form>
  /** Whether some paragraph writes the word in lower case. */
  isOrdinary(word: string): boolean
  /** The names that stand beside a name in lists. */
  besides(key: string): ReadonlySet<string>
  /** The given names that stand before a surname; not words that also stand alone, as `Peshmerga`. */
  introducers(form: Form): string[]
  /** Whether the form is a surname that some mention introduces, by a given name or initials. */
  isIntroduced(form: Form): boolean
}

const NONE: ReadonlySet<string> = new Set()

/**
 * Puts the paragraphs of a story together. `repeated` ones add places, and no evidence. `lower`: the words that some
 * paragraph writes in lower case, if they are known.
 */
export function readStory(
  extracted: Extracted[],
  repeated: boolean[],
  isDateline: (paragraph: number) => boolean = () => false,
  lower: Pick<ReadonlySet<string>, 'has'> = lowerOf(extracted),
): Story {
  const forms = combine(extracted, repeated, isDateline)
  let lists: Map<string, Set<string>> | undefined
  const introducedBy = new Map<Form, string[]>()
  const introducers = (form: Form): string[] => {
    let found = introducedBy.get(form)
    if (!found) introducedBy.set(form, (found = readIntroducers(form, forms)))
    return found
  }
  return {
    forms,
    isOrdinary: (word) => lower.has(word),
    besides(key) {
      return (lists ??= listNeighbours(extracted)).get(key) ?? NONE
    },
    introducers,
    isIntroduced: (form) => form.initialed > 0 || introducers(form).length > 0,
  }
}

function lowerOf(extracted: Extracted[]): Set<string> {
  const words = new Set<string>()
  for (const {lower} of extracted) for (const word of lower) words.add(word)
  return words
}

function readIntroducers({before}: Form, forms: Map<string, Form>): string[] {
  if (before.size === 0) return []
  return [...before.keys()].filter((word) => {
    const form = forms.get(word)
    return GIVEN_NAMES.has(word) || !form || form.bare < 2 || form.bare <= form.given
  })
}
