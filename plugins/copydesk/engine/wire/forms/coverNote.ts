import {isToDesk} from './wordsToDesk.ts'

const SALUTATION =
  /^(?:hi|hello|hey|dear|(?:good )?(?:morning|afternoon|evening)|hallo|liebe[rs]?|guten (?:tag|morgen|abend)|moin)(?: [\p{L}.’'-]{1,30}){0,4}? ?(?:[,!:–—]|- |$)(?<rest>.*)$/iu
const COVER =
  /^(?:please find|here(?:['’]s| is| are|: )|attached|(?:the |my |our )?(?:story|copy|piece|draft) (?:is )?(?:below|follows|attached)|pasting (?:in|below)|anbei|hier (?:ist|kommt|sind))/iu
/** The same where more is said: `Herewith the onion show, with results as usual. Please keep the names in.` */
const ENCLOSED =
  /^(?:(?:please )?find (?:attached|below|enclosed|herewith)|(?:attached|enclosed|herewith)(?:,| (?:a|are|is|my|our|the|this|your)\b)|below (?:are|is)\b|I (?:am )?(?:attach|enclos|send)(?:ing)?\b|this is (?:my|our|the|your) (?:copy|piece|report|story)\b)/iu
/** `Sam - here's the bones of the story` */
const TO_A_NAME = /^\p{Lu}\p{Ll}{1,12} ?[,–—-] (?:attached|below|copy|here['’]s|here (?:are|is))\b/u
/** `Desk,`, `Peter and all,`: a name or two, or whoever reads it, and a comma. */
const CALLED =
  /^(?:news ?desk|\p{L}\p{Ll}{1,14}|\p{Lu}\p{Ll}{1,14} (?:and|&) (?:\p{Lu}\p{Ll}{1,14}|all)),$/u
/** What people say to a desk, and no story says. */
const TO_THE_DESK =
  /\b(?:copy (?:attached|below|for (?:today|tomorrow|your))|pi(?:cs|x)\b|(?:normal|standard|usual) (?:fee|rate)s?,? (?:pls|please)|please (?:credit|find|(?:check|note|see|use) (?:attached|copy|my|names?|our|pics?|spellings?|the|this))|pls|wds|word ?count)\b|^(?:here you go(?:[,.!–—-]+ .{2,80})?|(?:apologies|sorry) (?:about|for|it|that|this)\b.{0,20}\b(?:delay|late)\b.{0,80}|please run (?:as|in|it|this|under)\b.{0,60}|quick (?:note|one|piece)\b(?: (?:for|from|on)\b.*)?|(?:fwiw|fyi)\b.{0,120}|as (?:agreed|discussed|promised|requested)\b.{0,40}|.{0,40}\b(?:copy|draft|piece|release|story) (?:is )?(?:attached|below)(?: too)?)[.!]?$/iu
/** The same below a salutation. */
const TO_COLLEAGUES =
  /(?:^|[,;:–—-] |\b(?:attached|copy|draft|it|piece|story) )as (?:agreed|discussed|per|promised)\b|\b(?:(?:attached|find|below|follows?)\b.{0,40}\b(?:copy|draft|piece|story|words)|(?:copy|draft|piece|story)\b.{0,40}\b(?:attached|below|follows?|use if)|(?:normal|standard|usual) (?:fee|rate)s?|(?:copy|piece|report|story) (?:as usual|from (?:last night|this (?:afternoon|evening|morning)|today|tonight|yesterday))|call me|credit us|invoice|kindly (?:discard|ignore|use)|let me know|needs? an? (?:edit|sub|top-up)|subs['’] eye|use if you|happy to (?:answer|take)|\d{2,4} ?(?:words|w))\b/iu
const CLOSING =
  /^(?:all the best|have a (?:good|great|happy|lovely|nice) (?:afternoon|day|evening|night|one|weekend|week)|gr(?:u|ü)(?:ß|ss)e?|(?:(?:kind(?:est)?|warm(?:est)?|best|many|with) )*(?:regards|greetings|thanks)|best(?: wishes)?|cheers|thank you|sincerely|yours(?: (?:ever|sincerely))?|viele grüße|beste grüße|(?:mit )?freundliche[nr]? gr(?:uß|üße|üßen)|(?:herzliche|schöne) grüße|(?:muito )?obrigad[ao]|(?:muchas )?gracias|merci(?: d['’]avance)?|grazie(?: mille)?|danke(?: schön)?|tack|takk?|tusind tak|saludos(?: cordiales)?|un saludo|abraços?|cordialement|cordiali saluti|bien à vous|(?:met )?vriendelijke groet(?:en)?|groet(?:en|jes)?|(?:med )?(?:venlig|vennlig|vänlig)a? hils(?:en|ning)(?:ar)?|mvh|pozdrawiam)[,!.]*(?<name>.*)$/iu
/** `Thank you and warm greetings from the mountain,` */
const WITH_GREETINGS =
  /^(?:(?:many )?thank(?:s| you)(?:,| and) )?(?:(?:all|best|kind(?:est)?|many|warm(?:est)?) )*(?:greetings|regards|thanks|wishes)(?: from [^,.!?]{2,40})?[,!]?$/iu
const NAME_ALONE = /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,2}$/u

/** A paragraph of a story is longer. */
const MOST_IN_COVER = 100
const MOST_TO_THE_DESK = 250

/** Whether a line takes leave of the desk: `Cheers, Dot` */
export function isClosing(line: string): boolean {
  // as speeches end
  if (line.length > MOST_IN_COVER || /^thank you\.$/iu.test(line)) return false
  if (WITH_GREETINGS.test(line.trim())) return true
  const name = CLOSING.exec(line.trim())?.groups!.name
  return (
    name !== undefined &&
    (name === '' ||
      (/^ /.test(name) && NAME_ALONE.test(name.trim())) ||
      /^\p{L}+, \p{Ll}{2,10}$/u.test(line))
  )
}

/** What a reporter still has to do, for the desk to know, below what is told: `(chasing the union for a line – J)` */
const STILL_TO_DO =
  /^(?:\((?=\p{Ll})|(?=\p{Ll})|(?=I['’]|Will ))(?:am |[Ii]['’]?(?:m|ll) |still |[Ww]ill )*(?:add|await(?:ing)?|call me|chas(?:e|ing)|fil(?:e|ing)|ring me|send(?:ing)?|shout if|waiting)\b(?=.*\b(?:call me|copy|grafs?|if you|line|me|more|pars?|pi(?:cs|x|c)|photos?|quotes?|response|story|update)\b).{2,140}$/u

/** Whether a line below a story says what its reporter will do yet. */
export const isLeaving = (line: string): boolean =>
  line.length <= MOST_TO_THE_DESK && !/["“”]/u.test(line) && STILL_TO_DO.test(line)

/**
 * The lines of a mail above the story that speak to the desk: a salutation, what announces the story, words of leave
 * and the name below them; none where it begins otherwise. Blank lines between them are left out.
 */
export function coverNote(lines: readonly string[]): string[] {
  const said = lines.filter((line) => line.trim() !== '')
  const [first] = said
  if (
    first === undefined ||
    !(isSalutation(first) || isTold(first, TO_THE_DESK) || isToDesk(first))
  )
    return []
  const signed = signatureBelow(said)
  if (signed > 0) return said.slice(0, signed + 1)
  const end = said.findIndex(
    (line, index) =>
      index > 0 &&
      !(index === 1 && goesOn(first, line)) &&
      !isToTheDesk(line) &&
      !isClosing(line) &&
      !(isClosing(said[index - 1]!) && NAME_ALONE.test(line.trim())) &&
      !(isToDesk(said[index - 1]!) && /^\p{Lu}\p{Ll}{1,12}$/u.test(line.trim())) &&
      !/^\p{Lu}\.?$/u.test(line.trim()),
  )
  return end < 0 ? said.slice(0, 1) : said.slice(0, end)
}

/** Below a greeting a note says I, and goes on with a small letter behind a comma; no headline does. */
const goesOn = (greeting: string, line: string) =>
  greeting.length <= MOST_IN_COVER &&
  line.length <= MOST_TO_THE_DESK &&
  !/["“”]/u.test(line) &&
  ((/,$/u.test(greeting.trim()) && /^\p{Ll}/u.test(line.trim())) ||
    (/[,!]$/u.test(greeting.trim()) && /^I\b|[,.] I\b/u.test(line.trim())))

const MOST_SAID = 4

/** Where, a few lines below a greeting that stands alone, the one who sends it signs with a name: -1 where none does. */
function signatureBelow([first, ...said]: readonly string[]): number {
  if (
    !/^(?:hi|hello|hey|hallo|moin|(?:good )?(?:morning|afternoon|evening))\b[^.:;]{0,40}[,!]$/iu.test(
      first!,
    )
  )
    return -1
  const at = said.slice(0, MOST_SAID).findIndex((line) => /^\p{Lu}\p{Ll}{1,14}$/u.test(line.trim()))
  const isNote = at > 0 && said.slice(0, at).every((line) => line.length <= MOST_TO_THE_DESK)
  return isNote && said.length > at + 3 ? at + 1 : -1
}

function isSalutation(line: string): boolean {
  if (line.length > MOST_TO_THE_DESK) return false
  if (CALLED.test(line.trim())) return true
  if (TO_A_NAME.test(line.trim())) return !/["“”]/u.test(line)
  const rest = SALUTATION.exec(line.trim())?.groups!.rest
  return rest !== undefined && (rest.trim() === '' || isToTheDesk(rest) || COVER.test(rest.trim()))
}

function isToTheDesk(line: string): boolean {
  const text = line.trim()
  const isCover = text.length <= MOST_IN_COVER && COVER.test(text)
  return (
    isToDesk(text) ||
    isCover ||
    isTold(text, ENCLOSED) ||
    isTold(text, TO_THE_DESK) ||
    isTold(text, TO_COLLEAGUES)
  )
}

const isTold = (text: string, form: RegExp) =>
  text.length <= MOST_TO_THE_DESK && !/["“”]/u.test(text) && form.test(text)
