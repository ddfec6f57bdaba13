/** FNV-1a, 32 bit (Fowler, Noll, Vo): the start value. */
export const HASH_START = 0x811c9dc5

/** One more 16-bit unit into an FNV-1a hash. */
export function hashStep(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193)
}

/** The murmur3 finaliser: spreads the bits of a 32-bit hash. Returns an unsigned integer. */
export function spread(hash: number): number {
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** 32-bit hash of a string's code units, unsigned. */
export function hashText(text: string, seed: number = HASH_START): number {
  let hash = seed
  for (let i = 0; i < text.length; i++) hash = hashStep(hash, text.charCodeAt(i))
  return spread(hash)
}

/** 52-bit hash of strings in order, as 11 characters of base 32: for identifiers. */
export function hashId(parts: string[]): string {
  let low = HASH_START
  let high = 0x9747b28c
  for (const part of parts) {
    for (let i = 0; i < part.length; i++) {
      const unit = part.charCodeAt(i)
      low = hashStep(low, unit)
      high = hashStep(high, unit + 0x9e37)
    }
    low = hashStep(low, 0xffff)
    high = hashStep(high, 0xfffe)
  }
  const number = (spread(high) & 0xfffff) * 0x100000000 + spread(low)
  return number.toString(32).padStart(11, '0')
}
