import {isMoment} from '../forms/moments.ts'
import {type TextParagraph} from '../paragraphs/textParagraphs.ts'
import {BULLET, isSentence, wordsIn} from '../forms/titleForm.ts'

const CLOCK = String.raw`\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?|[0-2]\d[0-5]\d`
/** `- 0900 LONDON - Minister gives evidence`, `10.30: Visit to the port`, `Visit to the port (10.30)` */
const AT_TIME = new RegExp(
  `^(?:[-–—*•] ?)?(?:${CLOCK})(?:hrs?| ?GMT| ?UTC)?(?: ?[:–—-] ?| )(?=\\P{N}*\\p{L}{3})|\\((?:${CLOCK})(?:[^()]{0,20})?\\)\\.?$`,
  'iu',
)
/** `Mara Velten (Harbor Party) 1,204`, `Mara Velten, Harbor Party: 1,204 (31.2%)` */
const OF_VOTES =
  /^(?:\d{1,2}\.? )?\p{Lu}[\p{L}.’'-]+(?: \p{L}[\p{L}.’'-]*){1,4}(?: \([^()\d]{2,40}\)[,:–—.-]{0,6} ?\d[\d,.]{0,9}|, [^\d,]{2,40}[,:–—.-]{1,6} ?(?!(?:19|20)\d\d$)(?=[\d,]{3})\d[\d,.]{2,9})(?:%| votes)?(?: ?\([^()]{1,24}\))?(?: \p{L}{2,10})?$/u
/** `KORSUND - Council votes on the quay` */
const AT_PLACE = /^\*?\p{Lu}{3,}[\p{Lu} /.-]{0,30} [–—-]{1,2} \p{Lu}/u
const isAtPlace = (text: string) => AT_PLACE.test(text) && !OF_LIST.test(text.split(/ [–—-]/u)[0]!)
const isItem = (text: string) =>
  AT_TIME.test(text) || OF_VOTES.test(text) || isAtPlace(text) || BULLET.test(text)
const LEAST_ITEMS = 3
const LONGEST_ITEM = 200
const MOST_ABOVE_ITEM = 7
const WORDS_OF_TEXT = 16

/** The items of a list of what is to come, or of what was counted, where copy is nothing but that; none where it is a story. */
export function itemsOf(
  all: readonly TextParagraph[],
  heads: ReadonlySet<string>,
): TextParagraph[] {
  const items = all.filter(({text}) => text.length <= LONGEST_ITEM && isItem(text))
  const first = all.indexOf(items[0]!)
  const isStory = all.some(
    (line) =>
      !items.includes(line) &&
      isSentence(line.text) &&
      wordsIn(line.text) > WORDS_OF_TEXT &&
      !/^note: /iu.test(line.text),
  )
  const timed = items.filter(({text}) => AT_TIME.test(text) || OF_VOTES.test(text))
  const isList =
    items.length >= LEAST_ITEMS &&
    first <= MOST_ABOVE_ITEM &&
    !isStory &&
    (timed.length >= LEAST_ITEMS || heads.size > 0)
  if (isList) return items
  const rows = isStory ? [] : all.slice(1).filter(({text}) => isRow(text))
  return rows.length >= LEAST_ITEMS && rows.length >= MOSTLY * all.length ? rows : []
}

/** `Euro 1.1642 dollars`, `Quiz night, Ship Inn, 8pm`: few words, with a number. */
const isRow = (text: string) => text.length <= LONGEST_ROW && /\d/u.test(text) && !isSentence(text)
const LONGEST_ROW = 90
const MOSTLY = 0.5

const LEAST_OF_TITLE = 2
const MOST_OF_TITLE = 20

/** What a list is called: the first line above its items and parts that says more than when or by whom. */
export function titleOfList(
  all: readonly TextParagraph[],
  items: readonly TextParagraph[],
  heads: ReadonlySet<string>,
  why: (line: TextParagraph) => string | undefined,
): TextParagraph | undefined {
  const end = all.findIndex((line) => items.includes(line) || heads.has(line.text))
  const titles = all.slice(0, end).filter((line) => {
    const {text} = line
    const reason = why(line)
    return (
      wordsIn(text) >= LEAST_OF_TITLE &&
      wordsIn(text) <= MOST_OF_TITLE &&
      !isSentence(text) &&
      // `A crane fell.` says something, however short
      !/[:;,]$|\p{Ll}{2}\.$/u.test(text) &&
      !isMoment(text) &&
      !MAY_CHANGE.test(text) &&
      (reason === undefined || (OF_LIST.test(text) && /slug|note to editors/u.test(reason)))
    )
  })
  return titles.find((line) => why(line) === undefined) ?? titles[0]
}

/** What lists and round-ups are called, where the lines tell of no headline: one of those taken for notes. */
export function titleInNotes(notes: readonly TextParagraph[]): TextParagraph | undefined {
  return notes.find(
    ({text}) =>
      wordsIn(text) >= LEAST_OF_TITLE &&
      wordsIn(text) <= MOST_OF_TITLE &&
      OF_LIST.test(text) &&
      !isSentence(text) &&
      !OF_WIRE.test(text),
  )
}

/** `TENNIS-KORSUND RESULTS`, `0142 Diary/Velt` */
const OF_WIRE = /[(/_]|\p{L}-\p{Lu}(?!P\b)|^\d|--/u

/** Said to desks that plan by it. */
export const MAY_CHANGE = /\bsubject to change\b/iu

const OF_LIST =
  /\b(?:agenda|calendar|dates|day ahead|diary|events|fixtures|forecasts?|listings?|log|look ahead|results?|round-?up|schedule|week ahead|what['’]s on)\b/iu
