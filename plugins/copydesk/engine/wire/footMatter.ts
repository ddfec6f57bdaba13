import {GIVEN_NAMES} from '../data/givenNames.ts'
import {DASHES} from '../text/typography.ts'
import {isClosing, isLeaving} from './coverNote.ts'
import {isSignedOff} from './clerks.ts'
import {AGENCY} from './endMatter.ts'
import {lastSignOffIn} from './endOf.ts'
import {isMoment} from './moments.ts'
import {isRole} from './roles.ts'
import {whyLeftOut} from './slugs.ts'

const LONGEST = 400
const WORK =
  '(?:[Cc]ompil(?:ation|ed|ing)|[Ee]dit(?:ed|ing)|[Ff]ilm(?:ed|ing)|[Gg]raphics?|[Pp]hotograph(?:s|y)|[Rr]eport(?:ed|ing)|[Tt]ranslat(?:ed|ion)|[Ww]rit(?:ing|ten))'

/** What stands below a story, each a line of its own, and is never a sentence of it. */
const LINES = new RegExp(
  '^(?:' +
    [
      // who wrote and edited it
      `[(\\[](?:[Aa]dditional |[Ww]ith )?${WORK}(?: and ${WORK})* by:? .{2,300}`,
      `(?:[Aa]dditional )?${WORK}(?: and ${WORK})* by:? \\p{Lu}(?:.{2,300};.{2,200}|.{2,120}[^.!?])`,
      String.raw`\(?(?:[Ww]ith )?(?:[Aa]gency )?[Ii]nputs?(?: from .{2,60})?\)?`,
      `[(\\[]?(?:Author|Editorial contact|Reporters?|Writers?|Editors?): .{2,120}`,
      String.raw`.{2,160}\bcontributed (?:reporting|to this (?:article|report|story)).{0,80}`,
      String.raw`\p{Lu}\S+(?: \p{Lu}\S+)? reported from \p{Lu}.{2,80}`,
      String.raw`\(?(?:To (?:contact|reach)|Write to) .{2,160}`,
      String.raw`\(?.{2,60} can be (?:contacted|reached) (?:at|on) .{2,80}`,
      // rates, standards, rights, where it comes from
      String.raw`Our Standards: .{2,80}`,
      String.raw`\(?\[?(?:All rights reserved|ALL RIGHTS RESERVED|©|\([cC]\)|Copyright\b).{0,160}`,
      String.raw`No part of this .{2,160}`,
      `\\p{Lu}\\S+ \\p{Lu}\\S+, (?:The )?(?:${AGENCY}|Canadian Press)`,
      String.raw`(?:Contact|E-?mail|Reach) .{2,80} (?:at|on|via) .{0,80}(?:@|\d{3}).{0,160}`,
      String.raw`(?:Internet|Keywords?|URL|Web ?site): .{2,160}`,
      String.raw`\(Schluss\).{0,30}|APA\d{4} .{2,40}|Issued by .{2,80}`,
      `(?:${AGENCY}) (?:accepts no|assumes no|does not (?:accept|guarantee)|is not responsible|may hold) .{2,160}`,
      String.raw`[Dd]isclaimer: .{2,300}`,
      String.raw`\(?(?:This|The) (?:(?:above|press|news) )*(?:announcement|article|content|information|release|report|story) (?:by .{2,40} )?(?:contains|first appeared|has (?:been|not been)|is (?:auto|distributed|provided|subject)|was (?:auto|brought|created|distributed|first|generated|issued|originally|produced|provided|supplied|translated)).{2,300}`,
      // where there is more
      `(?:Follow|For more|More|See) (?:of |on |from )?(?:${AGENCY})\\b.{0,160}(?:https?:|www\\.|@\\w|<\\S).{0,160}`,
      String.raw`Follow .{2,80} (?:at|on) .{0,40}(?:@\w|https?:).{0,100}|\(.{2,160} contributed to the (?:article|report|story)\.?\)|[Mm]ore`,
      String.raw`(?:Sign up|Subscribe)\b.{0,160}(?:https?:|www\.).{0,160}`,
      String.raw`\(?\(?For more .{2,80}, (?:click|see) .{2,80}`,
      `(?:(?:${AGENCY})\\b[^.!?]{0,60}|[Dd]ownloads?|[Ii]mages?|[Pp]hotos?|[Vv]ideos?):? https?:\\S+`,
      String.raw`(?:Cision )?View (?:original content|source version)\b.{0,300}`,
      String.raw`(?:An? |The )?(?:[Ll]ogo|[Ii]mage|[Pp]hoto|[Vv]ideo|[Mm]ultimedia|following (?:files?|documents?))s?(?: accompanying\b| are available\b| is available\b| ?- https?:).{0,300}`,
      String.raw`(?:Journal|DOI|Article title|Funding|Image): \S.{0,160}`,
      String.raw`Captions? .{2,60}\.|adv for .{2,60}|Sent from my .{2,40}`,
      String.raw`(?:\((?:audio|bilder|fotos?|graphics?|photos?|pictures?|video)\) ?)+`,
      String.raw`\((?:reopens|adds|updates|corrects|recasts|leads)\b[^()]{0,80}\)`,
      String.raw`-{0,2} ?[Ww]ith (?:additional )?(?:assistance|files|help|reporting) (?:by|from) .{2,160}|<.{2,200}>`,
      String.raw`(?:#[\p{L}\p{N}_]+ ?)+`,
      String.raw`\(?(?:\d{2,4} words|[Ww]ord count:? \d+)\)?|\(more\)|[Mm]oved at \d.{2,20}|\(ANSA\)\. \d.{6,20}`,
      String.raw`(?:[Pp]ic(?:ture)? )?[Cc]aption: .{2,200}|(?:Fact ?box|Graphics?|Pictures?|Photos?) (?:to come|to follow)\b.{0,40}|(?:Notice|Note) to editors: .{2,200}|(?:Mob|Mobile|Tel|Ph):? \+?\d.{6,80}|[Pp][Ss]:? (?:police|the|he|she|all|I)\b.{2,160}`,
      // whom to ask
      String.raw`(?:(?:[Cc]onsumer|[Ii]nvestor|[Mm]edia|[Nn]ews|[Pp]ress|[Pp]ublic|[Cc]ommunity) )?(?:CONTACTS?|[Cc]ontacts?|[Ee]nquiries|[Ii]nquiries|[Oo]ffice|[Rr]elations|[Dd]esk): .{2,160}`,
      String.raw`\S[^\s@]{0,60}@[^\s@]{1,60}\.\S{2,20}|[+(]?\d[\d ()/.${DASHES}]{6,24}(?: \(\p{L}[^()]{1,20}\))?`,
      String.raw`[^.!?]{2,80}, \(?\+?\d[\d ()/.-]{6,24}(?:, \S+@\S+)?`,
      // agencies and their clerks
      String.raw`[=(${DASHES}]{1,3} ?(?:${AGENCY}|ANSAmed)(?: [a-z]{2,4}(?:\/[a-z]{0,5}){1,4})?[).]{0,2}`,
      String.raw`(?:${AGENCY}|MTI|SID)(?:[ -][A-Z]{3})?|(?:${AGENCY}|SID)(?: [a-z]{2,4}){1,4}|(?:REUTER|AFP|PTI) [A-Z]{2,4}`,
      String.raw`(?:${AGENCY}) \d{6} GMT .{2,12}|upi \d\d-\d\d-\d\d .{2,20}`,
      String.raw`\/?[a-z]{2,5}(?:[/-][a-z]{2,5}){1,4}\/?|[A-Z][A-Z\d]{1,3}-[A-Z\d]{2,4}`,
    ].join('|') +
    ')$',
  'u',
)

/** Lines that a label of theirs tells: `Information from: …`, `Author's email: …`, `Source text for Eikon: …` */
const LABELED =
  /^(?:[-*•] ?)?(?:(?:author|reporter|writer)['’]?s? (?:e-?mail|phone)|category|e-?mail|further company coverage|company coverage|information from|interviews?|isin|language|original[- ]content (?:of|von)|(?:photo|picture|image) (?:caption|credit)s?|publisher|ref(?:erence)?(?: no\.?)?|related (?:reading|tickers)|source (?:content|text)(?: \S+){0,3}|spokes(?:man|woman|person)|ticker|translat(?:ed|ion) (?:by|from)|web)\s*:\s*\S.{0,160}$/iu

/** Whom the copy comes from and goes to, as desks, mailing lists and shops write it below what they send. */
const OF_THE_SENDER =
  /^(?:\(?(?:distributed|provided|published|released|supplied) by (?:the )?\p{L}[^.!?]{2,80}\)?|\((?:reuters )?(?:\p{L}+ ){1,2}(?:bureau|newsroom)[^()]{0,80}\)|(?:photo|picture|image)s? (?:are )?(?:free|for (?:editorial )?use)\b.{2,160}|for (?:any )?(?:comments?|corrections?|feedback|queries|questions)\b.{0,60}\b(?:at|call|contact|e-?mail|to|write)\b.{2,160}|sent from .{2,40}|get outlook for .{2,20}|you(?:['’]re| are) receiving this\b.{2,200}|unsubscribe\b.{0,120}|(?:to (?:buy|order)|buy|order) .{2,80}\b(?:from|at|in) our (?:book)?(?:shop|store)\b.{0,80}|to (?:find out|learn|read) more\b.{0,80}\b(?:go to|see|visit)\b.{2,120}|(?:m|mob|mobile|cell|phone|ph|t|tel|fax|whatsapp)[:.]{0,2} ?[+(]?\d[\d ()/.-]{5,24}|note: .{0,160}\b(?:diary|not necessarily mean|subject to change)\b.{0,160}|(?:the )?(?:ap|associated press)['’]?s? .{0,160}\b(?:receives? (?:financial )?support|solely responsible)\b.{0,300}|[(–—-]{0,2} ?(?:with )?(?:agencies|wire (?:reports|services))\)?)$/iu

/** What heads all that stands below it: `Notes to editors`, `Forward-Looking Statements`, `Contacts`. */
const HEADS =
  /^(?:(?:cautionary (?:note|statement)s?|forward[- ]looking (?:information|statements?)|safe harbou?r)\b.{0,80}|(?:(?:consumer|investor|media|press|sales) (?:& |and )?)*(?:contacts?|enquiries|inquiries)(?: from the (?:media|press))?(?: to)?(?: (?:data|details|information))?:?|notes? (?:to|for) (?:the )?editors?:?.{0,300}|editors?['’]s? notes?:?|(?:dpa-)?notebook|internet(?: links)?|attachments?:?|original publication:.{2,300}|related (?:links?|stories):?|source: .{2,80}|for (?:all |any )?(?:additional|further|media|more|press) (?:details|enquiries|information|inquiries)\b[^.]{0,160}[:.]?|for (?:further|more) information,? (?:please )?(?:call|contact|see|visit)\b.{0,200}|not for publication:.{2,200}|to contact the (?:authors?|editors?|reporters?|writers?)\b.{0,60}:|on .{6,60} wrote:|(?:address|contacts?|details|office) for (?:\p{L}+ ){0,2}(?:enquiries|inquiries|journalists|media|press|queries|questions):?|(?:enquiries|inquiries|queries|questions|rückfragen) (?:by|from|bitte an|an|to)\b[^.]{0,80}:|rückfragehinweis:?.{0,120}|presse-?kontakt:?.{0,120})$/iu

/** `About Velten Energy`, above a paragraph that names it. */
const ABOUT = /^About (?:the )?(?<name>\p{Lu}[^\s.,:]*)(?: [^.!?]{1,80})?:?$/u

/** Whether a line stands below a story, and is none of its sentences. */
export const isFootLine = (text: string): boolean =>
  text.length <= LONGEST &&
  (LINES.test(text) ||
    LABELED.test(text) ||
    OF_THE_SENDER.test(text) ||
    isMoment(text) ||
    isClosing(text))

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
    new RegExp(`^([${DASHES}] ?)?((\\p{Lu}\\p{L}+)(?: \\p{Lu}[\\p{L}.-]*){1,2})$`, 'u').exec(
      text,
    ) ?? []
  if (name === undefined || first === undefined) return false
  return dash !== undefined || byline.includes(name) || GIVEN_NAMES.has(first.toLowerCase())
}

/** `ARU NSK`, `UNI XC RKM 1904`, `mf` */
const INITIALS_ALONE =
  /^(?:\p{Lu}{2,4}(?: \p{Lu}{2,4}){0,3}(?: \d{4})?|\p{Ll}{2,3}(?: \p{Ll}{2}){0,2})$/u

/** Below a rule or a name: few words, and no sentence. */
const isShort = (text: string) => text.split(/\s+/u).length <= 8 && !/[.!?]$/u.test(text)

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
  const left = texts.findLastIndex(
    (text, index) => index > 1 && index < end && index >= end - MOST_BELOW_LEAVE && isClosing(text),
  )
  const isLeave = left >= 0 && texts.slice(left, end).every((text) => isShort(text))
  let at = headed >= 0 && isSmaller(texts, headed, end) ? headed : isLeave ? left : end
  const isFoot = (text: string) =>
    isFootLine(text) ||
    isSignedOff(text) ||
    isEditorsNote(text) ||
    (at < texts.length && (isSignature(text, byline) || isRole(text))) ||
    ((isClosing(texts[at - 2] ?? '') || isLeaving(texts[at - 2] ?? '')) && isShort(text)) ||
    isLeaving(text) ||
    (isRole(text) && isSignature(texts[at - 2] ?? '', byline)) ||
    (INITIALS_ALONE.test(text) &&
      (INITIALS_ALONE.test(texts[at - 2] ?? '') ||
        isSignedOff(texts[at - 2] ?? '') ||
        lastSignOffIn(texts[at - 2] ?? '') >= 0))
  while (at > 1 && isFoot(texts[at - 1]!)) at--
  const last = texts[at - 1]!
  const isSigned =
    at > 2 &&
    (isSignature(last, byline) || INITIALS_ALONE.test(last)) &&
    (/[.!?][”"’']?$/u.test(texts[at - 2]!) || lastSignOffIn(texts[at - 2]!) >= 0)
  return isSigned ? at - 1 : at
}

/** `(Updates shares in final paragraph.)` */
const isEditorsNote = (text: string) =>
  /^[([]/u.test(text) && whyLeftOut(text) === 'a note to editors'

/** What stands below a story is shorter than it. */
function isSmaller(texts: readonly string[], from: number, end: number): boolean {
  const length = (part: readonly string[]) => part.reduce((sum, text) => sum + text.length, 0)
  return length(texts.slice(from, end)) <= length(texts.slice(0, from))
}
