/** Works something out when it is first asked for, and then remembers it. */
export function once<T>(read: () => T): () => T {
  let known: {value: T} | undefined
  return () => (known ??= {value: read()}).value
}
