import {SPEECH_VERBS} from '../../data/speechVerbs.ts'
import {DASHES} from '../../text/typography.ts'
import {type Word} from './scanWords.ts'

/** What the words around a name tell about it. */
export interface Surroundings {
  /** Its capital may tell nothing: it opens a sentence alone, or stands in a headline. */
  doubtful: boolean
  /** It stands beside a verb of speech, or after `according to`. */
  speaks: boolean
  /** It follows `in`, `near`, `village of`, or it is a dateline. */
  located: boolean
  dateline: boolean
  /** The kind of place that it is called, in the singular: `village` in `the village of`; `''` for none. */
  called: string
  /** An apposition tells who or what it is: `Hamad, a medic`. */
  hasApposition: boolean
  /** It goes on as a person does: `who`, an age, `head of`. */
  isWho: boolean
  /** Only a comma or `and` parts it from the name before. */
  listedWithPrevious: boolean
}

const LOCATING = new Set(
  'in at near outside into toward towards across around northern southern eastern western'.split(
    ' ',
  ),
)
const KINDS_OF_PLACE = new Set(
  'village city town province district region state valley county island port'.split(' '),
)
const BEFORE_VERB = /^(?:also|has|had|then|later|himself|herself|who|is|was)$|ly$/

const APPOSITION = /^, (?:an?|the|his|her|their|my|our|head|leader|chief|director|\d{1,3},)(?= )/
const WHO = /^,? (?:who|whose)\b|^, (?:\d{1,3},|head |leader |chief |director )/

/**
 * Reads what stands around the words `from` to `end` (exclusive), a name of `length` telling words;
 * `previousEnd` is where the name before ended, -1 for none.
 */
export function surroundings(
  text: string,
  words: Word[],
  from: number,
  end: number,
  previousEnd: number,
  headline: boolean,
  length: number,
): Surroundings {
  const low = (i: number): string => words[i]?.text.toLowerCase() ?? ''
  const first = words[from]!
  const before = first.gap === 'stop' ? '' : low(from - 1)
  const follows = end < words.length && words[end]!.gap !== 'stop'
  const after = follows ? low(end) : ''
  const called = before === 'of' ? low(from - 2).replace(/s$/, '') : ''
  const isCalled = KINDS_OF_PLACE.has(called)
  const next = text.slice(words[end - 1]!.end, words[end - 1]!.end + 16)
  const dateline = from === 0 && isDateline(text, words, end)
  return {
    doubtful: headline || (length === 1 && (first.gap === 'stop' || first.opens)),
    speaks:
      SPEECH_VERBS.has(after) ||
      (BEFORE_VERB.test(after) && SPEECH_VERBS.has(low(end + 1))) ||
      (first.gap === 'space' && SPEECH_VERBS.has(before)) ||
      (before === 'to' && low(from - 2) === 'according'),
    located: (first.gap === 'space' && (LOCATING.has(before) || isCalled)) || dateline,
    dateline,
    called: isCalled ? called : '',
    hasApposition: APPOSITION.test(next),
    isWho: WHO.test(next),
    listedWithPrevious:
      previousEnd === from
        ? first.gap === 'comma'
        : previousEnd === from - 1 && (before === 'and' || before === 'or'),
  }
}

const AFTER_DATELINE = new RegExp(`^\\s*[:(,${DASHES}]`, 'u')

/** Capitals at the head of a paragraph, followed by a colon, a dash, a bracket or a comma. */
function isDateline(text: string, words: Word[], end: number): boolean {
  for (let i = 0; i < end; i++) if (words[i]!.shape !== 'caps') return false
  if (words.length > end && words[end]!.shape === 'caps') return false
  const stop = words[end - 1]!.end
  return AFTER_DATELINE.test(text.slice(stop, stop + 3))
}
