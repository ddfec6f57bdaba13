import {COMMON_WORD, kindsOf, PLACE} from '../../names/index.ts'
import {statedFacts} from '../facts/statedFacts.ts'
import {type Elsewhere} from '../sentences/elsewhere.ts'
import {type SentenceRead, type Token} from '../words/tokens.ts'

/**
 * Whether a sentence that is gone said something of somebody whom the story names nowhere now. What somebody said, and other
 * background, is dropped for length: what stays does not contradict it.
 */
export const statesLost = (sentence: SentenceRead, now: Elsewhere): boolean =>
  !CREDIT.test(sentence.text) &&
  !sentence.tokens.some(({isQuoted}) => isQuoted) &&
  statedFacts(sentence).some(({kind, from}) => {
    const {key} = sentence.tokens[from]!
    return (
      kind === 'name' &&
      !isPlaceOf(sentence, from) &&
      !isAttribute(sentence, from) &&
      !now.names(key) &&
      !(kindsOf(key) & (COMMON_WORD | PLACE))
    )
  })

/** `founded in Le Locle`, `at Rossio`. */
function isPlaceOf({tokens}: SentenceRead, at: number): boolean {
  let from = at
  while (tokens[from - 1]?.isCapital || /^(?:and|the)$/u.test(tokens[from - 1]?.key ?? '')) from--
  let to = at + 1
  while (tokens[to]?.isCapital || tokens[to]?.key === 'and') to++
  const lead = tokens[from - 1]?.key ?? ''
  if (isEndOfWay(tokens, from, to)) return true
  // `miners from Cossall`
  if (lead === 'from' && /[^s]s$|(?:men|people|children)$/u.test(tokens[from - 2]?.key ?? ''))
    return true
  // `is linked to Portsmouth`, `north of Turin`
  if (FROM_PLACE.has(lead) && BESIDE.test(tokens[from - 2]?.key ?? '')) return true
  return AT_PLACE.has(lead) || (FROM_PLACE.has(lead) && GEOGRAPHY.test(tokens[to]?.key ?? ''))
}
/** `stretches from Putney to Woolwich`: either end. */
function isEndOfWay(tokens: readonly Token[], from: number, to: number): boolean {
  const isWay = (start: number) =>
    WAY.test(tokens[start - 1]?.key ?? '') ||
    (WAY.test(tokens[start - 2]?.key ?? '') && !tokens[start - 1]!.isCapital)
  if (tokens[from - 1]?.key === 'from' && tokens[to]?.key === 'to') return isWay(from - 1)
  if (tokens[from - 1]?.key !== 'to') return false
  let start = from - 1
  while (tokens[start - 1]?.isCapital) start--
  return tokens[start - 1]?.key === 'from' && isWay(start - 1)
}
const WAY =
  /^(?:stretch|run|r[au]n|flow|sail|extend|travel|lead|led|go|went|link|ferr|train|bus|route|road|railway|line|path|trail|service|coast|motorway|walk|cycle|drive|drove|fl[iey]|flight)(?:e?s|ed|ing)?$/u
const AT_PLACE = new Set('in at near outside around'.split(' '))
const FROM_PLACE = new Set('from of to on between across through'.split(' '))
const BESIDE =
  /^(?:link(?:s|ed)|connect(?:s|ed)|join(?:s|ed)|(?:north|south)(?:east|west)?|east|west|miles|kilometers|kilometres|km|suburb|outskirts|coast|town|city|village|port|island|district|region|province|county|road|way|ferr(?:y|ies)|trains?|flights?)$/u
/** `the Aldabra and Cocos islands`. */
const GEOGRAPHY =
  /^(?:islands?|rivers?|lakes?|mountains?|valleys?|coasts?|seas?|hills?|region|area|streets?|roads?)$/u

/** `a Victorian resort`. */
const isAttribute = ({tokens}: SentenceRead, at: number): boolean =>
  /^an?$/u.test(tokens[at - 1]?.key ?? '') && tokens[at + 1]?.isCapital === false
/** Who worked on a story is no part of it: `With files from Annick Chénier`. */
const CREDIT =
  /^\P{L}*(?:with (?:files?|reporting|reports?) (?:from|by)|(?:additional |further )?(?:reporting|research|writing|editing|translation|photographs?|photos?) (?:from|by)|(?:written|edited|reported|compiled|translated) by|\p{Lu}[\p{L}’'. -]+ contributed to this (?:report|story|article))\b/iu
