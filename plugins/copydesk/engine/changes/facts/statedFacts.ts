import {DEMONYMS} from '../../data/demonyms.ts'
import {MONTHS} from '../../data/months.ts'
import {TITLES} from '../../data/titles.ts'
import {kindsOf, GIVEN, PLACE, SURNAME, WORD} from '../../names/index.ts'
import {OPENERS} from '../../text/sentences.ts'
import {type StatedFact} from './change.ts'
import {holidays} from './holidays.ts'
import {ordinalOf, quantities} from './quantities.ts'
import {type SentenceRead, type Token} from '../words/tokens.ts'

const HAS_DIGIT = /\d/u
const WEEKDAYS = 'mon tue wed thu fri sat sun'
const DATE =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thur?s?|fri|sat|sun)$/u
export const isDateWord = (key: string): boolean => DATE.test(key)

const NEGATIONS = new Set(
  'not no never nor neither without none nobody nothing cannot fail failed fails failing'.split(
    ' ',
  ),
)
/** What fails breaks. */
const BREAKS = /^(?:power|electricity|lights?|signals?|crops?|harvest)$/u
/** Before `to`, what follows was not done: `has yet to vote`, `refused to sign`. */
const UNDONE = new Set(
  'yet unable refused refuses refuse declined declines decline neglected'.split(' '),
)
/** They turn a statement round, and stand for a “not” of the other side. */
export const OTHER_NEGATIONS =
  /^(?:bar|ban|forbid|forbad|forbidden|prohibit|refus|declin|unabl|lack|deni|deny|hardly|rarely|seldom|scarcely|barely|few|avoid|stop|ceas|miss|missing|prevent|unlikely|unknown|un\p{L}{4,}|in(?:complet|valid|accurat|abl|suffici|adequa|eligib|activ|effecti)\p{L}*|im(?:possib|prop)\p{L}*|irregul\p{L}*|dis\p{L}{4,}|free|away|absent|yet|skip|boycott|first|lost|los|left|exclud|until|unless|instead|rather|exempt|withheld|withhold|empty|elud|evad|vacant|absenc|poor|scant|scarc|shortag|shortfall|dearth|littl|abolish|scrap|rid)$/u

const known = new WeakMap<SentenceRead, StatedFact[]>()

/** The facts of a sentence, in the order of its words. */
export function statedFacts(sentence: SentenceRead): StatedFact[] {
  let facts = known.get(sentence)
  if (!facts) known.set(sentence, (facts = readFacts(sentence)))
  return facts
}

function readFacts({text, tokens}: SentenceRead): StatedFact[] {
  const facts = [...quantities(text, tokens), ...holidays(tokens)]
  const taken = new Set<number>()
  for (const {from, to} of facts) for (let at = from; at < to; at++) taken.add(at)
  const tells = capitalsTell(tokens)
  for (let at = 0; at < tokens.length; at++) {
    const isOpener = opensAfterDateline(text, tokens, at)
    const fact = taken.has(at) || isOpener ? undefined : wordFact(tokens, at, tells)
    if (fact) facts.push(fact)
  }
  return asDays(
    facts.sort((a, b) => a.from - b.from),
    tokens,
  )
}

/** `SHELBURNE, N.S. — Fishermen say`: a common word that opens the sentence after a dateline. */
const opensAfterDateline = (text: string, tokens: readonly Token[], at: number): boolean =>
  at > 0 &&
  at <= LONGEST_DATELINE &&
  (kindsOf(tokens[at]!.key) & (WORD | GIVEN | SURNAME | PLACE)) === WORD &&
  !DEMONYMS.has(tokens[at]!.key) &&
  !tokens[at + 1]?.isCapital &&
  /^[).\s]*(?:—|–|--?) *$/u.test(text.slice(tokens[at - 1]!.to, tokens[at]!.from)) &&
  tokens[0]!.text === tokens[0]!.text.toUpperCase()
const LONGEST_DATELINE = 7

/** `May 5th` and `the 5th of May` are `May 5`. */
function asDays(facts: StatedFact[], tokens: Token[]): StatedFact[] {
  const isMonth = (fact: StatedFact | undefined) =>
    fact?.kind === 'date' && MONTHS.includes(fact.value)
  return facts.map((fact, index) => {
    if (fact.kind !== 'ordinal') return fact
    const [before, after] = [facts[index - 1], facts[index + 1]]
    const isAfter = isMonth(before) && before!.to === fact.from
    const isBefore =
      isMonth(after) &&
      (after!.from === fact.to || (after!.from === fact.to + 1 && tokens[fact.to]!.key === 'of'))
    return isAfter || isBefore ? {...fact, kind: 'number' as const} : fact
  })
}

/** Who refuses stands between in fewer words. */
const FAR_FROM_REFUSAL = 6

function wordFact(tokens: Token[], at: number, tells: boolean): StatedFact | undefined {
  const {key, text, isCapital} = tokens[at]!
  const fact = (kind: StatedFact['kind'], value: string): StatedFact => ({
    kind,
    value,
    from: at,
    to: at + 1,
  })
  // `under-18s`
  if (/^\d\ds$/u.test(key) && /^(?:under|over)$/u.test(tokens[at - 1]?.key ?? ''))
    return fact('number', key.slice(0, 2))
  if (HAS_DIGIT.test(key)) return fact('number', key)
  if (key === 'single' || key === 'sole') return fact('number', '1')
  if (key === 'both') return fact('number', '2')
  if (key === 'trio') return fact('number', '3')
  const ordinal = ordinalOf(key)
  if (ordinal >= 0) return fact('ordinal', String(ordinal))
  if (NEGATIONS.has(key) || (key.endsWith('nt') && /n['’]t$/iu.test(text))) {
    const next = tokens[at + 1]?.key ?? ''
    if (key === 'no' && /^\d/u.test(next)) return undefined
    if (isEmphatic(tokens, at)) return undefined
    // `the power failed`
    if (key.startsWith('fail') && next !== 'to' && BREAKS.test(tokens[at - 1]?.key ?? ''))
      return undefined
    if (key === 'not' && /^(?:only|until|un\p{L}{4,}|im(?:possib|probab)\p{L}+)$/u.test(next))
      return undefined
    if (key === 'nor' && tokens.some((token) => token.key === 'neither')) return undefined
    return fact('negation', 'not')
  }
  // `refusal to sign`, `refusal by the mayor to sign`
  const isUndone = UNDONE.has(key) || /^(?:refusal|failure|inability)$/u.test(key)
  const isBy = /(?:al|ure|ity)$/u.test(key) && /^(?:by|of)$/u.test(tokens[at + 1]?.key ?? '')
  const isTo = tokens
    .slice(at + 1, at + (isBy ? FAR_FROM_REFUSAL : 2))
    .some((token) => token.key === 'to')
  if (isUndone && isTo) return fact('negation', 'not')
  // `too young to be tried`
  if (key === 'too' && tokens[at + 2]?.key === 'to') return fact('negation', 'not')
  if (isCapital && DATE.test(key) && (key !== 'may' || at > 0)) {
    const short = key.slice(0, 3)
    if (MONTHS.includes(short) || WEEKDAYS.includes(short)) return fact('date', short)
  }
  return isName(tokens, at, tells) ? fact('name', nameKey(key)) : undefined
}

/** `without a shadow of a doubt`, `voted no`: it denies nothing. */
function isEmphatic(tokens: readonly Token[], at: number): boolean {
  const {key} = tokens[at]!
  const lead = tokens[at - 1]
  const after = tokens
    .slice(at + 1, at + 7)
    .map((token) => token.key)
    .join(' ')
  if (key === 'without')
    return (
      /^(?:(?:an?|any) )?(?:shadow of (?:an? )?)?(?:doubt|question|exception|warning)\b/u.test(
        after,
      ) && !/^(?:any )?warning/u.test(after)
    )
  // `nothing but his name`: only that
  if (/^(?:nothing|nobody|none)$/u.test(key) && /^but\b/u.test(after)) return true
  return key === 'no' && /^vot(?:e|es|ed|ing)$/u.test(lead?.key ?? '')
}

/** What a name is compared by; of a people, `+` and the start that it shares with its country: `Iranian`, `Iran`. */
function nameKey(key: string): string {
  if (ADJECTIVES[key]) return ADJECTIVES[key]
  if (!DEMONYMS.has(key)) return key
  return (
    DEMONYM_PLACES.get(key) ??
    `+${key.replace(/(?<=\p{L}{3})(?:ians?|ish|ese|ans?|is?|ns?)$/u, '')}`
  )
}

/** What a region or a city has for an adjective. */
const ADJECTIVES: Readonly<Record<string, string>> = {
  alpine: 'alps',
  andean: 'andes',
  himalayan: 'himalayas',
  parisian: 'paris',
  viennese: 'vienna',
  venetian: 'venice',
  neapolitan: 'naples',
  florentine: 'florence',
  muscovite: 'moscow',
  glaswegian: 'glasgow',
  mancunian: 'manchester',
  liverpudlian: 'liverpool',
  cornish: 'cornwall',
  flemish: 'flanders',
  breton: 'brittany',
  nigerian: 'nigeria',
  nigerien: 'niger',
}

/** Whether two such keys name one. */
export function sameName(a: string, b: string): boolean {
  if (a === b) return true
  if (a.startsWith('+')) return b.startsWith(a.slice(1)) && b.length <= a.length + 4
  return b.startsWith('+') && sameName(b, a)
}

const DEMONYM_PLACES = new Map(
  (
    'french france dutch netherlands greek greece german germany swiss switzerland spanish spain danish denmark ' +
    'british britain polish poland swedish sweden turkish turkey chinese china czech czechia finnish finland irish ' +
    'ireland welsh wales scottish scotland portuguese portugal ukrainian ukraine congolese congo togolese togo norwegian norway peruvian peru cypriot cyprus ' +
    'filipino philippines icelandic iceland argentine argentina catalan catalonia scots scotland briton britain dane denmark pole poland spaniard spain'
  )
    .split(' ')
    .flatMap((word, at, all): [string, string][] => (at % 2 ? [] : [[word, all[at + 1]!]])),
)

function isName(tokens: Token[], at: number, tells: boolean): boolean {
  const {key, text, isCapital} = tokens[at]!
  if (!isCapital || text.length < 2 || key === 'the' || SHORTENED.test(text)) return false
  if (key === 'richter' && tokens[at + 1]?.key === 'scale') return false
  // `Yes 53.6 percent`
  if (/^(?:yes|no)$/u.test(key) && /^\d/u.test(tokens[at + 1]?.key ?? '')) return false
  const kinds = kindsOf(key)
  if (!tells) return !(kinds & WORD) && (kinds & (GIVEN | SURNAME | PLACE)) > 0
  if (at > 0) return !(at === 1 && !/\p{L}/u.test(tokens[0]!.text) && kinds & WORD)
  if (OPENERS.has(key)) return false
  if (!(kinds & WORD) || DEMONYMS.has(key) || ADJECTIVES[key]) return true
  // `Foreign Minister Jan Roos`
  if (tokens[1]?.isCapital && TITLES.has(tokens[1].key) && tokens[2]?.isCapital) return true
  return Boolean(kinds & (GIVEN | SURNAME | PLACE)) && Boolean(tokens[1]?.isCapital)
}

/** `It’ll`, `They’ve`. */
const SHORTENED = /^(?:I|You|He|She|It|We|They|That|There|Who|What|Here)[’'](?:ll|ve|re|d|m)$/u

/** Not in a headline that capitalizes every word. */
function capitalsTell(tokens: Token[]): boolean {
  const words = tokens.filter(({text}) => /^\p{L}{4,}/u.test(text))
  const capitals = words.filter(({isCapital}) => isCapital).length
  return words.length < 4 || capitals <= 0.8 * words.length
}
