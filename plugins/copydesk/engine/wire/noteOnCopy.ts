/** What desks call a story, as a line of its own: `Splash`, `Page lead`, `Velt edition` */
const KIND =
  /^(?:court report|diary|local|national|news in brief|nibs?|obit(?:s|uaries)?|page lead|picture story|region(?:al)?|splash|(?:\p{L}+ )?edition)$/iu

/** Which one of several it is: `1st draft mv`, `Version 2, with quotes from the union`, `Updated 14.30 with police` */
const VERSION =
  /^(?:(?:draft|version) \d{1,2}|(?:clean|final|first|old|revised|rough|second|third|\d(?:st|nd|rd|th)) (?:draft|version)(?: \p{Ll}{2,3})?)(?:$|[,:]| [–—-] ).{0,80}$|^updated (?:at )?\d{1,2}[.:]\d\d\b.{0,60}$|^rewrite of .{2,40} (?:copy|piece|report|story)$/iu
const VERSION_SHORT = /^v\d{1,2}(?:\.\d)?(?:$|[,:]| [–—-] ).{0,80}$/u

/** What was done to it, or is to be: `FINAL – subbed by mv 17:45`, `for p4, legal have seen it`, `police quote in par 4` */
const DONE =
  /\b(?:lawyered|legalled|subbed|unsubbed)\b|^legal: |\blegal (?:has|have) (?:passed|read|seen)\b|\b(?:in|to) (?:graf|para?)s? \d|^for p(?:age )?\d{1,3}\b.{0,60}$|^page \d{1,3}, .{2,30}$|\brestrictions apply$|^(?:still )?(?:awaiting|chasing|waiting (?:for|on)) .{2,60}, will \p{L}+$|, (?:copy|piece|story) (?:as (?:agreed|discussed|promised)|attached|below|follows)\b.{0,20}$/iu

/** Where it is kept, what comes with it, whose it is: `Ref 2026-114`, `Attached: 2 photos`, `Written by our reporter in Velt` */
const KEPT =
  /^(?:(?:our )?ref|case|file|job)(?: no\.?)? [\d/.-]{3,20}$|^(?:attached|copy): .{2,60}$|^(?:(?:reported|written) by|from) our .{0,20}\b(?:correspondent|reporter|staff)s?\b.{0,30}$/iu

/** Where it goes, with its page, its length and more: `Weather box, p. 1`, `Culture, p. 14, 220 words. The headline is a try.` */
const PAGE =
  /^\p{Lu}[^,.:!?]{2,40}(?:,| [/–—-]) (?:pp?(?:\. ?| )|pages? (?=\d{1,3}(?:, | [/–—-] )\d))\d{1,3}(?:[–-]\d{1,3})?(?: (?:bottom|lead|left|main|right|top))?(?:$|(?:[,.;]| [/–—-]) .{1,100}$)|^(?:\p{L}+ )?(?:box|brief|lead|sidebar|splash|teaser) for p(?:age|\.)? ?\d{1,3}\b.{0,40}$/iu

/** Who may see it: `DO NOT PUBLISH BEFORE FRIDAY`, `Strictly not before 6pm Friday` */
const KEPT_BACK =
  /^(?:do not (?:forward|publish|release)|strictly not (?:before|until)|unpublished)\b[^:]{0,40}$/iu

const LONGEST = 160

/** Whether a line above a headline speaks of the copy itself, as those who write and edit it do. */
export const isNoteOnCopy = (text: string): boolean =>
  text.length <= LONGEST &&
  [KIND, VERSION, VERSION_SHORT, DONE, KEPT, KEPT_BACK, PAGE].some((form) => form.test(text))
