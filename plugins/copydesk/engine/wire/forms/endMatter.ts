import {DASHES} from '../../text/typography.ts'

const EDGE = String.raw`[\s*/_()\[\]<>.#${DASHES}]*`

/** What ends a story on a wire, and is never anything else: `ENDS`, `(END)`, `-30-`, `###`. */
const END_MARK = new RegExp(
  `^(?:${EDGE}(?:ends|endit|enditem(?:/\\w{1,4})?|endall|end of (?:copy|item|release|story|text)|nnnn)${EDGE}` +
    `|\\(END\\) .{2,40}|.{0,24}\\bNNNN|#* ?Notizblock|[${DASHES}/(\\[*_]+ ?(?:end|0|30) ?[${DASHES}/)\\]*_]+|(?:# ?){3,}|END)$`,
  'iu',
)
/** Whether a line ends a story wherever it stands. */
export const isEndMark = (line: string): boolean =>
  END_MARK.test(line) && !/^(?:End|end)$/u.test(line)

export const AGENCY =
  'AAP|AFP|ANI|Anadolu|ANSA|Antara|AP|Associated Press|Belga|Bernama|CNA|CP|CTK|dpa|EFE|IANS|Interfax|Jiji|' +
  'KUNA|Kyodo(?: News)?|Lusa|NTB|PA|PAP|PTI|Reuters?|Ritzau|TASS|UPI|WAM|Xinhua|Yonhap'

/** What signs a story off: an agency, its clerks' initials, a time of transmission, word of more to come. */
const SIGN_OFF = new RegExp(
  `^(?:[${DASHES}=/(\\[]* ?(?:${AGENCY})[${DASHES}=/)\\].]*` +
    `|(?:${AGENCY})/(?:[Ee]nde|[Ff]im|[Ff]ine?)` +
    `|(?:(?:${AGENCY}) )?[a-z]{2,4}(?:[/${DASHES}][a-z]{2,5}){1,6}` +
    `|(?:${AGENCY})(?: [A-Z]{2,4})?(?: [a-z]{2,4}(?:[/${DASHES}][a-z]{2,5})+)` +
    `|(?:${AGENCY})(?: [A-Z]{2,4}){1,5}` +
    `|(?:${AGENCY}) (?:[a-z]{2,3} ){0,4}[a-z]{2,3}` +
    `|dpa(?: (?:[a-z]{2,4}|[a-z]\\d))+(?: \\d{6} \\p{L}{3} \\d\\d)?` +
    `|[(\\[${DASHES} ]*(?:more|more follows|more to (?:come|follow)|mfl?|mtc|mehr)[)\\]${DASHES} ]*)$`,
  'u',
)

/** The firm of a release, a contact's address, what Reuters says of its writers, who owns the text. */
const OWN_LINE =
  /^(?:SOURCE:? \p{Lu}.{1,80}|\S[^\s@]*@\S[^\s.]*\.\S+|\(\(.{2,160}\)\)|(?:©|\([cC]\)|Copyright \d{4}) ?\P{Ll}.{2,160}|© ?dpa.{2,160})$/u

/** Longer lines sign nothing off. */
export const LONGEST_SIGN_OFF = 100

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
