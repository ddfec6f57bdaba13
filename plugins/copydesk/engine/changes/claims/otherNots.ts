import {negationsIn, type Side} from '../sentences/region.ts'
import {saySame, stemOf} from '../words/lexicon.ts'
import {areOfOneKind} from '../words/nearWords.ts'
import {turnedBack} from './opposites.ts'

/** They turn a statement round, and stand for a “not” of the other side. */
export const OTHER_NEGATIONS =
  /^(?:bar|ban|forbid|forbad|forbidden|prohibit|refus|declin|unabl|lack|deni|deny|hardly|rarely|seldom|scarcely|barely|few|avoid|stop|ceas|miss|missing|prevent|unlikely|unknown|un\p{L}{4,}|in(?:complet|valid|accurat|abl|suffici|adequa|eligib|activ|effecti)\p{L}*|im(?:possib|prop)\p{L}*|irregul\p{L}*|dis\p{L}{4,}|free|away|absent|yet|skip|boycott|wait|first|lost|los|left|exclud|until|unless|instead|rather|exempt|withheld|withhold|empty|elud|evad|vacant|absenc|poor|scant|scarc|shortag|shortfall|dearth|littl|abolish|scrap|rid)$/u

/**
 * How many words of a side say what the other one denies: `barred`, where it is `not allowed`. `denied` are the words
 * that the other side denies, by their stems.
 */
export const countOfNots = (side: Side, other: Side, denied: readonly string[]): number =>
  side.tokens.filter((_, at) => saysNot(side, at, other, denied)).length

function saysNot(side: Side, at: number, other: Side, denied: readonly string[]): boolean {
  const {stem, key} = side.tokens[at]!
  const [before, after] = [side.tokens[at - 1]?.key ?? '', side.tokens[at + 1]]
  const root = turnedBack(stem)
  if (root !== undefined && other.stems.has(root)) return true
  if (key === 'out' && after?.key === 'of' && other.stems.has(side.tokens[at + 2]?.stem ?? ''))
    return true
  if (key === 'survived' && other.keys.has('failed')) return true
  if (other.keys.has(key)) return false
  return (
    // `free` loses its `e` in the stem
    ((OTHER_NEGATIONS.test(stem) || key === 'free') &&
      !stem.startsWith('fail') &&
      !other.stems.has(stem) &&
      !isApart(side, at, denied)) ||
    (/^(?:passed|passes|clean|clear|cleared)$/u.test(key) && faultsAreDenied(other)) ||
    (/^(?:stay|remain|keep|unchang|sam|still|steady|flat|stabl)/u.test(stem) &&
      changeIsDenied(other)) ||
    (/^(?:cut|knocked|off)$/u.test(key) && isDark(other)) ||
    key === 'non' ||
    (key === 'against' && /^(?:advi[sz]|warn|caution|decid|counsel|rul)/u.test(before)) ||
    (stem === 'rul' && after?.key === 'out') ||
    isLess(key, other) ||
    isStopped(key, other)
  )
}

const BE = /^(?:is|are|was|were|be|been|being)$/u

/**
 * Whether what is denied is told with no “not” now, far from a word that might deny it: `has not approved the sale`,
 * `approved the sale of an empty mill`, but `was unable to approve it`.
 */
const isApart = ({tokens}: Side, at: number, denied: readonly string[]): boolean =>
  denied.length > 0 &&
  tokens[at + 1]?.key !== 'time' &&
  denied.every((word) => {
    const told = tokens.findIndex(({stem}) => saySame(stem, word))
    // `the road toll will be abolished`
    const far = BE.test(tokens[at - 1]?.key ?? '') ? 4 : 2
    return told >= 0 && (at < told - 4 || at > told + far)
  })

/** Whether a “not” stands right before a word. */
const isDenied = (side: Side, words: RegExp): boolean =>
  negationsIn(side).some(({to}) => side.tokens.slice(to, to + 3).some(({stem}) => words.test(stem)))

/** `found no fault with it`: it passed. */
const faultsAreDenied = (side: Side) =>
  isDenied(side, /^(?:fault|defect|problem|flaw|concern|irregularit|crack|trac)/u)
/** `is not changing`: it stays. */
const changeIsDenied = (side: Side) => isDenied(side, /^(?:chang|alter|mov|leav)/u)

/** `left 22,000 homes without power`, `cut power to 22,000 homes`. */
const isDark = (side: Side) => isDenied(side, /^(?:electric|power|water|gas|heat|light|suppl)/u)

/** `winless`, where the other side is `without a win`. */
function isLess(key: string, other: Side): boolean {
  const [, root] = /^(\p{L}{3,})less$/u.exec(key) ?? []
  return (
    root !== undefined &&
    negationsIn(other).some(({to}) =>
      other.tokens.slice(to, to + 3).some(({stem}) => areOfOneKind(stem, stemOf(root))),
    )
  )
}

/** `no trains ran`, `services were suspended`. */
const isStopped = (key: string, other: Side): boolean =>
  /^(?:suspended|halted|stopped|cancell?ed|closed|shut|scrapped|empty|against|opposed|opposes|rejected|reject)$/u.test(
    key,
  ) &&
  negationsIn(other).some(
    ({from}) =>
      (other.tokens[from]!.key === 'no' ||
        /^(?:admit|accept)/u.test(other.tokens[from + 2]?.key ?? '')) &&
      other.tokens
        .slice(from + 1, from + 5)
        .some((token) =>
          /^(?:r[au]n|running|sailed|sailing|fl(?:ew|own|ying)|operat|held|open|play|serv|work|inside|board|took|admit|accept)/u.test(
            token.key,
          ),
        ),
  )
