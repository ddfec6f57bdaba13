import {APOSTROPHES, QUOTES} from '../text/typography.ts'
import {isByline} from './byline.ts'
import {splitDateline} from './dateline.ts'
import {isEndMark} from './endMatter.ts'
import {type Line} from './lines.ts'

const STOP = new RegExp(`[.!?…:;][${QUOTES}${APOSTROPHES})\\]]*$`, 'u')
/** It does not end with a stop. */
export const isOpen = ({text}: Line) => !STOP.test(text)
/** It goes on from the line above, by its first letter. */
export const startsSmall = ({text}: Line) => /^\P{L}{0,2}[\p{Ll}\p{Lo}]/u.test(text)

/** It has neither a letter nor a digit. */
export const saysNothing = (text: string) => !/[\p{L}\p{N}]/u.test(text)

/** `2026-03-05 10:16:00.000 GMT` */
const TIME = /^[\d/.:-]{6,}[ ,]+\d\d?:\d\d\S*(?: ?[A-Z]{2,4})?$/

/** What begins a paragraph wherever it stands. */
export const startsAnew = (text: string) =>
  TIME.test(text) ||
  /^(?:[*•] |[·‣▪■●◦○►▸✓]\s?)\S/u.test(text) ||
  /^\S{1,60}@\S{1,60}\.\S{2,20}$/u.test(text) ||
  /^\(\(/.test(text) ||
  saysNothing(text) ||
  isByline(text) ||
  isEndMark(text) ||
  splitDateline(text) !== undefined
