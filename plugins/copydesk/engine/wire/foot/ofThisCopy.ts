/** What is said of copy itself, and of nothing that a story tells of: how it was made, sent, checked and may be used. */
const MADE =
  'auto|brought to you|corrected|distributed|edited|fact-?checked|filed|first (?:appeared|issued|published|ran|released)|funded by|generated|issued (?:by|on|via)|made possible|modified|originally|prepared (?:by|for)|produced (?:by|for|in|with)|provided (?:by|for|to|under)|published (?:by|from|in|under)|republished|reviewed by|supplied by|supported by|translated|updated|verified'
const SAYS = [
  'contains? (?:affiliate|certain|confidential|forward|graphic|inside|privileged|regulated|statements)',
  'first appeared',
  `(?:has|have) (?:been|not been) (?:${MADE}|copy-?edited|created (?:by|from)|independently|published)`,
  'is (?:auto|being (?:distributed|issued)|distributed|issued by|provided|published|subject to (?:change|copyright|licen[cs]e|our|the terms))',
  `was (?:${MADE}|created (?:by|from|using|with)|published|reported (?:by|for|in (?:collaboration|partnership)|with))`,
].join('|')

/** `This report`, `The above content`, `The following press release`: what stands above, and no other paper. */
const THIS = String.raw`(?:(?:This|The (?:above|following))(?: (?:above|news|press))* (?:announcement|article|content|information|release|report|story)|The (?:news|press) release|The (?:article|story))`
const OF_THIS = new RegExp(
  String.raw`^[([]{0,2}${THIS} (?:by .{2,40} )?(?:${SAYS})(?!\p{Ll}).{1,300}`,
  'u',
)
/** Somebody else says it. */
const IS_QUOTED = /,”? (?:he|she|they|\p{Lu}\p{L}+) (?:added|said|says)\.$/u

/** Whether a last paragraph says of the copy how it was made or may be used: `This report was auto-generated from PTI.` */
export const isOfThisCopy = (text: string): boolean => OF_THIS.test(text) && !IS_QUOTED.test(text)
