import {DASHES, plainApostrophes} from '../text/typography.ts'

const EDGE = String.raw`[\s*/_()\[\]<>.#${DASHES}]*`

/** What ends a story on a wire, and is never anything else: `ENDS`, `(END)`, `-30-`, `###`. */
const END_MARK = new RegExp(
  `^(?:${EDGE}(?:ends|endit|enditem(?:/\\w{1,4})?|endall|end of (?:copy|item|release|story|text)|nnnn)${EDGE}` +
    `|\\(END\\) .{2,40}|.{0,24}\\bNNNN|#* ?Notizblock|[${DASHES}/(\\[*_]+ ?(?:end|0|30) ?[${DASHES}/)\\]*_]+|(?:# ?){3,}|END)$`,
  'iu',
)
/** `End` by itself may be a subhead, `30` a number: they end a story that nothing but such lines follow. */
const LAST_MARK = /^\W*(?:ends?|end of (?:story|text)|30)\W*$/iu

/** Contacts, notes and what a firm says of itself, below a press release. */
const AFTER_END =
  /^(?:about |contacts?\b|editors?'?s? notes?\b|enquiries|for (?:all |any |further|media|more|press)|further information|images?\b|media\b|more information|notes? (?:for|to) (?:the )?editors?|not for publication|photos?\b|press (?:contact|enquiries|office)|source:|tel\b|website|www\.|https?:|e-?mail)|^[+(]?\d[\d ()/.-]{5,}$|^\S[^\s@]*@\S+$/iu

/** Whether a line ends a story wherever it stands. */
export const isEndMark = (line: string): boolean =>
  END_MARK.test(line) && !/^(?:End|end)$/u.test(line)

const AGENCY =
  'AAP|AFP|ANI|Anadolu|ANSA|Antara|AP|Associated Press|Belga|Bernama|CNA|CP|CTK|dpa|EFE|IANS|Interfax|Jiji|' +
  'KUNA|Kyodo(?: News)?|Lusa|NTB|PA|PAP|PTI|Reuters?|Ritzau|TASS|UPI|WAM|Xinhua|Yonhap'

/** What signs a story off: an agency, its clerks' initials, a time of transmission, word of more to come. */
const SIGN_OFF = new RegExp(
  `^(?:[${DASHES}=/(\\[]* ?(?:${AGENCY})[${DASHES}=/)\\].]*` +
    `|(?:${AGENCY})/(?:[Ee]nde|[Ff]im|[Ff]ine?)` +
    // clerks of Lusa: MAD // JLG
    `|[A-Z]{2,4} // [A-Z]{2,4}` +
    `|(?:(?:${AGENCY}) )?[a-z]{2,4}(?:[/${DASHES}][a-z]{2,5}){1,6}` +
    `|(?:${AGENCY})(?: [A-Z]{2,4})?(?: [a-z]{2,4}(?:[/${DASHES}][a-z]{2,5})+)` +
    `|(?:${AGENCY})(?: [A-Z]{2,4}){1,5}` +
    `|(?:${AGENCY}) (?:[a-z]{2,3} ){0,4}[a-z]{2,3}` +
    `|dpa(?: (?:[a-z]{2,4}|[a-z]\\d))+(?: \\d{6} \\p{L}{3} \\d\\d)?` +
    `|(?:AP|BC|DPA|AFP)-[A-Z]{2,3}-\\d\\d-\\d\\d-\\d\\d(?: \\d{4} ?[A-Z]{0,4})?` +
    `|\\d{6}:? ?\\d{0,4} ?(?:GMT|UTC|EST|EDT|CET|BST)|\\d{4} ?(?:GMT|UTC) ?\\S{0,12}` +
    `|[(\\[${DASHES} ]*(?:more|more follows|more to (?:come|follow)|mfl?|mtc|mehr)[)\\]${DASHES} ]*)$`,
  'u',
)

/** The firm of a release, a contact's address, what Reuters says of its writers, who owns the text. */
const OWN_LINE =
  /^(?:SOURCE:? \p{Lu}.{1,80}|\S[^\s@]*@\S[^\s.]*\.\S+|\(\(.{2,160}\)\)|(?:©|\([cC]\)|Copyright \d{4}) ?\P{Ll}.{2,160}|© ?dpa.{2,160})$/u

/** Longer lines sign nothing off. */
const LONGEST_SIGN_OFF = 100

/** Whether a line signs a story off; to be asked of its last lines only. */
export const isSignOff = (line: string): boolean =>
  OWN_LINE.test(line) ||
  (line.length <= LONGEST_SIGN_OFF &&
    [
      line,
      sentenceCase(line),
      line.toUpperCase(),
      line.replace(/^\p{Ll}/u, (first) => first.toUpperCase()),
      line.replace(/^\p{Ll}+/u, (first) => first.toUpperCase()),
    ].some((one) => SIGN_OFF.test(one)))

/** `REUTER` as `Reuter`, `(MORE)` as `(more)`; initials in capitals stay what they are. */
function sentenceCase(line: string): string {
  if (/\p{Ll}/u.test(line)) return line
  return /more|mehr/iu.test(line)
    ? line.toLowerCase()
    : line.toLowerCase().replace(/\p{L}/u, (letter) => letter.toUpperCase())
}

/**
 * Where what stands below a story begins, among its paragraphs: at the mark of its end, or the lines that sign it
 * off. `texts.length` where the story has neither.
 */
export function endOf(texts: readonly string[], firstOfBody: number): number {
  const marked = texts.findIndex((text, index) => index > firstOfBody && isEndMark(text))
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
  `(?<=[.!?…][\\p{Pf}\\p{Po}"”’)]{0,2}) (?:(?:${AGENCY})(?: [A-Z]{2,4}){1,5}|\\((?:${AGENCY})\\)\\.?|(?:--|—)(?:${AGENCY}))$`,
  'u',
)

/** Where, in a paragraph, the words begin that sign a story off; -1 where there are none. */
export const signOffIn = (text: string): number => text.search(SIGNED_BEHIND)

/** Behind the very last sentence one word is enough: `… rebaja del gasóleo. EFE`, `… in spring. Enditem` */
const LAST_WORD =
  /(?<=[.!?…][\p{Pf}\p{Po}"”’)]{0,2}) (?:AFP|ANI|ANSA|EFE|Enditem|IANS|PTI|TASS|UNI|Xinhua)$/u

/** The same in the last paragraph of a story. */
export const lastSignOffIn = (text: string): number => {
  const at = signOffIn(text)
  return at >= 0 ? at : text.search(LAST_WORD)
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
    (isSignOff(texts[at - 1]) ||
      (at - 2 > firstOfBody && INITIALS_BELOW.test(texts[at - 1]) && isSignOff(texts[at - 2])) ||
      (isMarked && INITIALS.test(texts[at - 1])))
  )
    at--
  return at
}
