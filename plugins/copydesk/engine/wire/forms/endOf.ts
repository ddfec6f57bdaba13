import {DASHES, plainApostrophes} from '../../text/typography.ts'
import {isSignedOff} from './clerks.ts'
import {AGENCY, isEndMark} from './endMatter.ts'

/** `End` by itself may be a subhead, `30` a number: they end a story that nothing but such lines follow. */
const LAST_MARK = /^\W*(?:ends?|end of (?:story|text)|30)\W*$/iu

/** The same elsewhere: `CRÍOCH`, `Fin/Ends`; and `end`, which in small letters and alone says nothing else. */
const OTHER_MARK =
  /^[^\p{L}]*(?:CRÍOCH|DIWEDD|EINDE|FINIS)[^\p{L}]*$|^end$|^(?:(?:ENDS|Ends|ends)[.…/ –—-]*){2,4}$/u
const WITH_ENGLISH = /^[^\p{L}]*(?:críoch|diwedd|eind?e|fim|fin|slutt?) ?\/ ?ends?[^\p{L}]*$/iu
/** `(ENDS — 280 words approx.)` */
const WITH_LENGTH = new RegExp(
  `^\\(?ends(?: ?[${DASHES}]{1,2} ?| )\\d{2,4} ?(?:words|wds|w)\\b[^()]{0,20}\\)?$`,
  'iu',
)
const isOtherMark = (text: string) =>
  OTHER_MARK.test(text) || WITH_ENGLISH.test(text) || WITH_LENGTH.test(text)

/** Contacts, notes and what a firm says of itself, below a press release. */
const AFTER_END =
  /^(?:about |contacts?\b|editors?'?s? notes?\b|enquiries|for (?:all |any |further|media|more|press)|further information|images?\b|media\b|more information|notes?(?: (?:for|to) (?:the )?(?:(?:news|photo|picture|sports) )?(?:desks?|editors?)|:)|not for publication|photos?\b|press (?:contact|enquiries|office)|source:|tel\b|website|www\.|https?:|e-?mail)|^[+(]?\d[\d ()/.-]{5,}$|^\S[^\s@]*@\S+$/iu

/**
 * Where what stands below a story begins, among its paragraphs: at the mark of its end, or the lines that sign it
 * off. `texts.length` where the story has neither.
 */
export function endOf(texts: readonly string[], firstOfBody: number): number {
  const marked = texts.findIndex(
    (text, index) => index > firstOfBody && (isEndMark(text) || isOtherMark(text)),
  )
  if (marked >= 0) return withSignOffs(texts, marked, firstOfBody)
  const plain = texts.findIndex(
    (text, index) =>
      index > firstOfBody &&
      LAST_MARK.test(text) &&
      (index === texts.length - 1 || AFTER_END.test(plainApostrophes(texts[index + 1]))),
  )
  return withSignOffs(texts, plain >= 0 ? plain : contactsOf(texts, firstOfBody), firstOfBody)
}

/** Clerks' initials in capitals, which sign off only above a mark: `XYZ/ABC`, `Y12-MST`. */
const INITIALS = new RegExp(`^[A-Z][A-Z0-9]{1,3}(?:[/${DASHES}][A-Z0-9]{2,4}){0,3}$`, 'u')

/** The same in groups, below their agency: `PTI ABC`, `XY XY` */
const INITIALS_BELOW = /^[A-Z]{2,4}(?:[ /-][A-Z]{2,4}){0,3}$/

/** An agency that signs off behind the last sentence: `… on Monday. PTI ABC XY`, `… on Monday. (ANSA).` */
const SIGNED_BEHIND = new RegExp(
  `(?<=[.!?…][\\p{Pf}\\p{Po}"”’)]{0,2}) (?:(?:${AGENCY})(?: [A-Z]{2,4}){1,5}|\\((?:${AGENCY}|ANSAmed)\\)\\.?|(?:--|—)(?:${AGENCY}))$`,
  'u',
)

/** Where, in a paragraph, the words begin that sign a story off; -1 where there are none. */
export const signOffIn = (text: string): number => text.search(SIGNED_BEHIND)

/** Behind the very last sentence less is enough: `… in spring. Enditem`, `… in May. (Reporting by Mara Velten)` */
const LAST_WORD =
  /(?<=[.!?…][\p{Pf}\p{Po}"”’)]{0,2})\s+(?:\(\S+@\S+\.[a-z]{2,10}(?:[;,] ?@\w{2,30})?\)|(?:AFP|ANI|ANSA|EFE|EFE-EPA|Enditem|IANS|PTI|dpa-Notebook|TASS|UNI|Xinhua)|\((?:end|END|End|more|MORE)\)(?: [\p{L}./]{2,20})?|\(?© ?\p{Lu}\p{L}{1,14}\)?|[\/]\p{Lu}{2,4}[\/]|\(\p{Lu}{2,8}(?:\/\p{Lu}\p{L}+)*\)(?: \(www\.[^()]{3,40}\))?|\p{Lu}{3,9} \(\p{Lu}{2} [^()]{5,120}\)|\.\/\.|■|\p{Ll}{2}(?: \p{Ll}{2}){1,2}|(?:AFP|dpa|EFE)(?: [a-z]{1,3}(?:\/[a-z]{2,3}|\d)?){1,5}(?: (?:Author|Editors?|Edited by|Editing by):? [^.!?]{3,50})?|[a-z]{2,3}(?:[-\/][a-z]{2,4}){1,3}|(?:[–—-]{1,2} ?)?\p{Lu}{2,6}(?:\/\p{Lu}{2,4})+|[–—-]{1,2} ?(?:\p{Lu}{2,8}|[Aa]gencies|[Ww]ire (?:reports|services))|\((?:[Ww]ith )?(?:[Aa]gencies|AGENCIES)\)|(?<=[.!?…] )[–—-]{1,2} ?\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?|\((?:Additional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled) (?:and \p{L}+ )?by [^()]{2,300}\))$/u

/** `… at 2.68 percent./mv/jr/`, `… in Korsund.(NAN)(www.velt.example)` */
const CLERKS_BEHIND =
  /(?<=\p{L}[.!?…][”"’']?)(?:(?:\/[a-z]{2,4}){1,4}\/?|\(\p{Lu}{2,8}\)(?: ?\(www\.[^()]{3,40}\))?)$/u

/** It says nothing else, whatever stands before it: `… on Monday. (Norvay-Crane) Enditem` */
const ENDITEM = / Enditem$/u

/** The same in the last paragraph of a story. */
export const lastSignOffIn = (text: string): number => {
  const at = signOffIn(text)
  if (at >= 0) return at
  const word = text.search(LAST_WORD)
  if (word >= 0) return word
  const clerks = text.search(CLERKS_BEHIND)
  return clerks >= 0 ? clerks : text.search(ENDITEM)
}

/** What heads the contacts below a press release that has no mark of its end. */
const CONTACTS =
  /^(?:(?:for )?(?:investors?|media|press|public relations)(?: (?:&|and) (?:investors?|media|press))? )?(?:contacts?|enquiries|inquiries)(?: information)?:?$|^(?:ansprechpartner(?:in)?|contact presse|contacto(?: de prensa)?|contatti(?: stampa)?|pressekontakte?):?$/iu
/** A line of an address, and no sentence. */
const isContact = (text: string) => {
  const words = text.split(/\s+/u).length
  return words <= 5 || (words <= 12 && !/\p{Ll}[.!?]$/u.test(text))
}

/** Where contacts begin that go on to the end of the copy, or `texts.length`. */
function contactsOf(texts: readonly string[], firstOfBody: number): number {
  const at = texts.findIndex(
    (text, index) => index > firstOfBody && index < texts.length - 1 && CONTACTS.test(text),
  )
  return at >= 0 && texts.slice(at).every(isContact) ? at : texts.length
}

/** A sign-off may stand above the mark. */
function withSignOffs(texts: readonly string[], end: number, firstOfBody: number): number {
  let at = end
  const isMarked = end < texts.length
  while (
    at - 1 > firstOfBody &&
    (isSignedOff(texts[at - 1]) ||
      (at - 2 > firstOfBody && INITIALS_BELOW.test(texts[at - 1]) && isSignedOff(texts[at - 2])) ||
      (isMarked && INITIALS.test(texts[at - 1])))
  )
    at--
  return at
}
