import {GIVEN_NAMES} from '../../data/givenNames.ts'
import {DASHES} from '../../text/typography.ts'
import {isByline} from '../forms/byline.ts'
import {isClosing, isLeaving} from '../forms/coverNote.ts'
import {isSignedOff} from '../forms/clerks.ts'
import {isCodeBelow} from './codesBelow.ts'
import {isCredit} from './creditForm.ts'
import {lastSignOffIn} from '../forms/endOf.ts'
import {
  isFirm,
  isHeadOfFoot,
  isOfficeBelow,
  isOfFoot,
  isOfWriter,
  isReferenceBelow,
  signedAbove,
} from './footForm.ts'
import {isFootLine} from './footLines.ts'
import {keysBelow} from './keysBelow.ts'
import {linksBelow} from './linksBelow.ts'
import {isNameAbove, isNoteBelow} from './noteBelow.ts'
import {isRole} from '../forms/roles.ts'
import {whyLeftOut} from '../forms/slugs.ts'
import {isSentBy, isShortNote} from './shortNotes.ts'
import {areInitials} from '../forms/signOffForm.ts'
import {whySetBetween} from '../paragraphs/setBetween.ts'
import {areNotes} from './severalNotes.ts'
import {isSenderBelow} from './senderBelow.ts'
import {isSignedToDesk, isToDesk} from '../forms/wordsToDesk.ts'

const LONGEST = 400

/** What heads all that stands below it: `Notes to editors`, `Forward-Looking Statements`, `Contacts`. */
const HEADS =
  /^(?:(?:cautionary (?:note|statement)s?|forward[- ]looking (?:information|statements?)|safe harbou?r)\b.{0,80}|(?:(?:consumer|editorial|investor|media|press|sales) (?:& |and )?)*(?:contacts?|enquiries|inquiries)(?: from the (?:media|press))?(?: to)?(?: (?:data|details|information))?(?: \([^()]{2,40}\))?:?|on behalf of (?:the )?(?:board|company)\b.{0,60}|notes? (?:to|for) (?:the )?(?:(?:news|photo|picture|sports) )?(?:desks?|editors?):?.{0,300}|editors?['’]s? notes?:?|(?:dpa[- ])?notebook|internet(?: links)?|attachments?:?|original publication:.{2,300}|(?:associated|further|recommended|related|useful) (?:articles?|content|coverage|documents?|links?|news|products?|reading|resources|stories):?|source: .{2,80}|for (?:all |any )?(?:additional|further|media|more|press) (?:details|enquiries|information|inquiries)\b[^.]{0,160}[:.]?|(?:additional|further|more) information:|for (?:further|more) information,? (?:please )?(?:call|contact|see|visit)\b.{0,200}|not for publication:.{0,200}|to contact the (?:authors?|editors?|reporters?|writers?)\b.{0,60}:|on .{6,60} wrote:|(?:address|contacts?|details|office) for (?:\p{L}+ ){0,2}(?:enquiries|inquiries|journalists|media|press|queries|questions):?|(?:enquiries|inquiries|queries|questions|rückfragen) (?:by|from|bitte an|an|please to|to)\b[^.]{0,80}:|rückfragehinweis:?.{0,120}|presse-?kontakt:?.{0,120})$/iu

/** `($1 = 0.8590 euros)`: above who wrote it, for the desks that take the story. */
const RATE = /^\((?:\p{Sc}|\p{Lu}{1,3}\p{Sc} ?)?1(?: \p{L}[\p{L} ]{2,30})? = [^()]{3,60}\)$/u

/** `About Velten Energy`, above a paragraph that names it. */
const ABOUT = /^About (?:the )?(?<name>\p{Lu}[^\s.,:]*)(?: [^.!?]{1,80})?:?$/u

/** Whether a line heads what stands below a story, to the end of the copy. */
const isFootHead = (text: string, next: string | undefined): boolean => {
  if (text.length > LONGEST) return false
  if (HEADS.test(text) || /^SOURCE \p{Lu}.{1,80}$/u.test(text)) return true
  const name = ABOUT.exec(text)?.groups!.name
  return name !== undefined && (next?.includes(name) ?? false)
}

/** `Mara Velten` where the byline names her, `- Mara Velten` anywhere. */
function isSignature(text: string, byline: string): boolean {
  const [, dash, name, first] =
    new RegExp(
      `^([${DASHES}]{1,2} ?)?((\\p{Lu}\\p{L}+)(?: \\p{Lu}[\\p{L}.-]*){1,2})(?:(?<=^[${DASHES}].*), \\p{Lu}\\p{L}+)?$`,
      'u',
    ).exec(text) ?? []
  if (name === undefined || first === undefined) return false
  return dash !== undefined || byline.includes(name) || GIVEN_NAMES.has(first.toLowerCase())
}

/** `ARU NSK`, `UNI XC RKM 1904`, `mf` */
const INITIALS_ALONE =
  /^(?:\p{Lu}{2,4}(?: \p{Lu}{2,4}){0,3}(?: \d{4})?|\p{Ll}{2,3}(?: \p{Ll}{2}){0,2})$/u

/** `By Mara Velten (KNA)` */
const BY_AGENCY = / \(\p{Lu}{2,8}\)$/u

/** Below a rule or a name: few words, and no sentence. */
const isShort = (text: string) =>
  text.split(/\s+/u).length <= 8 && (!/[.!?]$/u.test(text) || /^\p{Lu}\.$/u.test(text))

/** So many lines of name, work and telephone stand below words of leave. */
const MOST_BELOW_LEAVE = 7

/**
 * Where what stands below a story begins, among its first `end` paragraphs: at a heading of notes, contacts or what a
 * firm says of itself, or at lines that say who wrote it, whose it is and where there is more. `end` where there is
 * none.
 */
export function footOf(texts: readonly string[], end: number, byline = ''): number {
  const headed = texts.findIndex(
    (text, index) => index > 1 && index < end && isFootHead(text, texts[index + 1]),
  )
  const keys = keysBelow(texts, end)
  const left = texts.findLastIndex(
    (text, index) => index > 1 && index < end && index >= end - MOST_BELOW_LEAVE && isClosing(text),
  )
  const links = linksBelow(texts, end)
  const isLeave =
    left >= 0 && texts.slice(left, end).every((text) => isShort(text) || isFootLine(text))
  const [below] = [headed, keys].filter((one) => one >= 0).sort((a, b) => a - b)
  let at =
    below !== undefined && isSmaller(texts, below, end)
      ? below
      : isLeave
        ? left
        : links >= 0
          ? links
          : end
  const isFoot = (text: string) =>
    isFootLine(text) ||
    isSignedOff(text) ||
    isEditorsNote(text) ||
    isOfFoot(text) ||
    isNoteBelow(text) ||
    isShortNote(text) ||
    whySetBetween(text) !== undefined ||
    (at === end && isSentBy(text, texts.slice(0, at - 1))) ||
    isCodeBelow(text) ||
    isCredit(text) ||
    areNotes(text) ||
    isSenderBelow(texts.slice(0, end), at - 1) ||
    (byline !== '' && /^(?:\(|by )/iu.test(text) && isByline(text.replace(BY_AGENCY, ''))) ||
    (/^[–—-]{1,2} ?By /u.test(text) && isByline(text.replace(/^[–—-]+ ?/u, ''))) ||
    (at < texts.length && RATE.test(text)) ||
    isToDesk(text) ||
    isSignedToDesk(text, texts[at - 2]) ||
    isNameAbove(text, texts[at]) ||
    isReferenceBelow(text, texts[at - 2]) ||
    isOfficeBelow(text, texts[at - 2]) ||
    (at === end && byline === '' && isOfWriter(text, texts.slice(0, at - 1))) ||
    (at < texts.length && (isHeadOfFoot(text) || isFirm(text))) ||
    isBio(text, byline) ||
    (at < texts.length && (isSignature(text, byline) || isRole(text))) ||
    ((isClosing(texts[at - 2] ?? '') || isLeaving(texts[at - 2] ?? '')) && isShort(text)) ||
    isLeaving(text) ||
    (isRole(text) && isSignature(texts[at - 2] ?? '', byline)) ||
    ((INITIALS_ALONE.test(text) || areInitials(text)) &&
      (INITIALS_ALONE.test(texts[at - 2] ?? '') ||
        isSignedOff(texts[at - 2] ?? '') ||
        lastSignOffIn(texts[at - 2] ?? '') >= 0))
  while (at > 1 && isFoot(texts[at - 1]!)) at--
  at -= signedAbove(texts, at)
  const last = texts[at - 1]!
  const isSigned =
    at > 2 &&
    (isSignature(last, byline) || INITIALS_ALONE.test(last) || areInitials(last)) &&
    (/[.!?][”"’']?$/u.test(texts[at - 2]!) || lastSignOffIn(texts[at - 2]!) >= 0)
  return isSigned ? at - 1 : at
}

/** `Mara Velten is a reporter based in Korsund.`, `Mara Velten covers shipping.`: whom the byline names. */
function isBio(text: string, byline: string): boolean {
  const name = text.length <= LONGEST ? WHO_WRITES.exec(text)?.groups!.name : undefined
  return name !== undefined && byline.toLowerCase().includes(name.toLowerCase())
}

const WHO_WRITES =
  /^(?<name>\p{Lu}\S+(?: \p{Lu}\S*[\p{L}.]){1,3})(?:, who [^.!?]{2,120},)? (?:(?:covers|edits|has (?:covered|edited|reported|written)|joined|reports|writes)\b|(?:has been|is|was) (?:an? |the )?[^.!?]{0,60}\b(?:columnist|correspondent|editor|journalist|reporter|writer)\b)/u

/** `(Updates shares in final paragraph.)` */
const isEditorsNote = (text: string) =>
  /^[([]/u.test(text) && whyLeftOut(text) === 'a note to editors'

/** What stands below a story is shorter than it. */
function isSmaller(texts: readonly string[], from: number, end: number): boolean {
  const length = (part: readonly string[]) => part.reduce((sum, text) => sum + text.length, 0)
  return length(texts.slice(from, end)) <= length(texts.slice(0, from))
}
