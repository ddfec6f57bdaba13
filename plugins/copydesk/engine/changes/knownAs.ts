import {type Elsewhere} from './elsewhere.ts'
import {type Token} from './tokens.ts'

/** `the mayor` and `Holt`, where a sentence of the story names both. */
export function isKnownAs(was: Token[], now: Token[], elsewhere: Elsewhere): boolean {
  const areNames = (tokens: Token[]) => tokens.every(({isCapital}) => isCapital)
  const [names, words] = areNames(was) ? [was, now] : [now, was]
  if (!areNames(names) || areNames(words)) return false
  return elsewhere.sentences().some(({tokens}) => {
    const has = (word: Token) => tokens.some(({stem}) => stem === word.stem)
    return (names.some(has) || names.some(({key}) => hasInitials(tokens, key))) && words.every(has)
  })
}

/** Whether words with capitals in a row begin with these letters: `ECB`. */
const hasInitials = (tokens: readonly Token[], letters: string): boolean =>
  letters.length > 1 &&
  tokens.some((_, at) =>
    [...letters].every(
      (letter, index) => tokens[at + index]?.isCapital && tokens[at + index]!.key[0] === letter,
    ),
  )
