import {type LakeDocument} from './document.ts'

export interface References {
  /** Ids that must exist as long as this document does. */
  strong: ReadonlySet<string>
  /** Ids of weak references, which may dangle. */
  weak: ReadonlySet<string>
}

const known = new WeakMap<LakeDocument, References>()

/** All `_ref`s of a document within its own dataset, at any depth. Remembered per document object. */
export function referencesOf(document: LakeDocument): References {
  const found = known.get(document)
  if (found) return found
  const strong = new Set<string>()
  const weak = new Set<string>()
  collect(document, strong, weak)
  const references = {strong, weak}
  known.set(document, references)
  return references
}

function collect(value: unknown, strong: Set<string>, weak: Set<string>): void {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const item of value) collect(item, strong, weak)
    return
  }
  const object = value as Record<string, unknown>
  if (typeof object._ref === 'string' && !isElsewhere(object)) {
    ;(object._weak === true ? weak : strong).add(object._ref)
  }
  for (const key in object) {
    const field = object[key]
    if (typeof field === 'object') collect(field, strong, weak)
  }
}

/** References into another dataset or a media library name where they point. */
function isElsewhere(object: Record<string, unknown>): boolean {
  return (
    '_dataset' in object || '_projectId' in object || object._type === 'globalDocumentReference'
  )
}
