const SPECIAL: Record<string, string> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ß: 'ss',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ə: 'a',
  ŋ: 'n',
}

const IS_SPECIAL = /[æœøđðłßþıħəŋ]/g
const plainSpecial = (letter: string) => SPECIAL[letter] ?? ''

/** A word of any script in lower case and compatibility form, without accents, Latin ligatures taken apart. */
export function plainLetters(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(IS_SPECIAL, plainSpecial)
}

/**
 * The letters of a word alone, in lower case, without diacritics, ligatures taken apart: `Sana’a` → `sanaa`,
 * `Erdoğan` → `erdogan`. Letters outside a–z that have no Latin base are left out.
 */
export function fold(word: string): string {
  const plain = word.toLowerCase()
  if (/^[a-z]*$/.test(plain)) return plain
  return plain
    .normalize('NFKD')
    .replace(IS_SPECIAL, plainSpecial)
    .replace(/[^a-z]+/g, '')
}
