import {quoteRanges} from '../../article/quotes.ts'
import {inFull} from '../../data/shortForms.ts'
import {withStates} from '../../data/stateCodes.ts'
import {repairEncoding} from '../../text/encoding.ts'
import {plainLetters} from '../../text/fold.ts'
import {hashText} from '../../text/hash.ts'
import {APOSTROPHES, INVISIBLES} from '../../text/typography.ts'
import {sentencesOf} from '../../text/sentences.ts'
import {idiomAt} from './idioms.ts'
import {plainSpelling, stemOf} from './lexicon.ts'
import {wordTable} from './wordTable.ts'

/** A word of a sentence, or a sign that counts as one: `$`, `%`. */
export interface Token {
  /** As written. */
  text: string
  /** In lower case, without accents, apostrophes, the possessive `s`; British and American spellings are one. */
  key: string
  stem: string
  /** Of the key. */
  hash: number
  /** `[from, to)` in the text of its sentence. */
  from: number
  to: number
  isQuoted: boolean
  isCapital: boolean
}

/** A sentence to compare. */
export interface SentenceRead {
  text: string
  tokens: Token[]
  /** Its words, run together: the same for two sentences that differ in form only. */
  key: string
}

/** What may stand right after a number: `9.15pm`, `40km`. */
const AFTER_DIGITS =
  'am|pm|[ap]\\.m|pct|pc|km|kg|kph|mph|mg|mm|cm|ml|m|g|t|l|c|f|ft|lbs?|oz|ha|mi|kw|mw|gw|hp|hrs?|mins?|secs?'
const TOKEN = new RegExp(
  String.raw`(?:\p{L}\.){2,}|(?:US|U\.S\.|CA?|A|NZ|HK)\$|\d+(?:[.,:]\d+)*(?=(?:${AFTER_DIGITS})(?![\p{L}\p{N}]))|\d+(?:[.,:]\d+)*(?:st|nd|rd|th|[${APOSTROPHES}]?s)?(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}${INVISIBLES}]|[${APOSTROPHES}](?=\p{L}))*|[$€£¥%]`,
  'giu',
)
const UNHEARD = new RegExp(`[${APOSTROPHES}${INVISIBLES}]`, 'gu')
const POSSESSIVE = new RegExp(`(?<=\\p{L}{2})[${APOSTROPHES}]s$`, 'iu')

const CURRENCIES =
  'dollars?|pounds?|euros?|francs?|kron[aeo]r?|yen|yuan|rupees?|pesos?|rubles?|roubles?|rand|lira|zloty|shillings?|dirhams?|riyals?|reais|won'
/** Signs of markup, and what is written short: one spelling of each. */
const UNMARKED: [RegExp, string][] = [
  [/<\/?[a-z][^<>]{0,200}>/giu, ''],
  [/&nbsp;/gu, ' '],
  [/&quot;/gu, '"'],
  [/&(?:rsquo|lsquo|apos|#39);/gu, '’'],
  [/&amp;/gu, '&'],
  [new RegExp(String.raw`(?<=\d)\s?m(?=\s(?:\p{L}+\s)?(?:${CURRENCIES})\b)`, 'giu'), ' million'],
  // `$38 MM`
  [/(?<=[$€£¥]\s?\d[\d.,]{0,12})\s?MM\b/gu, ' million'],
  // `ATHENS (Agency) -- The police`: who sent it is no part of the text
  [/(?<=^\p{Lu}[\p{Lu}\s.,’'-]{2,40})\s\([^()\d]{2,30}\)(?=\s?(?:—|–|--?)\s)/u, ''],
  // `R9 million` is 9 million rand; `R9` may be a road
  [/\bR\s?(\d[\d.,]*)\s?(m(?:illion)?|b(?:illio)?n)\b/gu, '$1 $2 rand'],
  [/(?<=\b[A-Z]{3}\s?\d[\d.,]{0,12})m\b/gu, ' million'],
  [/(?<![\p{L}\p{N}])['’‘](?=[2-9]0s\b)/gu, '19'],
  [/\bN\.?\s(?=\d+(?:st|nd|rd|th)\b)/gu, 'North '],
  [/\bS\.?\s(?=\d+(?:st|nd|rd|th)\b)/gu, 'South '],
  [/\bE\.?\s(?=\d+(?:st|nd|rd|th)\b)/gu, 'East '],
  [/\bW\.?\s(?=\d+(?:st|nd|rd|th)\b)/gu, 'West '],
  [/\bSt\.(?<=(?:\d(?:st|nd|rd|th)|\p{Lu}\p{L}+)\sSt\.)(?!\s\p{Lu})/gu, 'Street'],
  [/(?<=\d\s?)([kcm]?m|ft)(?:3|³)(?![\p{L}\p{N}])/gu, ' cubic $1'],
  [/(?<=\d\s?)([kcm]?m|ft)(?:2|²)(?![\p{L}\p{N}])/gu, ' square $1'],
  // `Sen. Ada Lind, D-Ohio`, `Rep. Jan Roos (R)`
  [/(, | \()D(?=-\p{Lu}|\))/gu, '$1Democrat'],
  [/(, | \()R(?=-\p{Lu}|\))/gu, '$1Republican'],
  [/(, | \()I(?=-\p{Lu}|\))/gu, '$1Independent'],
  [/\b(?:c[oa]mes?|go|goes|enter|enters) into (?:force|effect)\b/gu, 'take effect'],
  [/\bwithout much\b/gu, 'with little'],
  [/\bmetric ton(?=s?\b)/gu, 'tonne'],
  [/\bon a scale of\b/gu, 'out of'],
  // `1958-59`
  [/\b(1[89]|20)(\d\d[-–])(\d\d)\b(?![-–])/gu, '$1$2$1$3'],
  // `No 10`, `two-and-a-half`
  [/\bN(?:o|umber)\.?\s(?=\d{1,3}(?![\d.,%]*\d|\s?%|\s?per))/gu, 'number '],
  [/(?<=\p{L})-and-a-(?=half\b|quarter\b)/gu, ' and a '],
  [/\s?°\s?C\b/gu, ' degrees Celsius'],
  [/\s?°\s?F\b/gu, ' degrees Fahrenheit'],
]

/** `nineteen-thirties`. */
const DECADES = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ')
const IN_WORDS = new RegExp(String.raw`\bnineteen[- ](${DECADES.join('|')})\b`, 'giu')

/** After one of these a `defeat` is a loss, and no victory. */
const LED = /^(?:an?|the|his|her|its|their|this|that|another|first|last|heavy|narrow)$/u

/** The sentences of a paragraph, read. Never throws. */
export function readSentences(paragraph: string): SentenceRead[] {
  const repaired = repairEncoding(paragraph)?.text ?? paragraph
  const unmarked = UNMARKED.reduce((text, [sign, as]) => text.replace(sign, as), repaired)
  const plain = withStates(unmarked).replace(
    IN_WORDS,
    (_all, decade: string) => `19${DECADES.indexOf(decade.toLowerCase()) + 2}0s`,
  )
  const quoted = quoteRanges(plain)
  return sentencesOf(plain).map(({start, end}) => {
    const text = plain.slice(start, end)
    const tokens = [...text.matchAll(TOKEN)].map(({0: word, index}): Token => {
      return {
        text: word,
        ...wordKeys(word),
        from: index,
        to: index + word.length,
        isQuoted:
          quoted.length > 0 &&
          quoted.some(([from, to]) => from <= start + index && start + index < to),
      }
    })
    for (const [at, token] of tokens.entries()) {
      // `till Sunday`, but not `the till`
      const isUntil = token.key === 'till' && !LED.test(tokens[at - 1]?.key ?? '')
      if (isUntil) tokens[at] = {...token, ...wordKeys('until')}
      const isLoss = token.key === 'defeat' && LED.test(tokens[at - 1]?.key ?? '')
      const stem = isLoss ? 'loss' : idiomAt(tokens, at)
      if (stem !== undefined) tokens[at] = {...token, stem}
    }
    return {text, tokens, key: tokens.map(({key}) => key).join('')}
  })
}

type WordKeys = Pick<Token, 'key' | 'stem' | 'hash' | 'isCapital'>

/** Words come again and again. */
const known = new Map<string, WordKeys>()
const MOST_KNOWN = 20_000

/** What a word is compared by. */
export function wordKeys(word: string): WordKeys {
  let keys = known.get(word)
  if (keys) return keys
  if (known.size >= MOST_KNOWN) known.clear()
  const key = keyOf(word)
  keys = {key, stem: stemOf(key), hash: hashText(key), isCapital: /^\p{Lu}/u.test(word)}
  known.set(word, keys)
  return keys
}

/** British and American starts of words that no rule of endings makes one. A name has its own spelling. */
const STARTS: readonly [british: RegExp, american: string][] =
  'mould mold|moult molt|smoulder smolder|grey gray|tyre tire|kerb curb|plough plow|draught draft|cheque check|storey story|sceptic skeptic|pyjama pajama|moustache mustache|artefact artifact|sulphur sulfur|jewellery jewelry|manoeuv maneuv|cosy cozy|ageing aging|rooves roofs|hooves hoofs|foetus fetus|paediatr pediatr|orthopaed orthoped|anaesthe anesthe|haemo hemo|leukaemia leukemia|anaemi anemi|oestrogen estrogen|gynaecolog gynecolog|archaeolog archeolog|diarrhoea diarrhea|mediaeval medieval|fibre fiber|calibre caliber|sabre saber|sombre somber|meagre meager|practis practic|fulfil(?!l) fulfill|enrol(?!l) enroll|instalment installment|skilful skillful|wilful willful|distil(?!l) distill|instil(?!l) instill|snowplough snowplow|aeroplane airplane|yoghurt yogurt|doughnut donut|whisky whiskey|chilli chili|dyke dike|tsar czar|woollen woolen|marvellous marvelous|phoney phony|licorice liquorice|annexe annex|encyclopaed encycloped'
    .split('|')
    .map((pair) => {
      const [british = '', american = ''] = pair.split(' ')
      return [new RegExp(`^${british}`, 'u'), american]
    })

function plainStart(key: string): string {
  const found = STARTS.find(([british]) => british.test(key))
  return found ? key.replace(...found) : key
}

const SAID_AS = wordTable<string>({
  ex: 'former',
  govt: 'government',
  intl: 'international',
  natl: 'national',
  herr: 'mr',
  ltd: 'limited',
  inc: 'incorporated',
  hq: 'headquarters',
  hosp: 'hospital',
  ret: 'retired',
  twenties: '20s',
  thirties: '30s',
  forties: '40s',
  fifties: '50s',
  sixties: '60s',
  seventies: '70s',
  eighties: '80s',
  nineties: '90s',
})

function keyOf(word: string): string {
  if (/^(?:%|pct)$/iu.test(word)) return 'percent'
  if (word.endsWith('$')) return '$'
  if (/^(?:\p{L}\.){2,}$/u.test(word)) return word.replaceAll('.', '').toLowerCase()
  // `the Cessna 185’s engine`, but not `the 1990’s`
  if (/^\d/u.test(word))
    word = word.replace(new RegExp(`(?<=\\d[1-9])[${APOSTROPHES}]s$`, 'iu'), '')
  if (/^\d/u.test(word)) return word.toLowerCase().replace(UNHEARD, '').replaceAll(',', '')
  if (/^it.s$/iu.test(word)) return 'its'
  const isCapital = /^\p{Lu}/u.test(word)
  const short = plainLetters(word.replace(POSSESSIVE, '').replace(UNHEARD, ''))
  const key = plainSpelling((isCapital && inFull(short)) || short)
  return SAID_AS[key] ?? (isCapital ? key : plainStart(key))
}
