const SALUTATION =
  /^(?:hi|hello|hey|dear|(?:good )?(?:morning|afternoon|evening)|hallo|liebe[rs]?|guten (?:tag|morgen|abend)|moin)(?: [\p{L}.’'-]{1,30}){0,4}? ?(?:[,!:–—]|- |$)(?<rest>.*)$/iu
const COVER =
  /^(?:please find|here(?:['’]s| is| are|: )|attached|(?:the |my |our )?(?:story|copy|piece|draft) (?:is )?(?:below|follows|attached)|anbei|hier (?:ist|kommt|sind))/iu
/** What people say to a desk, and no story says. */
const TO_THE_DESK =
  /\b(?:copy (?:attached|below|for (?:today|tomorrow|your))|pi(?:cs|x)\b|please (?:credit|find|(?:check|note|see|use) (?:attached|copy|my|names?|our|pics?|spellings?|the|this))|pls|wds|word ?count)\b/iu
/** The same below a salutation. */
const TO_COLLEAGUES =
  /\b(?:as (?:agreed|discussed|per|promised)|(?:attached|find|below|follows?)\b.{0,40}\b(?:copy|draft|piece|story|words)|(?:copy|draft|piece|story)\b.{0,40}\b(?:attached|below|follows?|use if)|call me|credit us|invoice|let me know|use if you|happy to (?:answer|take)|\d{2,4} ?(?:words|w))\b/iu
const CLOSING =
  /^(?:all the best|best(?: wishes)?|cheers|(?:many )?thanks|thank you|(?:kind(?:est)? |warm |best )?regards|yours|viele grüße|beste grüße|mit freundlichen grüßen)[,!.]*(?<name>.*)$/iu
const NAME_ALONE = /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,2}$/u

/** A paragraph of a story is longer. */
const MOST_IN_COVER = 100
const MOST_TO_THE_DESK = 250

/** Whether a line takes leave of the desk: `Cheers, Dot` */
export function isClosing(line: string): boolean {
  if (line.length > MOST_IN_COVER) return false
  const name = CLOSING.exec(line.trim())?.groups!.name
  return name !== undefined && (name === '' || (/^ /.test(name) && NAME_ALONE.test(name.trim())))
}

/**
 * The lines of a mail above the story that speak to the desk: a salutation, what announces the story, words of leave
 * and the name below them; none where it begins otherwise. Blank lines between them are left out.
 */
export function coverNote(lines: readonly string[]): string[] {
  const said = lines.filter((line) => line.trim() !== '')
  const [first] = said
  if (first === undefined || !(isSalutation(first) || isTold(first, TO_THE_DESK))) return []
  const end = said.findIndex(
    (line, index) =>
      index > 0 &&
      !isToTheDesk(line) &&
      !isClosing(line) &&
      !(isClosing(said[index - 1]!) && NAME_ALONE.test(line.trim())) &&
      !/^\p{Lu}\.?$/u.test(line.trim()),
  )
  return end < 0 ? said.slice(0, 1) : said.slice(0, end)
}

function isSalutation(line: string): boolean {
  if (line.length > MOST_TO_THE_DESK) return false
  const rest = SALUTATION.exec(line.trim())?.groups!.rest
  return rest !== undefined && (rest.trim() === '' || isToTheDesk(rest) || COVER.test(rest.trim()))
}

function isToTheDesk(line: string): boolean {
  const text = line.trim()
  const isCover = text.length <= MOST_IN_COVER && COVER.test(text)
  return isCover || isTold(text, TO_THE_DESK) || isTold(text, TO_COLLEAGUES)
}

const isTold = (text: string, form: RegExp) =>
  text.length <= MOST_TO_THE_DESK && !/["“”]/u.test(text) && form.test(text)
