import {type LakeDocument} from '../../document/document.ts'

/** Documents for which a condition may hold: those that it does hold for, and maybe others. */
export interface Candidates {
  /** How many there are; no fewer than `list` gives. */
  size: number
  has(document: LakeDocument): boolean
  /** In no order; one may come twice. */
  list(): Iterable<LakeDocument>
}

export const NOBODY = ofSet(new Set())

export function ofSet(set: ReadonlySet<LakeDocument>): Candidates {
  return {size: set.size, has: (document) => set.has(document), list: () => set}
}

/** Those in all parts, listed from the smallest. */
export function intersection(parts: Candidates[]): Candidates {
  if (parts.length === 1) return parts[0]
  const [smallest, ...others] = [...parts].sort((a, b) => a.size - b.size)
  const inOthers = (document: LakeDocument) => others.every((part) => part.has(document))
  return {
    size: smallest.size,
    has: (document) => smallest.has(document) && inOthers(document),
    *list() {
      for (const document of smallest.list()) if (inOthers(document)) yield document
    },
  }
}

export function union(parts: Candidates[]): Candidates {
  if (parts.length === 1) return parts[0]
  return {
    size: parts.reduce((sum, part) => sum + part.size, 0),
    has: (document) => parts.some((part) => part.has(document)),
    *list() {
      for (const part of parts) yield* part.list()
    },
  }
}
