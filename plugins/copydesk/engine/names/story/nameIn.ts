import {ARABIC_ARTICLES} from '../../data/particles.ts'
import {APOSTROPHES, HYPHENS} from '../../text/typography.ts'

export const POSSESSIVE = new RegExp(`[${APOSTROPHES}][sS]?$`, 'u')
const COMPOUND_TAIL = new RegExp(`(?<=\\p{L}{2})[${HYPHENS}]\\p{Ll}`, 'u')

/** The name inside a written word: without a possessive ending, without `-based` or `-led`. */
export function nameIn(written: string): string {
  const name = written.replace(POSSESSIVE, '')
  const tail = COMPOUND_TAIL.exec(name)
  if (!tail || ARABIC_ARTICLES.has(name.slice(0, tail.index).toLowerCase())) return name
  return name.slice(0, tail.index)
}
