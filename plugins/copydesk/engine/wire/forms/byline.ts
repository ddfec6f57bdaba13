import {GIVEN_NAMES} from '../../data/givenNames.ts'
import {ORDINARY_WORDS} from '../../data/ordinaryWords.ts'
import {PARTICLES} from '../../data/particles.ts'
import {APOSTROPHES} from '../../text/typography.ts'

const BY =
  /^(?:by-?line:|(?:(?:reviewe?d?|story|text|words|written)(?: (?:&|and) \p{L}+)?:? )?by:?(?= )|(?:story|text|words)(?: (?:&|and) \p{L}+)?:)\s*/iu
/** What stands for it elsewhere: `Von Mara Velten, dpa`, `(di Mara Velten)`, `From Mara Velten, PA, in Korsund`. */
const FOREIGN_BY = /^(?:von|di|por|par|from(?=.*, PA\b))\s+/iu
const IN_BRACKETS = /^\((.*)\)\.?$/u
/** More than 14 words. */
const TOO_LONG = /^\s*\S+(?:\s+\S+){14}/u

/** What signs a story where no person does. */
const UNSIGNED =
  /^(?:(?:an?|our|the) )?(?:\p{L}+ ){0,2}(?:afp|ansa|ap|associated press|dpa|efe|pa|reuters?|upi|xinhua|staff|(?:staff )?(?:correspondents?|reporters?|writers?))(?: (?:staff|reporters?|writers?|correspondents?))?$/iu

/** `Xinhua writers Mara Velten and Jan Roe` */
const WRITERS =
  /^(?:\p{Lu}[\p{L}]+ )?(?:staff )?(?:writers?|reporters?|correspondents?) (?=\p{Lu})/iu

/**
 * Whether a line is a byline: “By”, then names of persons or an agency; not `By the numbers`, `By noon it was over.`
 */
export function isByline(line: string): boolean {
  return !TOO_LONG.test(line) && isBylineOf(line.replace(/\s+/gu, ' '))
}

function isBylineOf(line: string): boolean {
  if (isSignedWithoutBy(line)) return true
  const bare = line.replace(IN_BRACKETS, '$1')
  const isForeign = FOREIGN_BY.test(bare)
  // `Von Trapp Familie`, `Di Maria`: what may be a name itself takes more
  const isAmbiguous = /^(?:von|di)\b/iu.test(line)
  if (!BY.test(bare) && !isForeign) return false
  const whole = signed(line).replace(WRITERS, '')
  const [names, ...rest] = whole.split(/\s*(?:[,|/;(]|\s[-–—]\s|\b(?:at|in)\b)\s*/u)
  if (UNSIGNED.test(signed(line)) || UNSIGNED.test(names)) return true
  // a sentence, or a clause that goes on: `By Monday Velten Hall, the port, was shut`
  if (/[.!?…:]$/u.test(bare) && !/\b(?:[JS]r|[A-Z])\.$/u.test(bare)) return false
  if (rest.length > 4) return false
  const isSigned = whole !== signed(line) || rest.some((part) => UNSIGNED.test(part))
  return names
    .split(/\s+(?:and|&|with)\s+/iu)
    .every((name) => isPersonName(name, isSigned, isAmbiguous))
}

/** `Mara Velten | The Velt Courier`, `JANE DOE, Staff Writer`: a known given name, and who it writes for. */
function isSignedWithoutBy(line: string): boolean {
  const [name, by, ...rest] = line.split(/ ?\| ?|, (?=(?:staff|correspondent|reporter)\b)/iu)
  if (!by || rest.length > 1) return false
  return (
    GIVEN_NAMES.has(name.split(' ')[0].toLowerCase()) &&
    isPersonName(name, false, false) &&
    (UNSIGNED.test(by) ||
      /^(?:\p{Lu}\S*|of|the|and|for|&)(?: (?:\p{Lu}\S*|of|the|and|for|&)){0,5}$/u.test(by))
  )
}

/** Whom a byline names: all but its “By”. */
export const signed = (line: string): string =>
  line.replace(IN_BRACKETS, '$1').replace(BY, '').replace(FOREIGN_BY, '')

/** Names without whom they write for: `Xinhua writers Mara Velten` */
export const withoutWriters = (names: string): {names: string; writers: string} => {
  const writers = WRITERS.exec(names)?.[0] ?? ''
  return {names: names.slice(writers.length), writers: writers.trim()}
}

/**
 * `Mara Velten`, `JANE DOE`, `J. K. van der Berg`: two to five words, each with a capital. An ordinary one (`Peter
 * Read`) takes a given name, or an agency behind it.
 */
function isPersonName(text: string, isSigned: boolean, isAmbiguous: boolean): boolean {
  // Ben and Van are given names, too
  const words = text
    .split(/\s+/)
    .filter((word, index) => index === 0 || !PARTICLES.has(word.toLowerCase()))
  if (words.length < 2 || words.length > 5 || !words.every((word) => NAME_WORD.test(word)))
    return false
  const plain = words.map((word) => word.replace(/[.,]+$/u, '').toLowerCase())
  // June Halvorsen, and no June figures
  const isOrdinary = plain.slice(1).some((word) => ORDINARY_WORDS.has(word))
  const isMonth = (word: string) => !isOrdinary && /^(?:april|august|june)$/.test(word)
  if (!isSigned && plain.some((word) => NO_NAMES.has(word) && !isMonth(word))) return false
  if (/^\p{L}\.?$/u.test(words.at(-1)!)) return false
  if (isAmbiguous && !isSigned && !GIVEN_NAMES.has(plain[0])) return false
  return (
    isSigned ||
    GIVEN_NAMES.has(plain[0]) ||
    words.some((word) => JOINED_NAME.test(word)) ||
    plain.every((word) => !ORDINARY_WORDS.has(word))
  )
}

/** A given name of Korea or Taiwan: `Park Ji-won`, `Chang Mei-ling`. */
const JOINED_NAME = /^\p{Lu}\p{Ll}+(?:-\p{Ll}+){1,2}$/u

const NAME_WORD = new RegExp(
  `^(?=.{1,40}$)(?:(?:al|el|d|l|o)[-${APOSTROPHES}])?\\p{Lu}(?:[\\p{L}\\p{M}.-]|[${APOSTROPHES}](?![sS]$))*$`,
  'u',
)

/** What else follows “By” in headlines set with capitals: `By Popular Demand`, `By The Numbers`. */
const NO_NAMES = new Set(
  (
    'accident account accounts air appointment chance choice coincidence count day days decree default degrees ' +
    'demand design dawn dusk hand law land lake leaps bounds means midnight midweek mistake noon night nightfall ' +
    'number numbers order orders own popular post rail reason request right rights road royal rule rules sea side ' +
    'stealth sundown sunrise sunset surprise the then these this those train turns virtue vote votes way week ' +
    'weeks year years water monday tuesday wednesday thursday friday saturday sunday january february march ' +
    'april june july august september october november december one two three four five six seven eight nine ten ' +
    'far standard standards measure measures estimate estimates figures margin majority message midday morning evening ' +
    'afternoon lunchtime christmas easter spring summer autumn winter fall tomorrow tonight today yesterday contrast ' +
    'comparison definition nature force name phone letter candlelight moonlight coach bus car boat ship ferry foot ' +
    'bike helicopter plane horse and or not no ' +
    'first second third last next early late mid any all every each some his her its their our my your a an'
  ).split(' '),
)
