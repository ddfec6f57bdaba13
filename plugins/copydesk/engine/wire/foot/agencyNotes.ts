import {DASHES} from '../../text/typography.ts'

/** What some agencies write below each of their stories, for those who take it and those who read it. */
const NOTES = [
  // The Canadian Press
  /^This report by \p{L}[\p{L} ]{2,40} was first published \p{Lu}.{4,40}\.?$/u,
  /^(?:Companies|Currencies|Indexes) in this story: (?:\(.{2,160}\)|[Nn]one\.?)$/u,
  /^Note to readers: .{2,300}$/u,
  // Bloomberg
  /^To contact (?:Bloomberg )?(?:the )?(?:\p{L}+ )?(?:editors?|reporters?|staff|writers?)\b[^:]{0,60}: \p{Lu}.{2,200}$/u,
  new RegExp(
    `^[${DASHES}]{1,2} ?(?:Editors?|With assistance (?:by|from)):? ?\\p{Lu}.{2,160}$`,
    'u',
  ),
  /^Before it['’]s here, it['’]s on the .{2,30} Terminal\.?$/u,
  /^(?:<\p{Lu}[\p{Lu}\d ]{1,30}> ?)+(?:(?:NI|TNI) \p{Lu}{2,8},? ?)*$/u,
  /^More stories like this are available (?:at|on) \S+$/u,
  // Dow Jones
  />?\(END\) Dow Jones Newswires$/u,
  /^>\p{Lu}{1,6}(?:\.\p{Lu}{1,3})?(?: \p{Lu}{1,6})*$/u,
  // Anadolu, and others on what they sell
  /^\p{Lu}[\p{L} ]{2,40} (?:news ?wire|web ?site) (?:carries|contains|offers|publishes) only (?:an?|some)\b.{0,40}\b(?:portion|part|selection)\b.{2,240}$/u,
  // where there is more of it
  /^(?:Read|See) more: \p{Lu}.{2,160}$/u,
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
