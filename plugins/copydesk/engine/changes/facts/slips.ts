import {COMMON_WORD, GIVEN, kindsOf, PLACE, SURNAME, WORD} from '../../names/index.ts'
import {editDistance} from '../../text/editDistance.ts'
import {isDateWord} from './statedFacts.ts'
import {isSmallWord} from '../words/smallWords.ts'
import {type SentenceRead, type Token} from '../words/tokens.ts'

/** Whether one of two words is the other misspelled; a word of letters turned round is, wherever it stands. */
export const isMended = (token: Token, other: Token, isEven: boolean): boolean =>
  isTurnedRound(token, other) || (isEven && (isSlip(token, other) || isSlip(other, token)))

/** Whether a rare word is one with a letter left out, added or wrong, `minster`, in a sentence with other slips. */
export const isRareSlip = (
  {key: wrong, isCapital}: Token,
  {key: right, isCapital: isName}: Token,
) =>
  !isCapital &&
  !isName &&
  right.length > 3 &&
  !(kindsOf(wrong) & COMMON_WORD) &&
  (kindsOf(right) & COMMON_WORD) > 0 &&
  editDistance(wrong, right) === 1

/** `won` of `Ji-won`. */
export function isPartOfName(
  {tokens, sentences}: {tokens: Token[]; sentences: SentenceRead[]},
  at: number,
): boolean {
  const [lead, token] = [tokens[at - 1], tokens[at]!]
  return (
    lead !== undefined &&
    lead.isCapital &&
    !token.isCapital &&
    sentences[at - 1] === sentences[at] &&
    sentences[at]!.text.slice(lead.to, token.from) === '-' &&
    (kindsOf(lead.key) & (GIVEN | SURNAME)) > 0 &&
    !(kindsOf(lead.key) & COMMON_WORD)
  )
}

/** `Teh` for `The`, whatever else it may be. */
const isTurnedRound = ({key: wrong}: Token, {key: right}: Token): boolean =>
  wrong !== right &&
  wrong.length > 2 &&
  wrong.length === right.length &&
  isSmallWord(right) !== isSmallWord(wrong) &&
  sorted(wrong) === sorted(right)
/** `Slovakian`, which is no slip for `Slovenian`. */
const isOfPlace = (word: string): boolean =>
  /(?:n|i|ese|ish)$/u.test(word) &&
  ['n', 'ian', 'ien', 'an', 'i', 'ese', 'ish'].some(
    (end) => word.endsWith(end) && (kindsOf(word.slice(0, -end.length)) & PLACE) > 0,
  )

const undoubled = (word: string) => word.replace(/(\p{L})\1/gu, '$1')
const sorted = (word: string) => [...word].sort().join('')

function isSlip({key: wrong, isCapital}: Token, {key: right, isCapital: isName}: Token): boolean {
  if (wrong === right || /\d/u.test(wrong + right) || right.length < 3) return false
  const kinds = kindsOf(right)
  const known = kindsOf(wrong)
  if (!(kinds & WORD || isDateWord(right))) return false
  if (isCapital ? known !== 0 || isOfPlace(wrong) : known & COMMON_WORD) return false
  // a rare word may be meant, unless a letter is only doubled: `tennants`
  if (known & WORD && undoubled(wrong) !== undoubled(right)) return false
  // of two spellings of a name, neither is a slip
  if (isCapital && kinds & (GIVEN | SURNAME | PLACE) && !isDateWord(right)) return false
  if (isCapital && isName && !(kinds & COMMON_WORD) && !isDateWord(right)) return false
  if (sorted(wrong) === sorted(right)) return true
  return editDistance(wrong, right) <= (right.length >= 7 ? 2 : 1)
}
