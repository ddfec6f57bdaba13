declare module 'talisman/metrics/jaro-winkler.js' {
  /** In [0, 1]. */
  export function similarity(a: string, b: string): number
}
declare module 'talisman/metrics/levenshtein.js' {
  const levenshtein: (a: string, b: string) => number
  export default levenshtein
}
declare module 'talisman/phonetics/double-metaphone.js' {
  /** The first and the second code. */
  const doubleMetaphone: (word: string) => [string, string]
  export default doubleMetaphone
}
