import {DASHES} from '../../text/typography.ts'
import {AGENCY, isSignOff, LONGEST_SIGN_OFF} from './endMatter.ts'
import {isSignedByForm} from './signOffForm.ts'

/** Clerks and pages of a wire, and how they end an item: `ENDS//AB`, `/RY/`, `-rw-`, `(PSI)`, `HD/BRK`, `BSS/AH/MSY/1910hrs`, `- www.velt.example`. */
const CLERKS = new RegExp(
  `^(?:(?=.*[/(\\[${DASHES}])[${DASHES}/(\\[]*[A-Za-z]{1,5}(?:[/${DASHES}][A-Za-z\\d]{1,7}){0,6}[${DASHES}/)\\]]*` +
    `|[${DASHES}] ?\\S+\\.\\S+` +
    `|/?[Ee](?:nds?|NDS?)[ /.]{1,3}[A-Z]{2,4}(?: ?[+/] ?[A-Z]{2,4})*|[Ee]nds\\. [A-Z][a-z]+|(?:ENDS?|[Ee]nds) \\([A-Z]{2,3}[ \\d.:]{0,8}\\)|(?:[Cc]opy|[Ii]tem|[Ss]tory) [Ee]nds?|SLUTT|\\(?[Ee]nd of (?:the )?(?:press|news|media) release\\)?` +
    `|[A-Z]{2,4}(?:/[A-Z]{2,4})* // [A-Z]{2,4}(?:/[A-Z]{2,4})*` +
    `|(?:${AGENCY})/[a-z]{2,4}(?: [a-z]{2,4}| [a-z]\\d){1,4}` +
    `|[${DASHES}(/*~ ]{0,3}(?:Einde|EINDE|Ende|ENDE|Fim|FIM|Fin|FIN|Koniec|KONIEC|Slut|SLUT)[${DASHES})/*~. ]{0,3}` +
    `|(?:AP|BC|DPA|AFP)-[A-Z]{2,3}-\\d\\d-\\d\\d-\\d\\d(?: \\d{4} ?[A-Z]{0,4})?` +
    `|\\d{6}:? ?\\d{0,4} ?(?:GMT|UTC|EST|EDT|CET|BST)|\\d{4} ?(?:GMT|UTC) ?\\S{0,12}` +
    `|\\((?:${AGENCY}|[A-Z][A-Za-z]{1,8})\\)(?: [a-z]{2,4}){1,4})$`,
  'u',
)

/** `EFE mv/jr (photo)(video)` */
const WITH_PICTURES = /(?: ?\((?:audio|graphic|photo|picture|video)s?\)){1,3}$/iu

/** Whether a line signs a story off, in copy whose last lines are its wire's own; to be asked of those only. */
export const isSignedOff = (line: string): boolean =>
  isSignOff(line) ||
  isSignedByForm(line) ||
  (line.length <= LONGEST_SIGN_OFF &&
    (CLERKS.test(line) || (WITH_PICTURES.test(line) && isSignOff(line.replace(WITH_PICTURES, '')))))
