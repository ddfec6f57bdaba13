import {wordSet} from '../data/wordSet.ts'
import {once} from '../text/once.ts'
import {type Sentence, sentencesOf} from '../text/sentences.ts'
import {CURRENCY_SIGN, type WrittenNumber} from './numbers.ts'
import {unitAt} from './units.ts'

/** A number of something: `65 families`, `$240 million`, `12 percent`. */
export interface Figure {
  number: WrittenNumber
  /** What is counted, so that two can be compared: `families`, `$`, `%`, `km`. */
  of: string
  /** `[from, to)` in UTF-16 code units, with what is counted. */
  from: number
  to: number
  /** What stands around it; read when first asked for, since few stories have two figures of a kind. */
  said(): Said
}

/** What the words around a figure say of it. */
export interface Said {
  /** It is said to be near only: `about`, `at least`. */
  isHedged: boolean
  /** It speaks of ones that the story has named: `the 65 families`, `all 65 families`. */
  isDefinite: boolean
  /** It is said again: `the total was again given as 65 families`, `65 families: that is the number`. */
  isRestated: boolean
  /**
   * Beginnings of the telling words after `the`, `the full`, `of the` and the figure: `the $9.3 billion merger`; none
   * where it is not so.
   */
  called: ReadonlySet<string>
  sentence: Sentence
  /** Beginnings of the telling words of its sentence. */
  stems: ReadonlySet<string>
}

const CURRENCY = new RegExp(`${CURRENCY_SIGN}$`, 'u')
const MONEY =
  /^ (dollars?|pounds?|euros?|yen|yuan|francs?|marks?|crowns?|pence|cents?|rupees?|pesos?|rubles?|roubles?|won|lire|guilders?|baht|ringgit)\b/iu
const PERCENT = /^ ?(?:%|per ?cent\b|percent\b)/iu
const NOUN =
  /^(?:[ -](?!(?:of|in|on|at|by|to|and|or|for|from|with|than|as|the|a|an|is|was|were|are|has|had|have|who|that|which|after|before|since|over|under|per|hours?|minutes?|seconds?|days?|weeks?|months?|years?|times?)\b)\p{L}[\p{Ll}’'-]*){1,3}/u
const IRREGULAR = wordSet(
  'people men women children police troops personnel staff crew dead feet teeth sheep fish aircraft',
)
const HEDGE =
  /\b(?:about|around|approximately|roughly|nearly|almost|some|over|under|more than|less than|fewer than|at least|at most|up to|as many as|as much as|close to|an estimated|estimated) $/iu
/** One end of a range: `from 500,000 to 1.4 million`. */
const RANGE_BEFORE = /\d(?:[.,]?\d)*(?: \p{L}+)?(?: (?:to|and|or)|[-–]) [$€£¥]?$/u
const RANGE_AFTER = /^ (?:to|and|or) [$€£¥]?\d/u
const DEFINITE = /(?:\b(?:the|all|all the|these|those)|\bthe (?:figure|number|total) of) $/iu
/** Words that tell which ones are meant make new ones of them: `the 182,000 homes built in 1993`. */
const ENDS =
  /^(?:[.,;:]|$| (?:are|were|was|is|had|have|has|will|would|could|may|said|came|went|remain|remained|got|in the (?:long|end))\b)/u
const CALLED =
  /\b(?:the|all|these|those|that|its?|their|his|her)(?: (?:full|total|entire|whole|proposed|planned|same|original|record))? $/iu
const RESTATED_BEFORE =
  /\b(?:again|once more) (?:given|put|stated|reported|cited|quoted|described|set|counted) (?:as|at) $|\b(?:total|number|figure|count|toll|sum) (?:was|is|stands|stood|remains|remained|comes|came|given) (?:at |to |as )?$/iu
const RESTATED_AFTER =
  /^[:,;—–-]? ?(?:that|this|which)(?:’s|'s| is| was| remains) the (?:number|figure|total|count|toll|sum)\b/iu
const DULL = wordSet(`
  about above after again against also although among another around because been before being below between both
  could does doing down during each every from further have having here into itself just least less like made many
  might more most much must near nearly only other others over said same says should since some such than that their
  them then there these they this those though through told under until upon very were what when where which while who
  whom whose will with within without would your year years month months week weeks today yesterday monday tuesday wednesday
  thursday friday saturday sunday percent million billion thousand hundred dozen dollars added`)

/** The figures of a text, in order. Ranges, ordinals, dates, ages and scores are none. */
export function readFigures(text: string, numbers: WrittenNumber[]): Figure[] {
  if (numbers.length === 0) return []
  const sentences = once(() => sentencesOf(text))
  return numbers.flatMap((number): Figure[] => {
    const found = countedIn(text, number)
    if (!found) return []
    return [
      {
        number,
        ...found,
        said: once(() =>
          readSaid(
            text,
            found,
            sentences().find(({end}) => number.from < end)!,
          ),
        ),
      },
    ]
  })
}

function readSaid(text: string, {from, to}: Pick<Figure, 'from' | 'to'>, sentence: Sentence): Said {
  const stems = stemsOf(text.slice(sentence.start, sentence.end))
  const before = text.slice(Math.max(0, from - 40), from)
  const after = text.slice(to, to + 48)
  return {
    isHedged: HEDGE.test(before) || RANGE_BEFORE.test(before) || RANGE_AFTER.test(after),
    isDefinite: DEFINITE.test(before) && ENDS.test(after.slice(0, 12)),
    isRestated: RESTATED_BEFORE.test(before) || RESTATED_AFTER.test(after),
    called: CALLED.test(before) ? calledBy(after, stems) : NOTHING,
    sentence,
    stems,
  }
}

function countedIn(
  text: string,
  {from, to, value}: WrittenNumber,
): Pick<Figure, 'of' | 'from' | 'to'> | null {
  const before = text.slice(Math.max(0, from - 4), from)
  const after = text.slice(to, to + 60)
  const currency = CURRENCY.exec(before)
  if (currency) return {of: currency[0], from: from - currency[0].length, to}
  const percent = PERCENT.exec(after)
  if (percent) return {of: '%', from, to: to + percent[0].length}
  const money = MONEY.exec(after)
  if (money) return {of: money[1]!.toLowerCase().replace(/s$/, ''), from, to: to + money[0].length}
  const unit = unitAt(after)
  if (unit) return {of: unit.unit.symbol, from, to: to + unit.length}
  if (/^-/.test(after) || value === 0) return null
  const phrase = NOUN.exec(after)?.[0]
  if (!phrase) return null
  const words = phrase.slice(1).split(/[ -]/)
  const head = words.findIndex(
    (word) => IRREGULAR.has(word) || (word.length > 3 && /[^s]s$/.test(word)),
  )
  if (head < 0) return null
  const length = words.slice(0, head + 1).join(' ').length
  return {of: words[head]!, from, to: to + 1 + length}
}

const NOTHING: ReadonlySet<string> = new Set()

/** What follows the figure; `of the total $211 million,` is called by its sentence. */
function calledBy(after: string, stems: ReadonlySet<string>): ReadonlySet<string> {
  const own = stemsOf(/^[^.;:,]*/.exec(after)![0])
  return own.size > 0 ? own : stems
}

function stemsOf(sentence: string): ReadonlySet<string> {
  const stems = new Set<string>()
  for (const [word] of sentence.matchAll(/\p{L}[\p{L}\p{M}’']{3,}/gu)) {
    const plain = word.toLowerCase().replace(/[’']s$/, '')
    if (!DULL.has(plain)) stems.add(plain.slice(0, 5))
  }
  return stems
}
