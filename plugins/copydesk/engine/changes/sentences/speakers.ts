import {type StoryDifference} from '../facts/change.ts'
import {SPEECH_VERBS} from '../../data/speechVerbs.ts'
import {kindsOf, WORD} from '../../names/index.ts'
import {isSmallWord} from '../words/smallWords.ts'
import {type SentenceRead, type Token} from '../words/tokens.ts'

/** Fewer quoted words are said by many. */
const FEWEST = 3

/**
 * Sentences whose words between quotation marks another says now, whom both versions name: `“…,” said Roos`, `“…,” said
 * Lind`.
 */
export function otherSpeakers<T extends SentenceRead>(
  before: readonly T[],
  after: readonly T[],
): StoryDifference<T>[] {
  const [mine, theirs] = [speakersIn(before), speakersIn(after)]
  if (mine.size === 0 || theirs.size === 0) return []
  const [old, fresh] = [keysOf(before), keysOf(after)]
  return [...mine].flatMap(([words, {sentence, name}]) => {
    const now = theirs.get(words)
    const isOther =
      now !== undefined &&
      !isNamed(name, now.sentence) &&
      !isNamed(now.name, sentence) &&
      fresh.has(name.key) &&
      old.has(now.name.key)
    return isOther ? [{was: sentence, now: now.sentence, from: [name], to: [now.name]}] : []
  })
}

const isNamed = ({key}: Token, {tokens}: SentenceRead) =>
  tokens.some((token) => !token.isQuoted && token.key === key)

const keysOf = (sentences: readonly SentenceRead[]) =>
  new Set(sentences.flatMap(({tokens}) => tokens.map(({key}) => key)))

/** Who said it, by the words that are quoted: a name right beside the verb. */
function speakersIn<T extends SentenceRead>(sentences: readonly T[]) {
  const speakers = new Map<string, {sentence: T; name: Token}>()
  for (const sentence of sentences) {
    const quoted = sentence.tokens.filter(({isQuoted}) => isQuoted)
    if (quoted.length < FEWEST) continue
    const name = speakerIn(sentence.tokens)
    if (name) speakers.set(quoted.map(({key}) => key).join(' '), {sentence, name})
  }
  return speakers
}

function speakerIn(tokens: readonly Token[]): Token | undefined {
  const verb = tokens.findIndex(({key, isQuoted}) => !isQuoted && SPEECH_VERBS.has(key))
  if (verb < 0) return undefined
  const isName = (at: number) => {
    const token = tokens[at]
    if (!token || !token.isCapital || token.isQuoted || isSmallWord(token.key)) return false
    return token.from > 0 || !(kindsOf(token.key) & WORD)
  }
  let last = verb
  while (isName(last + 1)) last++
  if (last > verb) return tokens[last]
  return isName(verb - 1) ? tokens[verb - 1] : undefined
}
