/** A table that is looked up by words of a text: `constructor` is in it only where it is listed. */
export const wordTable = <T>(entries: Record<string, T>): Readonly<Record<string, T>> =>
  Object.assign(Object.create(null) as Record<string, T>, entries)
