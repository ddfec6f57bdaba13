import {fold} from '../../text/fold.ts'
import {type Form} from '../story/forms.ts'
import {type Names} from '../story/readNames.ts'

/** What stands right before and after the mentions of a form. */
export interface Around {
  /** The words right before it and right after it, and the longer words near it; folded. */
  previous: Set<string>
  next: Set<string>
  words: Set<string>
  /**
   * Shares of the mentions: after an article, between capitalized words, in a handle or a code, after a quotation mark.
   */
  article: number
  capitalBefore: number
  capitalAfter: number
  handle: number
  quoted: number
  /** Mentions before `Corp`, `Bank`, `University` and their like. */
  company: number
}

/** No more mentions are looked at: it bounds time. */
const MOST_READ = 6
const REACH = 60
const NEAR_WORDS = 5
const BEFORE = /[\p{L}\p{N}.&]+(?:[’'-][\p{L}\p{N}]+)*/gu
const AFTER = /[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu
const COMPANY =
  /^(?:corp|corporation|inc|incorporated|ltd|limited|plc|co|company|group|bank|holdings|ag|sa|nv|gmbh|industries|securities|systems|airlines|airways|stores|motors?|international|technologies|partners|communications|mutual|insurance|university|institute|party|magazine|times|journal|post)$/

/** A form stands in several pairs. */
const known = new WeakMap<Form, Around>()

/** What stands around the first mentions of a form. */
export function around(form: Form, names: Names): Around {
  let found = known.get(form)
  if (!found) known.set(form, (found = readAround(form, names)))
  return found
}

function readAround(form: Form, names: Names): Around {
  const found: Around = {
    previous: new Set(),
    next: new Set(),
    words: new Set(),
    article: 0,
    capitalBefore: 0,
    capitalAfter: 0,
    handle: 0,
    quoted: 0,
    company: 0,
  }
  const read = form.mentions.slice(0, MOST_READ)
  const share = 1 / read.length
  for (const mention of read) {
    const text = names.textOf(mention)
    const start = mention.word.offset
    const end = start + mention.word.text.length
    const left = text.slice(Math.max(0, start - REACH), start)
    const right = text.slice(end, end + REACH)
    const before = left.match(BEFORE) ?? []
    const after = right.match(AFTER) ?? []
    const last = before.at(-1)
    const first = /^['’]s\b/.test(right) ? after[1] : after[0]
    if (last && /[\p{L}\p{N}.] $/u.test(left)) {
      found.previous.add(fold(last))
      if (/^(?:the|an?)$/i.test(last)) found.article += share
      if (/^\p{Lu}/u.test(last) && !/^(?:the|an?|mr|mrs|ms)$/i.test(last))
        found.capitalBefore += share
    }
    if (first && /^(?:['’]s)? \p{L}/u.test(right)) {
      found.next.add(fold(first))
      if (/^\p{Lu}/u.test(first)) {
        found.capitalAfter += share
        if (COMPANY.test(fold(first))) found.company++
      }
    }
    if (isInHandle(text, start, end)) found.handle += share
    if (/["“‘']$/.test(left)) found.quoted += share
    for (const word of [...before.slice(-NEAR_WORDS), ...after.slice(0, NEAR_WORDS)])
      if (word.length > 3) found.words.add(fold(word))
  }
  return found
}

/** Whether what stands from `start` to `end` belongs to a handle, an address or a ticker: `@Bansal`, `<TLBO.L>`. */
export function isInHandle(text: string, start: number, end: number): boolean {
  return (
    /[@#/_<\\$]$|\p{L}\.$/u.test(text.slice(Math.max(0, start - 2), start)) ||
    /^(?:[@_/\\>]|\.\p{L})/u.test(text.slice(end, end + 2))
  )
}
