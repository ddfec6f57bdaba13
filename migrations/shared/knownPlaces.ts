import {isPublishedId} from '@sanity/client/csm'

import {plainTypography} from '../../plugins/copydesk/core.ts'

/** A Location, as far as finding it by a spelling goes. */
export interface Place {
  _id: string
  name?: string
  variants?: {text?: string}[]
}

/**
 * The ids of published places by any of their spellings, without regard to case or to which apostrophe they have. A spelling that
 * several places share finds none of them.
 */
export function knownPlaces(places: Place[]): (spelling: string) => string | undefined {
  const ids = new Map<string, Set<string>>()
  for (const {_id, name, variants = []} of places) {
    if (!isPublishedId(_id)) continue
    for (const spelling of [name, ...variants.map(({text}) => text)]) {
      if (!spelling) continue
      const key = folded(spelling)
      ids.set(key, (ids.get(key) ?? new Set()).add(_id))
    }
  }
  return (spelling) => {
    const found = ids.get(folded(spelling))
    return found?.size === 1 ? [...found][0] : undefined
  }
}

const folded = (text: string) =>
  plainTypography(text).normalize('NFKC').trim().toLocaleLowerCase('en')
