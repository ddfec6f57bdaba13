/**
 * The ids that a document refers to, as GROQ's `references()` sees them: every string `_ref` at any
 * depth, not looking inside an object that has one.
 */
export function collectReferences(value: unknown, into: Set<string> = new Set()): Set<string> {
  if (Array.isArray(value)) {
    for (const item of value) collectReferences(item, into)
  } else if (typeof value === 'object' && value !== null) {
    const reference = (value as {_ref?: unknown})._ref
    if (reference) {
      if (typeof reference === 'string') into.add(reference)
    } else {
      for (const name in value) collectReferences((value as Record<string, unknown>)[name], into)
    }
  }
  return into
}
