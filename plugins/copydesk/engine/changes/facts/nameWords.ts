import {DEMONYMS} from '../../data/demonyms.ts'
import {TITLES} from '../../data/titles.ts'
import {kindsOf, GIVEN, PLACE, SURNAME, WORD} from '../../names/index.ts'
import {OPENERS} from '../../text/sentences.ts'
import {type Token} from '../words/tokens.ts'
import {wordTable} from '../words/wordTable.ts'

/** Whether a word is a name; `tells`: whether capitals tell something in this sentence. */
export function isName(tokens: Token[], at: number, tells: boolean): boolean {
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
export function capitalsTell(tokens: Token[]): boolean {
  const words = tokens.filter(({text}) => /^\p{L}{4,}/u.test(text))
  const capitals = words.filter(({isCapital}) => isCapital).length
  return words.length < 4 || capitals <= 0.8 * words.length
}

/** What a name is compared by; of a people, `+` and the start that it shares with its country: `Iranian`, `Iran`. */
export function nameKey(key: string): string {
  if (ADJECTIVES[key]) return ADJECTIVES[key]
  if (!DEMONYMS.has(key)) return key
  return (
    DEMONYM_PLACES.get(key) ??
    `+${key.replace(/(?<=\p{L}{3})(?:ians?|ish|ese|ans?|is?|ns?)$/u, '')}`
  )
}

/** What a region or a city has for an adjective. */
const ADJECTIVES = wordTable<string>({
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
})

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
