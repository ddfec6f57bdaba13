import {type Form} from '../story/forms.ts'

/** Whether the first mention of `a` comes before that of `b`. */
export function isBefore(a: Form, b: Form): boolean {
  const x = a.mentions[0]!
  const y = b.mentions[0]!
  return x.paragraph < y.paragraph || (x.paragraph === y.paragraph && x.word.offset < y.word.offset)
}

/** Paragraphs between the closest mentions of two forms; 0 in one paragraph. */
export function gapBetween(a: Form, b: Form): number {
  let least = Infinity
  let j = 0
  for (const {paragraph} of a.mentions) {
    while (j + 1 < b.mentions.length && b.mentions[j + 1]!.paragraph <= paragraph) j++
    least = Math.min(least, Math.abs(b.mentions[j]!.paragraph - paragraph))
    const next = b.mentions[j + 1]
    if (next) least = Math.min(least, Math.abs(next.paragraph - paragraph))
  }
  return least
}
