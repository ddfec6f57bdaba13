import {DASHES} from '../../text/typography.ts'

/** What some agencies write below each of their stories, for those who take it and those who read it. */
const NOTES = [
  // The Canadian Press
  /^This report by \p{L}[\p{L} ]{2,40} was first published \p{Lu}.{4,40}\.?$/u,
  /^(?:Companies|Currencies|Indexes) in this story: (?:\(.{2,160}\)|[Nn]one\.?)$/u,
  /^Note to readers: .{2,300}$/u,
  /^\p{Lu}\S+(?: (?:da|de|del|der|di|du|la|le|van|von|\p{Lu}\S*)){1,3}, (?:The )?Canadian Press$/u,
  // Associated Press
  /^The Associated Press created this (?:article|report|story) (?:from|using|with) .{2,200}$/u,
  // Business Wire and others that send releases
  /^This Smart News Release features multimedia\..{0,200}$/u,
  /^Short Name: \p{L}.{1,80}$/u,
  /^SOURCE {1,4}\p{Lu}.{1,80}$/u,
  // Bloomberg
  /^(?:Enjoy(?:ing|ed)?|Like|Love) (?:the|this|our) newsletter\?.{0,80}$/u,
  /^To contact (?:Bloomberg )?(?:the )?(?:\p{L}+ )?(?:editors?|reporters?|staff|writers?)\b[^:]{0,60}: \p{Lu}.{2,200}$/u,
  new RegExp(
    `^[${DASHES}]{1,2} ?(?:Editors?|With assistance (?:by|from)):? ?\\p{Lu}.{2,160}$`,
    'u',
  ),
  /^Before it['’]s here, it['’]s on the .{2,30} Terminal\.?$/u,
  /^(?:<\p{Lu}[\p{Lu}\d ]{1,30}> ?)+(?:(?:NI|TNI) \p{Lu}{2,8},? ?)*$/u,
  /^More stories like this are available (?:at|on) \S+$/u,
  // Dow Jones
  /^Company [Ww]eb ?site: .{2,160}$/u,
  /^[–—-]{1,2} ?By [^.!?]{2,60}, Dow Jones Newswires\b.{0,120}$/u,
  /^(?:>?\(END\)|\(MORE TO FOLLOW\)) Dow Jones Newswires$/u,
  /^>\p{Lu}{1,6}(?:\.\p{Lu}{1,3})?(?: \p{Lu}{1,6})*$/u,
  // Anadolu, and others on what they sell
  /^\p{Lu}[\p{L} ]{2,40} (?:news ?wire|web ?site) (?:carries|contains|offers|publishes) only (?:an?|some)\b.{0,40}\b(?:portion|part|selection)\b.{2,240}$/u,
  // where there is more of it
  /^(?:Read|See) more: \p{Lu}.{2,160}$/u,
  // press offices
  /^(?:Captain|Chief|Chief Constable|Chief of Police|Sergeant|Lieutenant|Sheriff|Superintendent) \p{Lu}\p{Ll}\S*(?: \p{Lu}\S*){1,2}$/u,
  /^Posted (?:at )?\d{1,2}[:.]\d\d by .{2,60}$/u,
  /^Please note that (?:criminal|legal) proceedings are (?:now )?active\b.{0,240}$/u,
  /^[^“”"]{2,80} (?:is|are) available (?:for (?:comment|interviews?)|to (?:comment|speak))\b[^“”"]{0,120}\b(?:[Cc]all|[Cc]ontact|[Ee]-?mail|[Pp]ress office)\b.{2,120}$/u,
  // a police press office, by way of another's wire
  /^Original content (?:by|of): \p{Lu}.{2,80}, transmitted by .{2,40}$/u,
  // forecasts
  /^Next (?:advisory|bulletin|forecast|issue|outlook|update)(?: due)?: (?=.*\d).{2,40}$/u,
  // who ends it
  /^ends [a-z]{2,3}$/u,
]

const LONGEST = 320

/** Whether a line below a story is such a note. */
export const isAgencyNote = (text: string): boolean =>
  text.length <= LONGEST && NOTES.some((form) => form.test(text))
