/**
 * A copy of `value` whose texts hold what XML 1.0 and HTML may hold: half a character becomes the
 * replacement character, control characters but tab and line breaks go. Stored text may have been
 * pasted from anywhere. Source: https://www.w3.org/TR/xml/#charsets
 */
export function wellFormed<Value>(value: Value): Value {
  return cleaned(value) as Value
}

const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ufdd0-\ufdef]/g

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed().replace(FORBIDDEN, '')
  if (Array.isArray(value)) return value.map(cleaned)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleaned(inner)]))
}
