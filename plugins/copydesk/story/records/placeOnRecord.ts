import {plainTypography} from '../../engine/index.ts'

/** A place with its spellings, as far as they are known. */
interface SpelledPlace {
  id: string
  name?: string
  variants?: readonly {text?: string}[]
}

/**
 * The ids of places on record by any of their spellings, whatever their case and apostrophes. A spelling that several
 * places share finds none of them.
 */
export function placeOnRecord(
  records: {locations?: readonly SpelledPlace[]} | undefined,
): (spelling: string) => string | undefined {
  const ids = new Map<string, Set<string>>()
  for (const {id, name, variants = []} of records?.locations ?? [])
    for (const spelling of [name, ...variants.map(({text}) => text)]) {
      if (!spelling) continue
      const key = folded(spelling)
      ids.set(key, (ids.get(key) ?? new Set()).add(id))
    }
  return (spelling) => {
    const found = ids.get(folded(spelling))
    return found?.size === 1 ? [...found][0] : undefined
  }
}

const folded = (text: string) => plainTypography(text).normalize('NFKC').trim().toLowerCase()
