import {AGENCY} from '../forms/endMatter.ts'
import {isMoment} from '../forms/moments.ts'

/** `%SEDAR: 00019876E`, `LEI: 549300EXAMPLE00PLM1`: letters in capitals, and a number that is theirs. */
const NUMBER_OF_FIRM = /^%?\p{Lu}{3,8}[:#] ?(?=\S*\d)[\p{Lu}\d-]{5,24}$/u
/** `(PROFILE`, `(COUNTRY:Norvay; ISOCOUNTRY3:NOR;)`, `AP-NY-11-16-26 0931EST<`: what machines read. */
const OF_MACHINES =
  /^\d{1,2}-\p{Lu}{3}-\d\d \d\d:\d\d(?: N{3,4})?$|^\(\p{Lu}{4,12}$|^\((?:\p{Lu}[\p{Lu}\d]{2,16}:[^;:()]{1,40}; ?){1,6}\)$|^\p{Lu}{2,5}(?:-\p{Lu}{2})?[ -]\d\d-\d\d-\d\d(?: \d{4} ?\p{Lu}{0,3})?<?$/u
/** `Mara Velten 0491 570 156`, and no number that is free to call, which readers are given. */
const NAME_AND_NUMBER =
  /^\p{Lu}\p{L}+(?: \p{Lu}[\p{L}.’'-]+){1,2} (?!(?:0800|1[38]00) )\+?0?\d(?:[ -]?\d){7,12}$/u
/** `EFE 1010542`, `(www.velt.example)`, `312w`, `Incident number 2026-114477` */
const NUMBERS = new RegExp(
  `^(?:${AGENCY}) \\d{5,8}$|^\\(?(?:https?://|www\\.)[^\\s()]+\\)?$|^\\(?\\d{2,4} ?(?:w|wds)\\)?$|^(?:\\p{L}[\\p{L}.]* ){0,3}(?:(?:code|id|no\\.?|number|ref(?:erence)?)(?:: ?|\\.? )(?=\\S*\\d)[\\p{L}\\d/-]{3,24}|code: \\p{L}{3,8})$|^(?:epic|isin|lei|sedol|ticker|tidm|wkn)[: ]{1,2}[\\p{L}\\d]{2,24}$|^(?:crime|incident|log|police) (?:no\\.?|number|ref(?:erence)?(?: (?:no\\.?|number))?) [\\p{L}\\d/-]*\\d[\\p{L}\\d/-]*$`,
  'iu',
)
/** `End Adv for Sunday, Nov. 22` */
const END_OF_ADVANCE = /^end adv(?:ance)?\b.{0,60}$/iu

const FORMS = [NUMBER_OF_FIRM, OF_MACHINES, NAME_AND_NUMBER, NUMBERS, END_OF_ADVANCE]
const LONGEST = 160

/** `STA, 24 November 2026`, `=©ANPA` */
const AND_TIME = new RegExp(
  `^(?:(?:${AGENCY})[,/ –—-]+|\\p{Lu}{2,6}[,/ –—-]+(?=.*\\b\\p{L}{3,9}\\b.*\\d{4}))`,
  'u',
)
const isSentBy = (text: string) => {
  const time = text.replace(AND_TIME, '')
  return (time !== text && isMoment(time)) || /^=? ?© ?\p{Lu}{2,8}$/u.test(text)
}

/** `1424**2050`, `SK 16:20`, `MV 27/11`, `2012/2Dec`, `PROMIS 10554172`, `GNS 162210 Nov 25NNNN`: clerks and numbers */
const IN_NUMBERS =
  /^\d{3,5}\*{1,3}\d{3,5}$|^\p{Lu}{2,3} \d{1,2}[:./]\d{2}$|^\d{4}\/\d{1,2}\p{Lu}\p{Ll}{2}$|^\p{Lu}{4,8} \d{6,10}$|^\d{6} \p{Lu}\p{Ll}{2} \d\d$|^\p{Lu}{3,4} \d{6} \p{Lu}\p{Ll}{2} \d\dN{0,4}$|^\p{Ll}{2,3}\.\p{Ll}{2,3}$/u

/** `Release ID: 2189034`, `Read this release in: Hindi`, `Next: HARBOR WEATHER, 1100`, `Velt: VEL-tuh` */
const OF_RELEASE =
  /^\(?Release ID: ?\d{4,}\)?.{0,40}$|^Read this (?:article|release|story) in: .{2,100}$|^Next: [\p{Lu}\d &-]{3,40}, \d{4}$|^\p{Lu}\S+(?: \p{Lu}\S+){0,2}: (?=(?:.*[ -])?\p{Lu}{2,}(?:-|$))(?=\S*-)[\p{L} -]{3,40}$/u

/** `afp.com`, `– velt.example`, `(VNA)./.`, `ENDS 14.05` */
const SIGNS =
  /^(?:[–—-]{1,2} ?)?[\p{L}\d-]+(?:\.[\p{L}\d-]+){0,2}\.(?:com|example|gov|info|net|news|org|\p{Ll}{2})$|^\(\p{Lu}{2,8}\)\.\/\.$|^ends? \d{1,2}[.:]\d\d$/iu

/** `Paper: https://doi.org/10.1000/182`, `Facebook: /velt`: where there is more of it. */
const ELSEWHERE =
  /^(?:bluesky|downloads?|facebook|instagram|linkedin|listen|mastodon|(?:media|press) kit|paper|study|the (?:paper|study)|threads|tiktok|twitter|watch|x|youtube): (?:https?:\/\/|www\.|[@/])?[^\s]+$/iu

/** Whether a last line gives codes or numbers by which others find something, and tells nothing. */
export const isCodeBelow = (text: string): boolean =>
  text.length <= LONGEST &&
  (isSentBy(text) ||
    SIGNS.test(text) ||
    IN_NUMBERS.test(text) ||
    OF_RELEASE.test(text) ||
    ELSEWHERE.test(text) ||
    FORMS.some((form) => form.test(text)))
