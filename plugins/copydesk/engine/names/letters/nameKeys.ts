import {ARABIC_ARTICLES, PARTICLES} from '../../data/particles.ts'
import {TITLES} from '../../data/titles.ts'
import {fold} from '../../text/fold.ts'
import {HYPHENS, isHyphen} from '../../text/typography.ts'

const ARTICLE = new RegExp(`^(\\p{L}{2})[${HYPHENS}](?=\\p{L}{2})`, 'u')

/** A word's letters for comparing: folded, without an Arabic article: `Al-Kadhimi` → `kadhimi`. */
export function keyOf(name: string): string {
  const article = isHyphen(name.charCodeAt(2)) && ARTICLE.exec(name)
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
