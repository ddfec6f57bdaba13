import {type Side} from '../sentences/region.ts'
import {isSmallWord} from '../words/smallWords.ts'
import {type Token} from '../words/tokens.ts'
import {wordTable} from '../words/wordTable.ts'

/** What a name of several words may have between them. */
const JOINS = /^(?:of|the|and|for)$/u
/** Longer, no short form is. */
const MOST_LETTERS = 8

/** Whether a word is the short form of a name that a side gives in full: `WHO`, `MoD`. */
export const isShort = ({key, text, isCapital}: Token, side: Side): boolean =>
  isCapital && (fullNameOf(key, side) !== undefined || isCommonShort(text, side))

/** Two letters that common words are known by. */
const SPELLED = wordTable<readonly string[]>({
  mp: ['members', 'parliament'],
  gp: ['general', 'practitioners'],
  pm: ['prime', 'minister'],
  pc: ['police', 'constable'],
})

/** Whether common words say what two letters stand for: `MPs`, `members of parliament`. */
export const isSpelled = (letters: string, has: (word: string) => boolean): boolean =>
  SPELLED[letters.replace(/s$/u, '')]?.every(has) ?? false

/** `MLAs`, `members of the legislative assembly`; `NT`, `Newfoundland time`. */
function isCommonShort(text: string, {tokens, sentences, keys}: Side): boolean {
  const letters = /^(\p{Lu}{2,5})s?$/u.exec(text)?.[1]?.toLowerCase()
  if (!letters) return false
  if (isSpelled(letters, (word) => keys.has(word))) return true
  return tokens.some(({key}, at) => {
    if (key[0] !== letters[0] || isSmallWord(key)) return false
    let [count, to] = [1, at + 1]
    for (; count < letters.length && sentences[to] === sentences[at]; to++) {
      const next = tokens[to]
      if (!next) return false
      if (JOINS.test(next.key) && next.key[0] !== letters[count]) continue
      if (next.key[0] !== letters[count] || isSmallWord(next.key)) return false
      count++
    }
    // two words in small letters begin with any two
    return count === letters.length && (letters.length > 2 || tokens[to - 1]!.key === 'time')
  })
}

/** Whether a word is part of a name that the other side gives by its short form. */
export const isInFull = (side: Side, at: number, other: Side): boolean =>
  shortFormsIn(other).some((letters) => {
    const name = fullNameOf(letters, side)
    return name !== undefined && name.from <= at && at < name.to
  })

/** More are not looked at. */
const MOST_SHORT = 20
const shortForms = new WeakMap<Side, string[]>()

/** `NASA`, `MoD`. */
function shortFormsIn(side: Side): string[] {
  let forms = shortForms.get(side)
  if (!forms) {
    const isForm = ({isCapital, text}: Token) => isCapital && /\p{Lu}.*\p{Lu}/u.test(text)
    const keys = new Set(side.tokens.filter(isForm).map(({key}) => key))
    shortForms.set(side, (forms = [...keys].slice(0, MOST_SHORT)))
  }
  return forms
}

interface Range {
  from: number
  to: number
}

const fullNames = new WeakMap<Side, Map<string, Range | undefined>>()

function fullNameOf(letters: string, side: Side): Range | undefined {
  const names = fullNames.get(side) ?? new Map<string, Range | undefined>()
  fullNames.set(side, names)
  if (!names.has(letters)) names.set(letters, findFullName(letters, side))
  return names.get(letters)
}

/** Words in a row that begin with these letters: those with a capital, and perhaps small words between them. */
function findFullName(letters: string, {tokens, sentences}: Side): Range | undefined {
  if (letters.length < 2 || letters.length > MOST_LETTERS || !/^\p{L}+$/u.test(letters))
    return undefined
  for (const [from, first] of tokens.entries()) {
    if (!first.isCapital || first.key[0] !== letters[0]) continue
    let [to, count] = [from + 1, 1]
    for (; to < tokens.length && count < letters.length; to++) {
      const {key, isCapital} = tokens[to]!
      if (sentences[to] !== sentences[from] || (!isCapital && !JOINS.test(key))) break
      if (key[0] === letters[count] && (isCapital || !startsNext(tokens, to, letters[count]!)))
        count++
      else if (isCapital) break
    }
    if (count === letters.length) return {from, to}
  }
  return undefined
}

/** Whether the next word with a capital begins with the letter, so that a small word before it need not. */
function startsNext(tokens: readonly Token[], at: number, letter: string): boolean {
  const next = tokens.slice(at).find(({isCapital}) => isCapital)
  return next?.key[0] === letter
}
