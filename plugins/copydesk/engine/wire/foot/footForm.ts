import {QUOTES} from '../../text/typography.ts'
import {AGENCY} from '../forms/endMatter.ts'
import {isSentence, wordsIn} from '../forms/titleForm.ts'
import {whyLeftOut} from '../forms/slugs.ts'

const MAIL = /\S@\S+\.\S|(?:^|\s)@\w{3,30}\b/u
const ONLINE = /^on(?:line| the (?:net|web)): (?:https?:|www\.)\S+$/iu
const NUMBER = /\+\d[\d ()-]{6,}|(?<!\d)(?:\d[ ()-]{0,2}){8,}|\bext\.? \d{3,5}\b/iu
const LABEL = /^\p{Lu}[\p{L}’'-]*(?: [\p{L}&/’'-]+){0,3}(?: \([^()]{2,30}\))?: \S/u
/** Whom readers call. */
const FOR_READERS =
  /^(?:bookings?|box office|help ?line|hotline|information|lines open|reservations|tickets|to book)\b/iu
const QUOTE = new RegExp(`[${QUOTES}]`, 'u')
const MOST_WORDS = 20
/** Its last sentence, and who wrote it. */
const SENTENCE_AND_MAIL = /\p{Ll}[.!?] \([^()@]*@[^()]*\)$/u
/** `Foreign desk, Korsund. Tel +47 555 01 60`, `For technical help call the desk on +47 555 01 77.` */
const TELEPHONE =
  /(?:^|[,.;:] )(?:mob(?:ile)?|phone|tel(?:ephone)?)\.?:? \+?\d[\d ()-]{6,20}$|\b(?:call|contact|ring) the (?:\p{L}+ )?(?:desk|newsroom)\b.{0,12} \+?\d[\d ()-]{6,20}\.?$/iu

/**
 * Whether a last line gives an address rather than tells something: a mail or a telephone in a few words that
 * are no sentence. `Anyone who saw it is asked to call 101.` is one, and the story's.
 */
const isAddressed = (text: string): boolean => {
  if (QUOTE.test(text) || wordsIn(text) > MOST_WORDS || SENTENCE_AND_MAIL.test(text)) return false
  if (MAIL.test(text) || ONLINE.test(text)) return !isSentence(text)
  if (TELEPHONE.test(text)) return true
  return (
    NUMBER.test(text) &&
    ((LABEL.test(text) && !FOR_READERS.test(text)) || /^(?:queries|questions) to\b/iu.test(text))
  )
}

/** Commands of a terminal: `Coffee news: NI COFFEE <GO>` */
const TERMINAL = /\p{Lu}{2,} <(?:\p{Lu}{2,4}|\p{Lu}\p{Ll}{3,7})>$/u
/** `U. Velten et al.: Cranes and wind. Harbor Records 44, 2026.` */
const REFERENCE = /\bet al\b.*\b(?:19|20)\d\d\b|^Journal reference: .*\bdoi\b/iu
const OF_ITS_AUTHOR = /^\(?(?:The|Our) (?:author|writer)s?\b.{0,60} (?:is|are) .{2,200}$/u
const WORK_OF_OTHERS =
  /^Additional (?:editing|reporting|research|writing) by \p{Lu}[^.!?]{2,80}\.$|^The (?:interview was conducted|questions were (?:asked|put)) by \p{Lu}[^.!?]{2,80}\.$|^(?:First|Originally) published (?:at|by|in|on) .{2,100}$/u
const TO_READERS =
  /^(?:was this e-?mail )?forwarded (?:this|to you)\b.{0,60}\b(?:sign up|subscribe)\b.{0,40}$|^share on \p{L}+(?: ?\| ?share on \p{L}+){0,4}$/iu
const TO_COLLEAGUES =
  /^(?:any )?(?:queries|questions)\b[^.]{0,30}\b(?:call|contact|e-?mail|ring|text)\b.{2,80}$|^filed (?:at )?\d{1,2}[.:]?\d\d\b.{0,20}$/iu
const ASIDE = /^>{1,3} ?\p{L}/u
const OF_PEOPLE = [WORK_OF_OTHERS, TO_READERS, TO_COLLEAGUES]
/** `MORE TO COME FROM UNION AFTER 7PM`, `[box follows separately]`, `Photo for download: www.velt.example/7` */
const STILL_TO_COME =
  /^more (?:coming|follows|to (?:come|follow))(?: (?:after|as (?:and )?when|at|by|from|if (?:needed|required|used|wanted)|later|on|shortly|soon)\b(?![^.!?]*\b(?:is|said|says|was|were|will)\b)[^.!?]{0,60})?[.!…]{0,3}$|^[([][^()[\]]{2,60}\b(?:attached|follows?(?: separately)?|separately|to (?:come|follow))[)\]]$|^(?:audio|images?|photos?|pictures?|video) for download: \S+$/iu
/** `ISIN DE000A0XXXX1`, `AXC0311 2026-10-19/19:14` */
const OF_MARKETS = /^ISIN:? [A-Z]{2}[A-Z\d]{10}$|^[A-Z]{3}\d{4} \d{4}-\d\d-\d\d\/\d\d:\d\d$/u
/** `(CP, La Presse Canadienne)`, `(CTV Velt, The Canadian Press)`: several names in brackets, one of them an agency or a paper. */
const IN_BRACKETS = /^\((?:[Ww]ith )?(?<names>\p{Lu}[^().!?]{2,90})\)$/u
const NAME_OF_MEDIUM =
  /^(?:[Tt]he )?\p{Lu}[\p{L}.’'-]*(?: (?:\p{Lu}[\p{L}.’'-]*|de|des|du|la|le|of)){0,4}$/u
const MEDIUM = new RegExp(
  `^(?:${AGENCY})$|\\b(?:Agency|Broadcasting|Courier|Daily|Gazette|Herald|News|Post|Presse?|Radio|Times|Tribune|TV|Wire)\\b`,
  'u',
)
function areMedia(text: string): boolean {
  const names = IN_BRACKETS.exec(text)?.groups!.names?.split(/, | ?[/;&] ?| and /u) ?? []
  return (
    names.length > 1 &&
    names.every((name) => NAME_OF_MEDIUM.test(name)) &&
    names.some((name) => MEDIUM.test(name))
  )
}
/** `Police Media Unit`, `Velten Group Corporate Communications` */
const OF_OFFICE =
  /^(?:(?:[A-Z]{2,4}[- ])?\p{Lu}\p{L}+ (?:bureau|newsroom)|(?:\p{Lu}[\p{L}’'-]*|&|of)(?: (?:\p{Lu}[\p{L}’'-]*|&|of|and)){0,4} (?:Communications|Media (?:Liaison|Office|Relations|Team|Unit)|News ?(?:room|desk)|Press (?:Centre|Office|Service|Team|Unit)|Public (?:Affairs|Relations)))$/u
/** `IPS UN Bureau Report`, `PTI Velt Bureau` */
const OF_BUREAU =
  /^(?:[A-Z]{2,5}(?: \p{Lu}[\p{L}.]*){0,2} )?(?:Bureau|Newsroom|News Desk)(?: Reports?)?$/u
const OF_SENDERS = [STILL_TO_COME, OF_MARKETS, OF_OFFICE, OF_BUREAU]

const FIRM = /^\P{Ll}{2,50} (?:AB|ABP|AG|AS|ASA|CORP|INC|LIMITED|LTD|NV|OYJ|PLC|SA|SE)\.?$/u
/** Whether a line above contacts names the firm whose they are: `VELTEN OYJ` */
export const isFirm = (text: string): boolean => text.length <= LONGEST && FIRM.test(text)
/** `Communications`, right below such a firm */
export const isOfficeBelow = (text: string, above: string | undefined): boolean =>
  above !== undefined &&
  isFirm(above) &&
  /^(?:(?:Corporate|Group|The) )?(?:Board(?: of Directors)?|Communications|Executive Board|Investor Relations|Management(?: Board)?|Media Relations)$/u.test(
    text,
  )
const LONGEST = 300

/** Whether the last line of copy has the form of what stands below stories. */
export const isOfFoot = (text: string): boolean =>
  text.length <= LONGEST &&
  (isAddressed(text) ||
    [...[TERMINAL, REFERENCE, OF_ITS_AUTHOR, ASIDE], ...OF_PEOPLE, ...OF_SENDERS].some((form) =>
      form.test(text),
    ) ||
    areMedia(text) ||
    isField(text))

/** What may stand as a field above the story stands as one below it: `Tags: Fishing, Ports`, `Eds: Photos to come.` */
const isField = (text: string) =>
  /^(?!Note:)\p{Lu}[\p{L} ]{1,20}: \S/u.test(text) &&
  !FOR_READERS.test(text) &&
  /^(?:a credit|a heading|a note)/u.test(whyLeftOut(text) ?? '') &&
  !QUOTE.test(text)

/** `Mara Velten is a freelance writer based in Korsund.` */
const OF_SOMEBODY =
  /^(?<name>\p{Lu}\S+(?: \p{Lu}\S+){1,3}) (?:is|are) (?:an?|our|the)\b(?! new\b).{0,120}\b(?:author|columnist|correspondent|critic|editor|fellow|journalist|lecturer|novelist|professor|reporter|researcher|writer)\b.{0,160}$/u

/** It tells more of somebody than a line on a writer does. */
const TELLS_MORE = /\b(?:had|has|have|said|saw|that|told|was|were|who)\b/u

/** Whether the last line says who the writer of a story without byline is: somebody whom it does not name. */
export function isOfWriter(text: string, above: readonly string[]): boolean {
  const name = text.length <= LONGEST ? OF_SOMEBODY.exec(text)?.groups!.name : undefined
  if (name === undefined || TELLS_MORE.test(text)) return false
  const last = name.split(' ').at(-1)!
  return !above.some((one) => one.includes(last))
}

/** Below `Publication`: `Velten M, Roe J: Ferries and fire. Harbor Records, doi: 10.1000/182` */
export const isReferenceBelow = (text: string, above: string | undefined): boolean =>
  above !== undefined && isHeadOfFoot(above) && /\bdoi\b/iu.test(text)

/** `Related links:`, above such lines */
export const isHeadOfFoot = (text: string): boolean =>
  (/:$/u.test(text) && wordsIn(text) <= 6) || /^(?:Citation|Publication|References?)$/u.test(text)

const MOST_IN_BLOCK = 3

/** How many lines sign a letter above its addresses: `Mara Velten`, `Managing Director, Velt Ferries`. */
export function signedAbove(texts: readonly string[], at: number): number {
  if (at >= texts.length || !isAddressed(texts[at]!)) return 0
  const end = texts.slice(0, at).findLastIndex((text) => isSentence(text))
  const block = texts.slice(end + 1, at)
  const isBlock =
    end > 0 &&
    block.length <= MOST_IN_BLOCK &&
    block.every((text) => wordsIn(text) <= 8 && NAMES.test(text)) &&
    block.some((text) => PERSON.test(text))
  return isBlock ? block.length : 0
}

const NAMES = /^\p{Lu}[^\s:]*(?: (?:\p{Lu}[^\s:]*|and|at|de|for|of|the|&))*$/u
const PERSON = /^\p{Lu}\p{Ll}[\p{L}’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,2}(?:,|$)/u
