import {DASHES} from '../../text/typography.ts'
import {MONTH, WEEKDAY} from './dateline.ts'
import {AGENCY} from './endMatter.ts'

const ZONE =
  'AEDT|AEST|AST|BST|CDT|CEST|CET|CST|CT|EDT|EEST|EET|EST|ET|GMT|HKT|ICT|IST|JST|KST|MDT|MSK|MST|MYT|NZDT|NZST|PDT|PHT|PKT|PST|PT|SAST|SGT|TRT|UTC|WIB'
const WORD = new RegExp(
  `^(?:(?:${MONTH})\\.?|(?:${WEEKDAY})\\.?|\\(?\\d[\\d:./-]*(?:st|nd|rd|th|h|hrs?|[ap]\\.?m\\.?|${ZONE})?|[ap]\\.?m\\.?|\\(?(?:${ZONE})(?:[+-]\\d\\d?)?\\)?|` +
    `[|•·/:${DASHES}]|\\d{1,2}-(?:${MONTH})-\\d{2,4}|at|bn|date|hrs|issued|first|last|local|modified|of|on|page|posted|published|sent|time|updated?)[,:]?$`,
  'iu',
)
const MOST_WORDS = 14
const LONGEST = 120
/** `PUBLIC RELEASE: 22-Apr-2026` */
const FIELD =
  /^(?:(?:press|public|news) release|pub(?:lication|lished)?(?: date)?|release date): /iu
/** `PA 28/11/2026 - 00:01`, `KYODO NEWS - Aug 4, 2026 - 16:20` */
const SENDER = new RegExp(
  `^(?:(?:${AGENCY}) (?=\\d+[/.]\\d+[/.]\\d{2,4}\\b)|KYODO NEWS [${DASHES}] (?=\\p{Lu}\\p{L}{2,8}\\.? \\d))`,
  'u',
)
const SOURCE = /\s*\|\s*source:.{2,60}$/iu
/** `Saturday 11/07/2026 - 10:42 UTC+2 | 214 words` */
const LENGTH = /(?<=\d[^|]*) \| \d{1,4} words$/iu
/** `- Mar 10, 2026 - 11:05 | All, Norvay, Feature`: what a page files it under. */
const FILED_UNDER = /(?<=\d[^|]*) \| \p{Lu}\p{L}+(?:, \p{Lu}\p{L}+){0,4}$/u

/** `All times GMT`, `(Times local unless stated.)`: of which zone the times of a list are. */
const OF_ZONE = new RegExp(
  String.raw`^\(?(?:all )?times? (?:(?:are|given|is|shown) )?(?:in )?(?:(?:approx\p{L}*|eastern|local|mountain|pacific|central)|(?:${ZONE})\b)[^.!?]{0,50}\.?(?: (?:all )?(?:(?:events|items|times) (?:are )?)?subject to change\b.{0,40})?\)?$`,
  'iu',
)
/** Whether a line says how the times of a list are to be read. */
export const isOfZone = (line: string): boolean => line.length <= LONGEST && OF_ZONE.test(line)

/** Whether a line says when it was sent, and nothing else: `Nov 12, 2025, 03:00 ET`, `Updated: 24 March, 14:02 CET`. */
export function isMoment(line: string): boolean {
  if (isOfZone(line)) return true
  if (line.length > LONGEST || !/\d/u.test(line)) return false
  const words = line
    .replace(SOURCE, '')
    .replace(LENGTH, '')
    .replace(FILED_UNDER, '')
    .replace(FIELD, '')
    .replace(/^\p{Lu}\p{L}+ \| /u, '')
    .replace(SENDER, '')
    .replace(/^\((.*)\)$/u, '$1')
    .split(/\s+/u)
  return words.length <= MOST_WORDS && words.every((word) => WORD.test(word))
}
