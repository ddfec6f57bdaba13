import {hashStep} from '../plugins/copydesk/engine/text/hash.ts'

/** Mulberry32 (Tommy Ettinger, public domain): the same numbers for the same seed. */
export function mulberry(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** The same for a text, with a seed beside it. */
export function randomFor(text: string, seed: number): () => number {
  let hash = seed
  for (let i = 0; i < text.length; i++) hash = hashStep(hash, text.charCodeAt(i))
  return mulberry(hash)
}

/** The values in an order by chance. */
export function shuffled<T>(values: readonly T[], random: () => number): T[] {
  return values
    .map((value) => ({value, at: random()}))
    .sort((a, b) => a.at - b.at)
    .map(({value}) => value)
}
