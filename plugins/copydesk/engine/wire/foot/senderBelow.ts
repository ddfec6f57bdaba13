import {readDateline} from '../forms/dateline.ts'
import {isMoment} from '../forms/moments.ts'
import {isSender} from '../forms/senders.ts'
import {isSentence, wordsIn} from '../forms/titleForm.ts'

/** So many offices stand in a row. */
const MOST_OFFICES = 3

/**
 * Whether the line at an index, below a story, says which office it comes from, or below that when and where: `Ministry
 * of Ports`, `Korsund, 20 November 2026`. What stands above the office is a sentence, or an office below one.
 */
export function isSenderBelow(texts: readonly string[], at: number): boolean {
  if (isOffice(texts[at])) return isBelowSentence(texts, at)
  const text = texts[at]!
  const mayBe = at === texts.length - 1 && isOffice(texts[at - 1])
  const isWhenOrWhere = isMoment(text) || readDateline(text)?.date !== undefined || isPlace(text)
  return mayBe && isWhenOrWhere && isBelowSentence(texts, at - 1)
}

const isOffice = (text = '') => isSender(text) && wordsIn(text) > 1

function isBelowSentence(texts: readonly string[], at: number): boolean {
  const above = texts.slice(Math.max(0, at - MOST_OFFICES), at)
  const last = above.findLast((text) => !isOffice(text))
  return last !== undefined && isSentence(last)
}

const isPlace = (text: string) => wordsIn(text) <= 3 && /^\p{Lu}[\p{L} .’'-]{2,30}$/u.test(text)
