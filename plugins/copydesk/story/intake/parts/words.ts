/** How often each word stands in the texts. */
export function countWords(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const [word] of text.normalize('NFC').matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  return counts
}

/** The words of `own` that `given` has not, or not as often, in their order. */
export function missingWords(own: string, given: Iterable<string>): string[] {
  const left = countWords(given)
  return [...own.normalize('NFC').matchAll(/[\p{L}\p{M}\p{N}]+/gu)].flatMap(([word]) => {
    const count = left.get(word) ?? 0
    if (count === 0) return [word]
    left.set(word, count - 1)
    return []
  })
}
