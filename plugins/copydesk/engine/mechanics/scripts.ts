const SCRIPTS = [
  ...[
    'Latin',
    'Cyrillic',
    'Greek',
    'Arabic',
    'Hebrew',
    'Armenian',
    'Georgian',
    'Devanagari',
    'Thai',
    'Hangul',
  ].map((name) => new RegExp(`\\p{Script=${name}}`, 'u')),
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
]

/** A place in a text, and what would be read there instead. */
interface Decoded {
  offset: number
  length: number
  decoded: string
}

/**
 * Tells whether letters are of another script than those around them. A text that has no letters but at the places is
 * in the script of what they decode to, if that is several letters.
 * @param places apart from each other, in the order of the text
 */
export function strangeScript(
  text: string,
  places: readonly Decoded[],
): (decoded: string) => boolean {
  const outside = [...places, undefined]
    .map((place, i) => {
      const before = places[i - 1]
      return text.slice(before ? before.offset + before.length : 0, place?.offset)
    })
    .join('')
  const decoded = places.map((place) => place.decoded).join('')
  const around = [outside, ...(/\p{L}{2}/u.test(decoded) ? [decoded] : []), 'a'].find((letters) =>
    /\p{L}/u.test(letters),
  )!
  const familiar = SCRIPTS.filter((script) => script.test(around))
  return (letters) =>
    (letters.match(/\p{L}/gu) ?? []).some(
      (letter) => !familiar.some((script) => script.test(letter)),
    )
}
