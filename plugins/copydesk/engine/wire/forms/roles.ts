import {AGENCY_ALONE} from './agencies.ts'
import {wordsIn} from './titleForm.ts'

/** “Associated Press”, “AP Writer”, “Harbour Correspondent”: few words, each with a capital. */
export const isAgency = (text: string) =>
  /^(?:[Oo]f |[Ff]or )?\p{Lu}\S*(?: (?:of |the |for )?\p{Lu}\S*){0,3}$/u.test(text) &&
  !/[.!?:]$/u.test(text)

/** What signs below a name where no dateline ends the head: `The Island Times`, `Staff Writer`. */
const PUBLICATION =
  /\b(?:Affairs|Chronicle|Correspondent|Courier|Editor|Gazette|Herald|Journal|News|Observer|Post|Press|Record|Reporter|Service|Star|Staff|Sun|Times|Tribune|Writer)$/iu

/** Few words, one of which names a job, an agency or a paper: `Sports Correspondent, Chennai`, `PA Scotland`. */
export const isRole = (text: string) =>
  wordsIn(text) <= 7 &&
  !/[.!?:;]$/u.test(text) &&
  (/^(?:exclusive|special) (?:for|to) \p{Lu}/iu.test(text) ||
    AGENCY_ALONE.test(text) ||
    JOB.test(text) ||
    (isAgency(text) && (PUBLICATION.test(text) || WITH_AGENCY.test(text))))
const JOB =
  /\b(?:analyst|bureau|chief|columnist|correspondent|critic|desk|editor|freelance|reporter|staff|stringer|writer)s?\b/iu
const WITH_AGENCY = /^(?:AAP|AFP|AP|CP|dpa|EFE|PA|PTI|Reuters|UPI)\b/u
