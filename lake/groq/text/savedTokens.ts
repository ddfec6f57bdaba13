import {keptPostings, packedPostings, type Postings} from './postings.ts'

/**
 * One part of a token index as it is kept on disk: first the documents, by their numbers, then tokens
 * with the numbers of the documents that they stand in, at last how many numbers were given.
 */
export type SavedPart =
  | {kind: 'documents'; ids: string[]; revisions: string[]}
  | {kind: 'tokens'; tokens: string; used: Uint32Array; last: Uint32Array; bytes: Uint8Array}
  | {kind: 'end'; numbers: number}

/** Tokens of one part: so many take about a millisecond. */
export const TOKENS_IN_PART = 2000

/** No token holds a space. */
const BETWEEN = ' '

export function savedTokens(entries: [token: string, postings: Postings][]): SavedPart {
  const packed = entries.map(([, postings]) => packedPostings(postings))
  const bytes = new Uint8Array(packed.reduce((sum, {used}) => sum + used, 0))
  let at = 0
  for (const one of packed) {
    bytes.set(one.bytes.subarray(0, one.used), at)
    at += one.used
  }
  return {
    kind: 'tokens',
    tokens: entries.map(([token]) => token).join(BETWEEN),
    used: Uint32Array.from(packed, ({used}) => used),
    last: Uint32Array.from(packed, ({last}) => last),
    bytes,
  }
}

export function* restoredTokens(
  part: Extract<SavedPart, {kind: 'tokens'}>,
): Generator<[token: string, postings: Postings]> {
  let at = 0
  for (const [i, token] of part.tokens.split(BETWEEN).entries()) {
    const used = part.used[i]
    const bytes = part.bytes.subarray(at, at + used)
    at += used
    yield [token, keptPostings({bytes, used, last: part.last[i]})]
  }
}
