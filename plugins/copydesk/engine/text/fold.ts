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

/**
 * The letters of a word alone, in lower case, without diacritics, ligatures taken apart: `Sana’a` → `sanaa`,
 * `Erdoğan` → `erdogan`. Letters outside a–z that have no Latin base are left out.
 */
export function fold(word: string): string {
  const plain = word.toLowerCase()
  if (/^[a-z]*$/.test(plain)) return plain
  return plain
    .normalize('NFKD')
    .replace(/[æœøđðłßþıħəŋ]/g, (letter) => SPECIAL[letter] ?? '')
    .replace(/[^a-z]+/g, '')
}
