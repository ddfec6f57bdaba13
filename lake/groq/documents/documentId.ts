/** Order of documents in `*`, which GROQ leaves open: by id, so that it is the same after a restart. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
