/** Numbers that look random and are the same in every run (Marsaglia's xorshift). */
export function random(seed: number): () => number {
  let state = seed | 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 4294967296
  }
}

const COMMON =
  'the of to and a in that is was for it with as on be at by this had not are but from or have an they which one were all her there been more when who will no if out so said what up its about than into them can only other time new some could these two may then do first any my now such like our over man me even most made after also did many before must through'.split(
    ' ',
  )
const SYLLABLES =
  'ba den ko mar li to ran sel vi du kar os ne fi lo han par te mi gor sa bel ru no'.split(' ')

/** Writes news-like text without end: common words by Zipf's law, rarer ones, names, numbers, quotations. */
export function newsWriter(seed: number) {
  const next = random(seed)
  const below = (count: number) => Math.floor(next() * count)
  const pick = <T>(list: readonly T[]) => list[below(list.length)]
  const coin = (length: number) => Array.from({length}, () => pick(SYLLABLES)).join('')
  const rare = Array.from({length: 20_000}, () => coin(2 + below(3)))
  const capital = (word: string) => word[0].toUpperCase() + word.slice(1)
  const surnames = Array.from({length: 3_000}, () => capital(coin(2 + below(2))))
  const given =
    'Anna Omar Maria David Lena Peter Sara John Nadia Paul Rosa Ivan Ruth Karim Elsa Tom'.split(' ')

  const word = () =>
    next() < 0.5
      ? (COMMON[Math.floor(COMMON.length ** next()) - 1] ?? 'the')
      : rare[Math.floor(rare.length ** next()) % rare.length]

  const sentence = (cast: string[]) => {
    const words = Array.from({length: 12 + below(16)}, word)
    if (next() < 0.5) words.splice(1 + below(words.length - 1), 0, pick(cast))
    if (next() < 0.25) words.splice(1 + below(words.length - 1), 0, `${1 + below(900)}`)
    const text = capital(words.join(' '))
    return next() < 0.2 ? `“${text},” said ${pick(cast).split(' ').at(-1)}.` : `${text}.`
  }

  const paragraph = (cast: string[]) =>
    Array.from({length: 1 + below(4)}, () => sentence(cast)).join(' ')

  /** A story of about so many words, with a cast of its own. */
  const story = (wordCount: number): string[] => {
    const people = Array.from(
      {length: 4 + Math.floor(wordCount / 250)},
      () => `${pick(given)} ${pick(surnames)}`,
    )
    const cast = people.flatMap((name) => [name, name.split(' ')[1]])
    const paragraphs: string[] = []
    for (let words = 0; words < wordCount;) {
      const text = paragraph(cast)
      paragraphs.push(text)
      words += text.split(' ').length
    }
    return paragraphs
  }

  /** The text with this share of its words changed, dropped or doubled by another. */
  const edited = (text: string, share: number) =>
    text
      .split(' ')
      .flatMap((each) => {
        if (next() >= share) return [each]
        const kind = below(3)
        return kind === 0 ? [] : kind === 1 ? [word()] : [each, word()]
      })
      .join(' ')

  return {story, edited, below, pick, word, name: () => `${pick(given)} ${pick(surnames)}`}
}
