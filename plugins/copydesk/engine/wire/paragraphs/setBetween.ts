import {whyBetween} from '../forms/pageLines.ts'

const BY = String.raw`\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,3}`
const AGENCY = '(?:AAP|AFP|AP|Bloomberg|CP|dpa|EFE|EPA|Getty Images|PA|Reuters|REUTERS|UPI)'
/** `FILE PHOTO: The crane, May 3. REUTERS/Jan Roe`, `The crane on Monday. Jan Roe/AFP via Getty Images`, `Image caption, The crane` */
const CAPTION = new RegExp(
  `^(?:FILE (?:[–—-]|PHOTO\\b|PICTURE\\b|IMAGE\\b).{4,400}|.{6,400}\\((?:${AGENCY} )?(?:[Ff]ile )?(?:Image|Photo|Picture)s?(?:/|: | by |, )[^()]{2,80}\\)\\.?|.{6,400}[.!?)”"’'] ?[([]?(?:${AGENCY}/${BY}|${BY}/${AGENCY}(?: via ${AGENCY})?)[)\\]]?(?: ?[([](?:${AGENCY})(?: (?:Archive|File|Wire))?[)\\]])?\\.?|.{6,400} ?\\(${BY}/${AGENCY}\\)(?: ?\\(${AGENCY}(?: (?:Archive|File|Wire))?\\))?|(?:(?:[Pp]ic|PIC|[Pp]icture|PICTURE|[Pp]hoto|PHOTO) )?(?:CAPTION|[Cc]aption): .{4,300}|Image (?:caption|source),? .{2,200})$`,
  'u',
)

/** What a page sets between paragraphs: links, posts of others, buttons. */
const OF_PAGE = new RegExp(
  '^(?:' +
    [
      String.raw`\[embed\].{4,200}|(?:https?:\/\/|www\.)\S{4,200}|pic\.(?:twitter|x)\.com\/\S{2,40}`,
      String.raw`[–—-] .{2,60} \(@\w{2,30}\) \p{L}{3,9}\.? \d{1,2}, \d{4}`,
      String.raw`view this post on \p{L}{2,20}|(?:listen to|print|save|share) this (?:article|page|post|story)|share (?:on|to|via) \p{L}{2,20}`,
      String.raw`\(?(?:graphic|interactive|video|watch)(?: ?[:|»>–—-] ?)(?!.*[.!?]$).{2,140}\)?`,
      String.raw`related (?:article|news|story|video)s?:? \p{L}.{4,140}(?<![.!?])`,
    ].join('|') +
    ')$',
  'iu',
)

const THING =
  '(?:box|break ?out(?: box)?|fact ?box|graphic|image|map|photo|pic|picture|pull ?quote|sidebar|table|video)'
/** `[INSERT PIC]`, `(pick up 3rd graf)`, `(Eds: strong language in next par)`, `[web only from here]`: said to whoever sets it. */
const TO_DESK = new RegExp(
  String.raw`^[[({]{1,2}(?:(?:insert|place|put|run) (?:the |an? )?${THING}\b.{0,60}|${THING}(?: (?:here|goes here|to come|to follow|tk))?|page break|cq|tk|(?:pick ?up|picks? up) .{2,40}|(?:end|ends|stop|stops) here\b.{0,40}|(?:online|print|web) (?:only|version)\b.{0,40}|(?:desk|eds?|editors?|legal|nb|subs?)(?: note)?: .{2,240}|check(?: |ed ).{2,60}|optional (?:add|cut|material|trim)s?(?: (?:begins|begin|ends|end))?)[\])}]{1,2}$|^pick ?up (?:(?:at|with) )?(?:\d{1,2}(?:st|nd|rd|th)|graf|para)\b.{0,40}$|^[–—-]{1,3} ?page \d{1,2} ?[–—-]{1,3}$|^page \d{1,2} ?(?:\/|of) ?\d{1,2}$`,
  'iu',
)

const LONGEST = 420

/** Why a line between the paragraphs of a story is none of them; undefined where it may be. */
export function whySetBetween(text: string): string | undefined {
  if (text.length > LONGEST) return undefined
  if (TO_DESK.test(text)) return 'a note to editors'
  if (OF_PAGE.test(text)) return 'a button of the page'
  return CAPTION.test(text) ? 'the caption of a picture' : whyBetween(text)
}
