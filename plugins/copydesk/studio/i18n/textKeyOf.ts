/**
 * The key of the text that an English sentence was made from, with what was filled in; undefined where it was made from
 * none of them. For what is said where no Studio is, and shown in one.
 */
export function textKeyOf<Key extends string>(
  sentence: string,
  texts: Partial<Record<Key, string>>,
): {key: Key; values: Record<string, string>} | undefined {
  for (const [key, text] of Object.entries(texts) as [Key, string][]) {
    const found = formOf(text).exec(sentence)
    if (found) return {key, values: {...found.groups}}
  }
  return undefined
}

const formOf = (text: string) =>
  new RegExp(
    `^${text
      .split(/\{\{(\w+)\}\}/)
      .map((part, index) =>
        index % 2 === 1 ? `(?<${part}>.+)` : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
      )
      .join('')}$`,
    's',
  )
