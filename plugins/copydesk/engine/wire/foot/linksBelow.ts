import {isMoment} from '../forms/moments.ts'
import {isSentence, wordsIn} from '../forms/titleForm.ts'

/** `Topics`, `Read More`, `More from Norvay`: above what a page files a story under, or the titles of others. */
const HEADS =
  /^(?:also in the news|categories|(?:latest|more|other|related|top|trending) (?:\p{L}+ ){0,2}(?:articles|content|coverage|headlines|links|news|reading|stories)|filed under|more (?:from|in|on) [^.,!?]{2,40}|most (?:popular|read|viewed)|read (?:also|more|next)|recommended(?: for you)?|related|schlagw(?:orte|örter)|see also|tags?|themen|topics|trending(?: now)?|up next|what to read next|you (?:may|might) also like)[:.…»>]*$/iu
/** So many lines stand there at most. */
const MOST_LINES = 14
const MOST_IN_TITLE = 16

/** Where a page's links and tags begin below a story and go on to its end; -1 where there are none. */
export function linksBelow(texts: readonly string[], end: number): number {
  const isLink = (text: string) =>
    isMoment(text) || (wordsIn(text) <= MOST_IN_TITLE && !isSentence(text))
  const first = Math.max(2, end - MOST_LINES)
  const last = texts.slice(first, end)
  const at = last.findIndex(
    (text, index) => HEADS.test(text) && last.slice(index + 1).every(isLink),
  )
  return at < 0 ? -1 : first + at
}
