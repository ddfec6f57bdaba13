import {isApostrophe, isHyphen, isInvisible, isQuote, isSpace} from '../../text/typography.ts'

/** How a word is written: `vatican`, `Vatican`, `VATICAN`, `J.`, or anything else (numbers, other scripts). */
export type Shape = 'lower' | 'capital' | 'caps' | 'initial' | 'other'

/** What stands between a word and the one before it. */
export type Gap = 'space' | 'comma' | 'stop' | 'other'

export interface Word {
  start: number
  end: number
  text: string
  shape: Shape
  gap: Gap
  /** A quotation mark opens right before the word. */
  opens: boolean
  /** It holds an apostrophe, a hyphen or a full stop. */
  isCompound: boolean
}

const STOPS = new Set([0x2e, 0x21, 0x3f, 0x3a, 0x3b, 0x2026, 0x2022, 0x0a, 0x0d, 0x2028, 0x2029])
const ABBREVIATIONS =
  /^(?:mr|mrs|ms|dr|prof|st|sen|rep|gov|gen|col|lt|maj|capt|cmdr|adm|sgt|cpl|pvt|brig|rev|fr|jr|sr|vs|no|mt|ft)$/i

/** The words of a paragraph in reading order. A word keeps its apostrophes and hyphens: `O’Neill`, `al-Sadr’s`. */
export function scanWords(text: string): Word[] {
  const words: Word[] = []
  const length = text.length
  let gap: Gap = 'stop'
  let opens = false
  let at = 0
  while (at < length) {
    const code = text.charCodeAt(at)
    if (!isWordCode(code)) {
      if (code === SPACE) {
        if (opens && gap === 'space') gap = 'other'
        at++
        continue
      }
      if (STOPS.has(code)) gap = 'stop'
      else if (code === 0x2c) gap = gap === 'space' ? 'comma' : gap === 'comma' ? 'comma' : gap
      else if (isQuote(code)) opens = true
      else if (!isBlank(code) && gap !== 'stop') gap = 'other'
      if (opens && gap === 'space') gap = 'other'
      at++
      continue
    }
    const start = at
    at = wordEnd(text, start)
    let shape = shapeOf(text, start, at)
    if (text.charCodeAt(at) === 0x2e) {
      if (shape === 'initial' || (at - start <= 4 && ABBREVIATIONS.test(text.slice(start, at)))) {
        at++
      }
    } else if (shape === 'initial') shape = 'capital'
    const isCompound = holdsJoint(text, start, at)
    words.push({start, end: at, text: text.slice(start, at), shape, gap, opens, isCompound})
    gap = 'space'
    opens = false
  }
  return words
}

function wordEnd(text: string, start: number): number {
  let at = start + 1
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (isWordCode(code)) at++
    else if (code === SPACE) return at
    else if ((isApostrophe(code) || isHyphen(code)) && isWordCode(text.charCodeAt(at + 1))) at += 2
    else if (code === 0x2e && at - start === 1 && isUpper(text, start) && isInitialChain(text, at))
      at += 2
    else if (isMark(code)) at++
    else return at
  }
  return at
}

const SPACE = 0x20

function holdsJoint(text: string, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) if (!isWordCode(text.charCodeAt(at))) return true
  return false
}

/** `J.K.` and `U.S.`: after a single capital and a stop another single capital. */
function isInitialChain(text: string, stop: number): boolean {
  return isUpper(text, stop + 1) && text.charCodeAt(stop + 2) === 0x2e
}

function shapeOf(text: string, start: number, end: number): Shape {
  if (!isLatin(text.charCodeAt(start))) return 'other'
  if (!isUpper(text, start)) return 'lower'
  if (end - start === 1 || (end - start <= 3 && text.charCodeAt(start + 1) === 0x2e))
    return 'initial'
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at)
    if (isLatin(code) && !isUpper(text, at)) {
      // `US-led`, `HAMAS's`: what follows the hyphen or the apostrophe does not count
      return isAllUpperBefore(text, start, at) ? 'caps' : 'capital'
    }
  }
  return 'caps'
}

function isAllUpperBefore(text: string, start: number, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  return at - start > 2 && (isApostrophe(before) || isHyphen(before))
}

function isBlank(code: number): boolean {
  return isSpace(code) || isMark(code)
}

/** Marks that stand inside or beside a word and change nothing: zero width, direction, soft hyphen. */
function isMark(code: number): boolean {
  return isInvisible(code) || (code >= 0x300 && code <= 0x36f)
}

function isWordCode(code: number): boolean {
  if (code < 0x80)
    return (
      (code >= 0x61 && code <= 0x7a) ||
      (code >= 0x41 && code <= 0x5a) ||
      (code >= 0x30 && code <= 0x39)
    )
  if (code < 0x250) return code >= 0xc0 && code !== 0xd7 && code !== 0xf7
  if (code < 0x2000) return code >= 0x370
  if (code >= 0xff00) return isFullWidth(code)
  return code >= 0x2c00 && (code < 0x3000 || code > 0x303f) && code !== 0xfeff
}

/** Latin letters as wide as ideographs. */
function isFullWidth(code: number): boolean {
  return (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a)
}

function isLatin(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
  return (
    (code >= 0xc0 && code < 0x250 && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0x1e00 && code < 0x1f00) ||
    (code >= 0xfb00 && code <= 0xfb06) ||
    isFullWidth(code)
  )
}

function isUpper(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0x80) return code >= 0x41 && code <= 0x5a
  if (!isLatin(code)) return false
  const letter = text[at]!
  return letter !== letter.toLowerCase()
}
