const ENDING =
  /^(?:s|es|n|an|ns|ans|ian|ians|ean|eans|i|is|ite|ites|ese|ish|ic|er|ers|ist|ists|ism|man|men|y|ies|born|ville|town|land|shire|ness|ly|al|ton|wood)$/
const STEM_ENDING = /^(?:ian|ians|an|ans|ean|ese|ish|ic|i|is|ies|on|ons|ais|er|ers)$/

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
