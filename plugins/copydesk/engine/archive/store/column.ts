type Numbers = Uint8Array | Uint16Array | Uint32Array

/** A typed array that grows at its end. */
export interface Column<T extends Numbers> {
  /** Longer than what is used; replaced when it grows. */
  values: T
  length: number
}

export function column<T extends Numbers>(values: T, length = values.length): Column<T> {
  return {values, length}
}

/** Makes room for `count` more values. Doubles, so that growing costs little a value. */
export function reserve<T extends Numbers>(grown: Column<T>, count: number): T {
  const needed = grown.length + count
  if (needed > grown.values.length) {
    const size = Math.max(needed, Math.ceil(grown.values.length * 1.6), 64)
    const Type = grown.values.constructor as new (length: number) => T
    const wider = new Type(size)
    wider.set(grown.values.subarray(0, grown.length))
    grown.values = wider
  }
  return grown.values
}

export function push<T extends Numbers>(grown: Column<T>, value: number) {
  reserve(grown, 1)[grown.length++] = value
}

/** The used part, without a copy. */
export function used<T extends Numbers>(grown: Column<T>): T {
  return grown.values.subarray(0, grown.length) as T
}
