/** The texts of a language, filled in as the Studio does. */
export const filledIn =
  (texts: Record<string, string>) =>
  (key: string, values: Record<string, unknown> = {}): string => {
    const text = texts[key] ?? texts[`${key}_${values.count === 1 ? 'one' : 'other'}`]
    return text.replace(/\{\{(\w+)(?:, number)?\}\}/g, (_, name: string) => String(values[name]))
  }
