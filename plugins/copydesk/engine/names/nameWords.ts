import {ARABIC_ARTICLES, PARTICLES} from '../data/particles.ts'
import {TITLES} from '../data/titles.ts'
import {fold} from './fold.ts'

const APOSTROPHE = "['’‘ʼʻ`´]"
const HYPHEN = '[-‐‑]'
export const POSSESSIVE = new RegExp(`${APOSTROPHE}[sS]?$`)
const COMPOUND_TAIL = new RegExp(`(?<=\\p{L}{2})${HYPHEN}\\p{Ll}`, 'u')
const ARTICLE = new RegExp(`^(\\p{L}{2})${HYPHEN}(?=\\p{L}{2})`, 'u')

/** The name inside a written word: without a possessive ending, without `-based` or `-led`. */
export function nameIn(written: string): string {
  const name = written.replace(POSSESSIVE, '')
  const tail = COMPOUND_TAIL.exec(name)
  if (!tail || ARABIC_ARTICLES.has(name.slice(0, tail.index).toLowerCase())) return name
  return name.slice(0, tail.index)
}

/** A word's letters for comparing: folded, without an Arabic article: `Al-Kadhimi` → `kadhimi`. */
export function keyOf(name: string): string {
  const article = ARTICLE.exec(name)
  return fold(article && ARABIC_ARTICLES.has(article[1]!.toLowerCase()) ? name.slice(3) : name)
}

/** The keys of the telling words of a full name: no titles, no particles; initials as one letter. */
export function keysOf(fullName: string): string[] {
  return fullName
    .split(/[\s,]+/)
    .filter((word) => {
      const plain = fold(word)
      return plain && !TITLES.has(plain) && !PARTICLES.has(plain)
    })
    .map(keyOf)
    .filter(Boolean)
}
