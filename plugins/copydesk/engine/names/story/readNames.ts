import {GIVEN_NAMES} from '../../data/givenNames.ts'
import {type ArticleParagraph} from '../../model/article.ts'
import {extract, type Extracted, listNeighbours} from './extract.ts'
import {once} from '../../text/once.ts'
import {combine, combineCapitals, type Form, type IsCopy, type Mention} from './forms.ts'

/** The paragraphs of a story as the names are read from them; the arrays run parallel. */
export interface NameText {
  paragraphs: string[]
  /** Whether a place stands in a copy of earlier text. It adds a place, and no evidence. */
  isCopy: IsCopy
  /** What each paragraph is; all `body` unless given. */
  roles?: ArticleParagraph['role'][]
}

/** The names of a story. */
export interface Names {
  /** What was read from each paragraph. */
  extracted: Extracted[]
  isCopy: IsCopy
  /** The name words of the story by their keys, in order of their first mention. */
  forms: Map<string, Form>
  /** The ordinary words that it writes with a capital, by key. */
  capitals(): ReadonlyMap<string, Form>
  /** Whether a form is one of those. */
  isCapital(form: Form): boolean
  /** The text of the paragraph where a mention stands. */
  textOf(mention: Mention): string
  /** Whether some paragraph writes the word in lower case. */
  isOrdinary(word: string): boolean
  /** The names that stand beside a name in lists. */
  besides(key: string): ReadonlySet<string>
  /** The given names that stand before a surname; not words that also stand alone, as `Peshmerga`. */
  introducers(form: Form): string[]
  /** Whether the form is a surname that some mention introduces, by a given name or initials. */
  isIntroduced(form: Form): boolean
}

/** What is kept between readings of one story; no more than the last story's paragraphs. */
export interface NameCache {
  /** What was read from a paragraph, by its text. */
  extracted: Map<string, Extracted>
}

export function createNameCache(): NameCache {
  return {extracted: new Map()}
}

/** Reads the names of a story. Never throws. */
export function readNames(
  {paragraphs, isCopy, roles}: NameText,
  cache: NameCache = createNameCache(),
): Names {
  const extracted = extractAll(paragraphs, cache)
  const forms = combine(extracted, isCopy, (paragraph) => roles?.[paragraph] === 'dateline')
  const lower = once(() => new Set(extracted.flatMap((paragraph) => paragraph.lower)))
  let lists: Map<string, Set<string>> | undefined
  let capitals: Map<string, Form> | undefined
  const introducedBy = new Map<Form, string[]>()
  const introducers = (form: Form): string[] => {
    let found = introducedBy.get(form)
    if (!found) introducedBy.set(form, (found = readIntroducers(form, forms)))
    return found
  }
  return {
    extracted,
    isCopy,
    forms,
    capitals: () => (capitals ??= combineCapitals(extracted, isCopy)),
    isCapital: (form) => capitals?.get(form.key) === form,
    textOf: ({paragraph}) => extracted[paragraph]!.text,
    isOrdinary: (word) => lower().has(word),
    besides(key) {
      return (lists ??= listNeighbours(extracted)).get(key) ?? NONE
    },
    introducers,
    isIntroduced: (form) => form.initialed > 0 || introducers(form).length > 0,
  }
}

const NONE: ReadonlySet<string> = new Set()

/** Reads the paragraphs, those that the cache knows from there; it keeps no others. */
function extractAll(paragraphs: string[], cache: NameCache): Extracted[] {
  const before = cache.extracted
  const kept = new Map<string, Extracted>()
  const extracted = paragraphs.map((paragraph) => {
    const read = kept.get(paragraph) ?? before.get(paragraph) ?? extract(paragraph)
    kept.set(paragraph, read)
    return read
  })
  cache.extracted = kept
  return extracted
}

function readIntroducers({before}: Form, forms: Map<string, Form>): string[] {
  if (before.size === 0) return []
  return [...before.keys()].filter((word) => {
    const form = forms.get(word)
    return GIVEN_NAMES.has(word) || !form || form.bare < 2 || form.bare <= form.given
  })
}
