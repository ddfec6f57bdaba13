import {type DocumentIndex, type DocumentLookup} from '../../documents/documentIndex.ts'
import {type PartName} from '../../documents/indexParts.ts'

/** A part of an index is being built: evaluate again after. */
export class NotReady extends Error {
  readonly ready: Promise<void>

  constructor(ready: Promise<void>) {
    super('An index is being built.')
    this.ready = ready
  }
}

/** So many parts a query waits for; further ones it has to build within its time. */
const MOST_PARTS = 24

/** An index that does not let an evaluation build what takes long, but throws NotReady. */
export function onceReady<T extends DocumentLookup>(shown: T, live: DocumentIndex): T {
  const asked = new Set<PartName>()
  const needs = (part: PartName) => {
    const ready = asked.size < MOST_PARTS ? live.ready(part) : undefined
    asked.add(part)
    if (ready) throw new NotReady(ready)
  }
  return {
    ...shown,
    size: shown.size,
    equal(path, value) {
      needs(`equal ${path}`)
      return shown.equal(path, value)
    },
    referencing(id) {
      needs('references')
      return shown.referencing(id)
    },
    ...(shown.ordered && {
      ordered(path: string) {
        needs(`ordered ${path}`)
        return shown.ordered!(path)
      },
    }),
  }
}
