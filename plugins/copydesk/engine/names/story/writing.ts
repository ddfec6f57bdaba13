import {ARABIC_ARTICLES} from '../../data/particles.ts'
import {wordSet} from '../../data/wordSet.ts'
import {fold} from '../../text/fold.ts'
import {HYPHENS, isApostrophe, isHyphen, isQuote, plainTypography} from '../../text/typography.ts'

/** Particles of surnames that differ from family to family; those that are English words are left out. */
const FAMILY_PARTICLES = wordSet(
  'von van der den de del della di da dos das du des la le ter ten zu zur af ben bin ibn bint ould',
)

const HYPHEN = new RegExp(`[${HYPHENS}]`, 'u')
const ARTICLE = new RegExp(`^(\\p{L}{2})[${HYPHENS}](?=\\p{L}{2})`, 'u')

/** A word with its first letter large and without an article: what is left tells its inner capitals. */
export function capitalsOf(text: string): string {
  const name = jointsOf(text).replaceAll('-', '')
  return name.slice(0, 1).toUpperCase() + name.slice(1)
}

/** A word without case and article: what is left tells its hyphens. */
export function jointsOf(text: string): string {
  if (/^[A-Za-z]*$/.test(text)) return text
  // accents and apostrophes are told elsewhere, and so are letters for two: ß, ø
  const plain = plainTypography(text)
    .normalize('NFKD')
    .replace(/[^\p{ASCII}\p{M}]/gu, (letter) => fold(letter))
    .replace(/[^\p{L}-]+/gu, '')
  const [whole = ''] = articleOf(text) ? (ARTICLE.exec(plain) ?? []) : []
  return plain.slice(whole.length)
}

/** `al` of `Al-Karouni`, `''` of other words. */
export function articleOf(text: string): string {
  if (!HYPHEN.test(text)) return ''
  const article = ARTICLE.exec(text)?.[1]?.toLowerCase() ?? ''
  return ARABIC_ARTICLES.has(article) ? article : ''
}

/** The particles right before a name that starts at `end`, as written: `van der`. */
export function particlesBefore(text: string, end: number): string {
  let from = end
  for (;;) {
    const word = wordBefore(text, from)
    if (!word || !FAMILY_PARTICLES.has(word.toLowerCase())) return text.slice(from, end).trimEnd()
    from -= word.length + 1
  }
}

/**
 * The word that one space parts from a name that starts at `end`, if it may belong to it: capitalized, or a particle.
 */
export function wordBefore(text: string, end: number): string {
  if (text[end - 1] !== ' ') return ''
  const last = text[end - 2] === '.' ? end - 3 : end - 2
  let from = last
  while (from >= 0 && isInWord(text.charCodeAt(from))) from--
  if (from === last || !isLetter(text.charCodeAt(last))) return ''
  const word = text.slice(from + 1, end - 1)
  const first = word[0]!
  return first !== first.toLowerCase() || FAMILY_PARTICLES.has(word) ? word : ''
}

function isLetter(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || unit >= 0xc0
}

function isInWord(unit: number): boolean {
  return (isLetter(unit) && !isQuote(unit)) || isApostrophe(unit) || isHyphen(unit)
}

/** The initials right before a name that starts at `end`, as written: `J.P.`, `JP`, `P.`. */
export function initialsBefore(text: string, end: number): string {
  const before = text[end - 2]
  if (text[end - 1] !== ' ' || before === undefined || !/[.A-Z]/.test(before)) return ''
  const found = /(?:^|[\s(“"])((?:\p{Lu}\. ?)+|\p{Lu}{1,2}) $/u.exec(
    text.slice(Math.max(0, end - 12), end),
  )
  return found ? found[1]!.trim() : ''
}
