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

/** Makes room for `count` more values. */
export function reserve<T extends Numbers>(grown: Column<T>, count: number): T {
  const needed = grown.length + count
  if (needed > grown.values.length) {
    grown.values = widened(used(grown), Math.max(needed, roomFor(grown.values.length)))
  }
  return grown.values
}

/** A quarter more than so many values: growing costs little a value, and little is left empty. */
export const roomFor = (count: number) => Math.max(Math.ceil(count * 1.25), 64)

/** The same values at the beginning of a longer array. */
export function widened<T extends Numbers>(values: T, length: number): T {
  const Type = values.constructor as new (length: number) => T
  const wider = new Type(length)
  wider.set(values)
  return wider
}

export function push<T extends Numbers>(grown: Column<T>, value: number) {
  reserve(grown, 1)[grown.length++] = value
}

/** The used part, without a copy. */
export function used<T extends Numbers>(grown: Column<T>): T {
  return grown.values.subarray(0, grown.length) as T
}
