import {APOSTROPHES, DASHES, QUOTES} from '../../text/typography.ts'

/** No headline has more words. */
export const HEADLINE_WORDS = 30

/** A headline may end in any way; it is short, and says something. */
export const isTitle = (text: string) =>
  wordsIn(text) <= HEADLINE_WORDS && /[\p{L}\p{N}]/u.test(text) && !isCaption(text)

/** It ends with a stop that is not that of `U.S.` or `Inc.` */
export const isSentence = (text: string) =>
  SENTENCE_END.test(text) && !/(?:\p{Lu}\.|\b(?:Bros|Co|Corp|Inc|Jr|Ltd|No|Sr|St)\.)$/u.test(text)

/** A stop, or a sign that something follows. */
export const ENDS = /[.!…:;,]$/u

/** The stop of a sentence, with the quotation marks and brackets behind it. */
export const SENTENCE_END = new RegExp(`[.!…][${QUOTES}${APOSTROPHES})\\]]*$`, 'u')

const FILE = new RegExp(`^FILE\\s*[${DASHES}:]`, 'u')

/** `FILE - …`, `… (AP Photo/Jan Roe)` */
export const isCaption = (text: string) =>
  FILE.test(text) ||
  /\b(?:photo|picture|image)s?\b/iu.test(/\(([^()]*)\)\.?$/u.exec(text)?.[1] ?? '')

/** The sign of a key point. */
export const BULLET = /^(?:\*\*(?=\s)|[*•·‣▪■●◦○►▸✓✔➢➤❖])\s*(?=\p{L}|\p{N})/u

const MOST_IN_ONE = 14

/** Few words, with no stop inside. */
export const isOneSentence = (text: string) =>
  wordsIn(text) <= MOST_IN_ONE && !/[.!?…] /u.test(text)

/** How many words it has. */
export const wordsIn = (text: string) => text.split(/\s+/).length

/** Where nothing else tells a headline from a paragraph without its stop. */
export const FEW_WORDS = 18
