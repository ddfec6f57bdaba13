import {type LakeDocument} from '../../document/document.ts'

/** Documents for which a condition may hold: those that it does hold for, and maybe others. */
export interface Candidates {
  /** How many there are; no fewer than `forEach` visits. */
  size: number
  /** `forEach` visits none twice. */
  distinct: boolean
  has(document: LakeDocument): boolean
  /** In no order. */
  forEach(visit: (document: LakeDocument) => void): void
}

export const NOBODY: Candidates = {
  size: 0,
  distinct: true,
  has: () => false,
  forEach: () => {},
}

export function ofSet(set: ReadonlySet<LakeDocument>): Candidates {
  if (set.size === 0) return NOBODY
  return {
    size: set.size,
    distinct: true,
    has: (document) => set.has(document),
    forEach: (visit) => set.forEach((document) => visit(document)),
  }
}

/** Those in all parts, listed from the first. */
export function intersection(parts: Candidates[]): Candidates {
  if (parts.length === 1) return parts[0]
  const [smallest, ...others] = parts
  const inOthers = (document: LakeDocument) => others.every((part) => part.has(document))
  return {
    size: smallest.size,
    distinct: smallest.distinct,
    has: (document) => smallest.has(document) && inOthers(document),
    forEach(visit) {
      smallest.forEach((document) => {
        if (inOthers(document)) visit(document)
      })
    },
  }
}

export function union(all: Candidates[]): Candidates {
  const parts = all.filter((part) => part !== NOBODY)
  if (parts.length === 0) return NOBODY
  if (parts.length === 1) return parts[0]
  if (parts.length > MANY) return together(parts)
  return {
    size: parts.reduce((sum, part) => sum + part.size, 0),
    distinct: false,
    has: (document) => parts.some((part) => part.has(document)),
    forEach(visit) {
      for (const part of parts) part.forEach(visit)
    },
  }
}

/** Of more parts than this it would take long to ask each of them for a document. */
const MANY = 16

function together(parts: Candidates[]): Candidates {
  const all = new Set<LakeDocument>()
  for (const part of parts) part.forEach((document) => all.add(document))
  return ofSet(all)
}

/** Each of them once, in no order. */
export function documentsOf(found: Candidates): LakeDocument[] {
  const documents: LakeDocument[] = []
  found.forEach((document) => documents.push(document))
  return found.distinct ? documents : [...new Set(documents)]
}
