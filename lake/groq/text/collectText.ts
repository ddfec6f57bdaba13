/**
 * The text of a document: what `@` stands for in a text search. All strings at any depth but those
 * of attributes that begin with `_`, which are for machines; text that marks cut into spans also as
 * a whole, as `pt::text()` has it.
 */
export function collectText(value: unknown, into: string[] = []): string[] {
  if (typeof value === 'string') into.push(value)
  else if (Array.isArray(value)) for (const item of value) collectText(item, into)
  else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value)) {
      if (!name.startsWith('_')) collectText(item, into)
    }
    const {children} = value as {children?: unknown}
    if (Array.isArray(children) && children.length > 1) into.push(spansText(children))
  }
  return into
}

function spansText(children: {_type?: unknown; text?: unknown}[]): string {
  return children
    .map((child) => (child?._type === 'span' && typeof child.text === 'string' ? child.text : ''))
    .join('')
}
