import {ARABIC_ARTICLES} from '../../data/particles.ts'

export const POSSESSIVE = /['’‘ʼʻ`´][sS]?$/
const COMPOUND_TAIL = /(?<=\p{L}{2})[-‐‑]\p{Ll}/u

/** The name inside a written word: without a possessive ending, without `-based` or `-led`. */
export function nameIn(written: string): string {
  const name = written.replace(POSSESSIVE, '')
  const tail = COMPOUND_TAIL.exec(name)
  if (!tail || ARABIC_ARTICLES.has(name.slice(0, tail.index).toLowerCase())) return name
  return name.slice(0, tail.index)
}
