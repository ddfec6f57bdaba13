import {wordsIn} from './titleForm.ts'

/** Who sends a release, above its headline: `Velten Police`, `Ministry of Ports`, `HARTLEY COUNTY SHERIFF'S OFFICE` */
export const isSender = (line: string) => isSenderIn(line.replace(/ \([^()]{2,40}\)$/u, ''))

const isSenderIn = (text: string) =>
  wordsIn(text) <= 7 &&
  /^(?:\p{Lu}\S*|of|and|the|for|&|[-–])(?: (?:\p{Lu}\S*|of|and|the|for|&|[-–]))*$/u.test(text) &&
  !NO_SENDER.test(text) &&
  ((SENDER_END.test(text) && !isTold(text)) || SENDER_START.test(text))

/** `BANK OPENS KORSUND HARBOR OFFICE`: in capitals such a word may end what happened, too. */
const isTold = (text: string) =>
  !/\p{Ll}/u.test(text) && wordsIn(text) >= TELLING_WORDS && HAPPENS.test(text)

/** `Police log`: what it is, and not whom it comes from. */
const NO_SENDER =
  /\b(?:appeals?|blotter|briefs?|bulletin|diary|log|notices?|reports?|round-?up|statement|warnings?)$/iu

const SENDER_END =
  /\b(?:agency|association|authority|bank|commission|communications|newsroom|press office|public affairs|committee|constabulary|council|court|department|division|embassy|foundation|institute|(?:media|press) (?:cent(?:er|re)|desk|liaison|team|unit)|ministry|office|parliament|police|secretariat|sheriff|trust|university)$/iu

const SENDER_START =
  /^(?:the )?(?:city|department|embassy|government|institute|ministry|office|police|town|university|(?:constitutional|county|court|crown|district|federal|high|supreme) court) (?:of\b|\p{Lu}\S*$)/iu

/** So many words of a line in capitals say what happened. */
const TELLING_WORDS = 5

/** `Falls`, `Indicted`, `Striking`: what may be a verb. */
const HAPPENS = /\p{L}{2}(?:s|ed|ing|en)(?<!ss|us)(?:$|[ ,])/iu
