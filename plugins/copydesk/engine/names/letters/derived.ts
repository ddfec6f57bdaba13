const ENDING =
  /^(?:e?s|(?:[ie]?a)?ns?|(?:i|er|ite|ist)s?|ese|ish|ic|ism|m[ae]n|y|ies|born|ville|town|land|shire|ness|ly|al|ton|wood)$/
const STEM_ENDING = /^(?:(?:[ie]?an|on|er|i)s?|ese|ish|ic|ies|ais)$/

/** Whether `longer` is `shorter` with an ending that makes a people, an adjective, a plural or a place of it. */
export function isDerived(shorter: string, longer: string): boolean {
  if (longer.startsWith(shorter)) return ENDING.test(longer.slice(shorter.length))
  const stem = shorter.replace(/[aeiouy]{1,2}$/, '')
  return stem.length >= 3 && longer.startsWith(stem) && STEM_ENDING.test(longer.slice(stem.length))
}

const INFLECTION =
  /(?:s|es|ed|er|ers|ing|ings|ion|ions|or|ors|ist|ists|y|ies|ic|ics|al|ally|ive|ance|ence|ment|ments|able|ary|ery|ity|ism|an|ian|ians|ful|ly)$/

/** Whether two words share a long stem and go on with endings of ordinary English words. */
export function isInflected(a: string, b: string): boolean {
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  if (start < 5) return false
  return INFLECTION.test(a) && INFLECTION.test(b) && b.length - start <= 5 && a.length - start <= 5
}
