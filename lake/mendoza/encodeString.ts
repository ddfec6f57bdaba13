import {type RawPatch} from 'mendoza'
import {STRING_APPEND_SLICE, STRING_APPEND_STRING} from './operations.ts'

/**
 * Operations that write `after` into a blank: what both begin with, what is new, what both end with.
 * Slices are in bytes of UTF-8. Only slices that start or end the string are used: the package's
 * decoder misplaces others after characters outside ASCII.
 */
export function encodeString(before: string, after: string): RawPatch {
  const start = commonStart(before, after)
  const end = commonEnd(before, after, start)
  const total = utf8Length(before)
  const inserted = after.slice(start, after.length - end)
  const patch: RawPatch = []
  if (start > 0) patch.push(STRING_APPEND_SLICE, 0, utf8Length(before.slice(0, start)))
  if (inserted !== '' || (start === 0 && end === 0)) patch.push(STRING_APPEND_STRING, inserted)
  if (end > 0) {
    const rest = utf8Length(before.slice(before.length - end))
    patch.push(STRING_APPEND_SLICE, total - rest, total)
  }
  return patch
}

function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  let length = 0
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length++
  return splitsPair(a, length) || splitsPair(b, length) ? length - 1 : length
}

function commonEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start
  let length = 0
  while (
    length < most &&
    a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length)
  ) {
    length++
  }
  return splitsPair(a, a.length - length) || splitsPair(b, b.length - length) ? length - 1 : length
}

/** True if `at` stands between the two halves of one character. */
function splitsPair(text: string, at: number): boolean {
  return (
    at > 0 &&
    at < text.length &&
    (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 &&
    (text.charCodeAt(at) & 0xfc00) === 0xdc00
  )
}

/** Bytes in UTF-8; a half character on its own counts three, as the decoder counts it. */
function utf8Length(text: string): number {
  return Buffer.byteLength(text, 'utf8')
}
