import {GIVEN_NAMES} from '../../data/givenNames.ts'
import {ORDINARY_WORDS} from '../../data/ordinaryWords.ts'
import {PARTICLES} from '../../data/particles.ts'
import {KNOWN_PLACES} from '../../data/places.ts'
import {withoutWriters} from './byline.ts'
import {AGENCY_ALONE} from './agencies.ts'
import {isRole} from './roles.ts'
import {isSender} from './senders.ts'

const PARTICLE = 'al|bin|da|de|del|der|di|dos|el|la|ten|van|von|zu'
const NAME = String.raw`\p{Lu}[\p{L}.'’-]*(?: (?:(?:${PARTICLE})|\p{Lu}[\p{L}.'’-]*)){1,3}`
const NAMES = String.raw`${NAME}(?:(?:,| and| &| und) ${NAME}){0,2}`

/** `Interview: Mara Velten`, as papers sign what is no report. */
const LABEL =
  /^(?:an? )?(?:analysis|as told to|comment|commentary|essay|exclusive|interview|interviewed by|opinion|portrait|recorded|report|reported|reporting|review|reviewed|reviewer)(?: by)?:? /iu

/** Behind a name: whom its bearer works for and as what, or where. */
const SIGNED = new RegExp(
  String.raw`^(?<names>${NAMES})(?:(?:, ?| ?[|/–—] ?| - | \()(?<role>[^()|]{2,50})\)?|(?: reports?)? (?:in|from) (?<place>\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?))?$`,
  'u',
)

/** With “By” more may stand around it: `By Political Editor Mara Velten`, `By Mara Velten • Nov 12`, `By Mara Velten for the Courier` */
const SIGNED_BY = new RegExp(
  String.raw`^(?:[Bb]y|BY|[Vv]on):? (?:(?:Dr|Prof)\.? |(?:[\p{L}-]+ ){0,3}(?:[Cc]orrespondent|[Ee]ditor|[Rr]eporter|[Ww]riter|Korrespondent(?:in|en)?|Mitarbeiter(?:in)?) )?(?<names>${NAMES})(?: [Ff]or the \p{Lu}.*| and (?:agencies|staff|wire (?:reports|services))| ?[,|•·@(–—-].*| \S+@.*| \p{Lu}\p{Ll}{2,8}\.? \d.*| (?:AFP|AP|PA|Reuters)\b.*)?$`,
  'u',
)

/** `By the books desk`, `By our court reporter`, `Staff Reporter` */
const OFFICE =
  /^(?:(?:by|from) (?:an?|our|the) (?:[\p{L}-]+ ){0,3}(?:bureau|correspondents?|desk|newsroom|reporters?|staff|team|writers?)(?: in \p{L}+(?: \p{L}+)?)?|(?:our|special|staff)(?: \p{L}+)? (?:correspondents?|reporters?|writers?)|by agencies)$/iu

/** `By The Canadian Press`, `By United Press International` */
const isByAgency = (line: string) =>
  /^by /iu.test(line) && AGENCY_ALONE.test(line.slice('by '.length))

/** `Review by Honor Velten`, `From Mara Velten at the count, Korsund`: what is said ahead is said of names. */
const SAID_AHEAD =
  /^(?:(?:interview|report|review|story|text|words)(?:ed)? by|from(?=.*(?:,| (?:at|in|on) )\S)):? (?=\p{Lu})/iu
const WHERE = /(?: (?:at|in|on) |, )(?:the )?\p{L}[^.!?]{2,60}$/u

/** The same where the name may be words, too. */
function isNameBehind(line: string, story: readonly string[]): boolean {
  const ahead = SAID_AHEAD.exec(line)?.[0]
  if (ahead === undefined || isSender(line.slice(ahead.length))) return false
  const names = line.slice(ahead.length).replace(WHERE, '')
  if (!IS_NAMES.test(names)) return false
  const words = names.split(/(?:,| and| &)? /u).filter((word) => !PARTICLES.has(word.toLowerCase()))
  const last = words.at(-1)!
  if (words.length < 2 || isWord(last) || isPlace(names)) return false
  if (GIVEN_NAMES.has(words[0]!.toLowerCase())) return true
  return (
    !story.some((text) => text.includes(last)) &&
    (!/^from/iu.test(ahead) || words.every((word) => !isWord(word) && !isPlace(word)))
  )
}

const IS_NAMES = new RegExp(`^${NAMES}$`, 'u')

const LONGEST = 120

/** What stands before the names of such a line. */
export function labelOfName(line: string): string {
  const label = LABEL.exec(line)?.[0] ?? ''
  return /^\p{Lu}/u.test(line.slice(label.length)) ? label : ''
}

/**
 * Whether a line may sign a story without “By”, if it stands where a byline does: `Mara Velten`, `Mara Velten, Harbor
 * Reporter`, `Mara Velten in Korsund`, `Interview: Mara Velten`. A given name tells, or words that are nothing else
 * and do not come again in what it signs.
 */
export function isNameAlone(signature: string, story: readonly string[], below = ''): boolean {
  if (signature.length > LONGEST) return false
  // Xinhua writers Mara Velten, Jan Roe
  const line = withoutWriters(signature).names
  if (OFFICE.test(line) || isByAgency(line) || isNameBehind(line, story)) return true
  const label = labelOfName(line)
  const by = SIGNED_BY.exec(line)?.groups
  const bare = line.slice(label.length)
  // a role behind a comma, which may look like another name
  const [name, ...others] = bare.split(', ')
  const work = others.join(', ')
  const named = isRole(work) ? SIGNED.exec(name!)?.groups : undefined
  const parts = by ?? (named ? {...named, role: work} : SIGNED.exec(bare)?.groups)
  // with “By” and nothing more a byline shows by itself
  if (!parts || (by && /^\S+ $/u.test(line.replace(parts.names!, '')))) return false
  const {role, place} = parts
  const isShouted = !/\p{Ll}/u.test(parts.names!) && /^\p{Lu}\p{Ll}+$/u.test(role ?? '')
  const isToldPlace = isShouted && story.some((text) => text.includes(role!))
  if (role !== undefined && !isRole(role) && !isPlace(role) && !isToldPlace) return false
  const words = parts
    .names!.split(/(?:,| and| &| und)? /u)
    .filter((word) => !PARTICLES.has(word.toLowerCase()))
  if (GIVEN_NAMES.has(words[0]!.toLowerCase())) return true
  // in capitals, or with an initial, where what stands below says so
  const isSigned = isRole(below) && words.length <= 3
  const isPlain = words.every(
    (word, index) =>
      (/\p{Ll}/u.test(word) || isSigned || (index === 0 && /^\p{Lu}\.$/u.test(word))) &&
      !isWord(word) &&
      !isPlace(word),
  )
  // Georgia Velten, Harbor Reporter
  const isNamed = role !== undefined && isRole(role) && !isWord(words.at(-1)!)
  if (words.length < 2 || !(isPlain || isNamed) || isPlace(parts.names!)) return false
  const isTold = story.some(
    (text, index) =>
      text.includes(words.at(-1)!) && !(index === story.length - 1 && tellsOf(text, parts.names!)),
  )
  return by !== undefined || label !== '' || role !== undefined || place !== undefined || !isTold
}

/** What may stand before a name that signs: `Words: Mara Velten`, `Review by Mara Velten`, `From Mara Velten, Korsund` */
const AHEAD =
  /^(?:(?:(?:a )?(?:report|review|story)(?:ed)?|text|words)?,? ?(?:by|from)|text|words):? (?=\p{Lu})/iu
/** And behind it: ` at Korsund`, `, Harbor Correspondent` */
const BEHIND = / (?:at|for|in) \p{Lu}.{2,40}$|(?:, ?| ?[|/(–—] ?| - ).{2,50}$/u

/**
 * Whether a line may name who wrote the story, where its neighbors say that it does: two to four words with capitals,
 * the first a given name, or all of them nothing else. A name with nothing beside it does not come again in the story.
 */
export function mayBeName(line: string, story: readonly string[]): boolean {
  // `Por Ahora`: with a name it would be a byline
  if (line.length > LONGEST || /[.!?:;]$|^(?:par|por) /iu.test(line)) return false
  const name = line.replace(AHEAD, '').replace(BEHIND, '')
  const [first = '', ...others] = name.split(' ').filter((word) => !PARTICLES.has(word))
  const isName =
    others.length > 0 &&
    others.length < 4 &&
    [first, ...others].every((word) => /^\p{Lu}[\p{L}.'’-]*$/u.test(word)) &&
    // Velt Offshore ASA
    !(/\p{Ll}/u.test(name) && /^\p{Lu}{2,5}$/u.test(others.at(-1)!))
  const isTold = name === line && story.some((text) => text.includes(others.at(-1)!))
  const isShouted = !/\p{Ll}/u.test(name)
  // HANNAH VELTEN, Korsund: that may be a place and its country
  const isWhere = isShouted && /^, /u.test(line.slice(line.indexOf(name) + name.length))
  const isGiven = GIVEN_NAMES.has(first.toLowerCase()) || (!isShouted && !isWord(first))
  return isName && !isTold && !isWhere && isGiven && !others.some(isWord) && !isPlace(name)
}

/** `Mara Velten is a retired teacher.`, below what she wrote. */
const tellsOf = (text: string, name: string) =>
  text.startsWith(`${name} `) &&
  /^(?:is|lives|teaches|works|writes)\b/u.test(text.slice(name.length + 1))

const isWord = (word: string) => ORDINARY_WORDS.has(word.toLowerCase().replace(/\.$/u, ''))
const isPlace = (text: string) => KNOWN_PLACES.has(text.toLowerCase())
