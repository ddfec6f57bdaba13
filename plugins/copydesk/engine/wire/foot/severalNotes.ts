import {isFootLine} from './footLines.ts'
import {isMoment} from '../forms/moments.ts'
import {isNoteBelow} from './noteBelow.ts'
import {isSentence, wordsIn} from '../forms/titleForm.ts'

/** What desks say in a few words of a story that they send. */
const NOTE = new RegExp(
  '^(?:' +
    [
      String.raw`(?:(?:about|approx(?:\.|imately)?|c\.?|circa) ?)?\d{2,4} ?(?:words|wds|w)(?: approx\.?)?`,
      String.raw`(?:(?:copy|item|message|release|report|story) )?ends?|(?:copy|story) checked|no more to come`,
      String.raw`(?:\d{1,2} |one |two |three |some )?(?:audio|captions?|footage|images?|invoice|photos?|pi(?:cs?|x)|pictures?|video)(?::? ?\d{1,2})?(?:,? (?:are |is |will )?(?:attached|below|enclosed|filed|follow(?:s|ing)?|in (?:the )?(?:e-?mail|file|folder|metadata|queue|system)|on (?:dropbox|request|the (?:server|way))|sent(?: by .{2,30}| separately)?|to (?:come|follow)))?`,
      String.raw`(?:enquiries|inquiries|queries|questions) to .{2,120}|issued (?:by|on) .{2,120}`,
      String.raw`(?:normal|standard|usual) (?:fee|rate)s?(?: (?:applies|apply|please))?`,
    ].join('|') +
    ')$',
  'iu',
)
/** Who signs them. */
const INITIALS = /^\p{Lu}{2,3}$|^\p{Lu}\p{Ll}{1,12}$/u
const LONGEST = 260

/** Whether a last paragraph is several notes, one behind the other: `(Story ends. 110 words approx. Invoice attached. KI)` */
export function areNotes(text: string): boolean {
  if (text.length > LONGEST || /["“”?]/u.test(text)) return false
  const parts = text
    .replace(/^[([](.*)[)\]]\.?$/u, '$1')
    .split(/[.;] +(?=[\p{Lu}\d])|[;,] (?=\d{2,4} (?:words|wds)\b)| [/|–—-] /u)
    .map((part) => part.replace(/\.$/u, '').trim())
  if (parts.length < 2) return false
  return (
    isAddress(parts) ||
    (isNote(parts[0]!) && parts.slice(1).every((part) => isNote(part) || INITIALS.test(part)))
  )
}

const isNote = (part: string) =>
  NOTE.test(part) || isNoteBelow(part) || (isFootLine(part) && !isMoment(part))

const TELEPHONE = /^(?:m|mob(?:ile)?|t|tel)?[:.]? ?\+?\d[\d ()-]{7,20}$/iu
const NAME = /^\p{L}[\p{L}.’'-]+(?: \p{L}[\p{L}.’'-]*){0,2}$/u
/** `rob v / 0044 7700 900 188 / back at hotel 8pm`: who sends it, and where to call. */
const isAddress = ([name, ...others]: readonly string[]) =>
  NAME.test(name!) &&
  others.some((part) => TELEPHONE.test(part)) &&
  others.every((part) => wordsIn(part) <= 8 && !isSentence(part))
