/** What two spellings of a name have in common: all words but one and its first sound; of one word its consonants. */
export function commonParts(key: string): string[] {
  const words = key.split(' ')
  if (words.length === 1) return [consonants(key)]
  return words.map((word, at) => words.with(at, `*${consonants(word)[0] ?? ''}`).join(' '))
}

const SOUNDS: Record<string, string> = {
  q: 'k',
  c: 'k',
  g: 'k',
  z: 's',
  f: 'v',
  w: 'v',
  b: 'p',
  d: 't',
  j: 'y',
}

/** The consonants of a name as sounds, so that Karachok and Qarachogh are alike: `krk`. */
function consonants(word: string): string {
  const sounds = word
    .replace(/[aeiouhy']/gu, '')
    .replace(/./gu, (letter) => SOUNDS[letter] ?? letter)
  return (sounds || word[0]).replace(/(.)\1+/gu, '$1')
}
