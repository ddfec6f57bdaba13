import {splitDateline} from '../forms/dateline.ts'
import {type TextParagraph} from '../paragraphs/textParagraphs.ts'
import {isSentence, wordsIn} from '../forms/titleForm.ts'

const DAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|tomorrow'
/** `Friday`, `MONDAY 30 NOVEMBER`, `TONIGHT`: what heads a part of a list. */
const OF_DAY = new RegExp(
  `^(?:${DAY})(?:,? (?:\\d{1,2}(?:st|nd|rd|th)?|\\p{Lu}\\p{L}{2,8}\\.?|\\d{4}),?){0,4}:?$|^(?:outlook|extended outlook)(?: \\p{L}+){0,5}:?$`,
  'iu',
)
const LONGEST = 60
const LEAST_SHOUTED = 3
const LEAST_QUESTIONS = 3
const LEAST_BRIEFS = 3

/**
 * The lines that each head a part of some copy, by their form and that others have it: `TODAY` and `TONIGHT`, `POLITICS`
 * and `COURTS`, questions above their answers, and the titles of items that each have a dateline.
 */
export function partHeadsOf(all: readonly TextParagraph[]): ReadonlySet<string> {
  const short = all
    .map(({text}) => text)
    .filter((text) => text.length <= LONGEST && !isSentence(text))
  const days = new Set(short.filter((text) => OF_DAY.test(text)))
  const shouted = short.filter(isShouted)
  const questions = short.filter((text) => /\?$/u.test(text))
  const briefs = briefsIn(all).map(({title}) => title.text)
  return new Set([
    ...(days.size > 1 ? days : []),
    ...(shouted.length >= LEAST_SHOUTED ? shouted : []),
    ...(questions.length >= LEAST_QUESTIONS ? questions : []),
    ...(briefs.length >= LEAST_BRIEFS ? briefs : []),
  ])
}

/** A word or two in capitals: `POLITICS` */
const isShouted = (text: string) => wordsIn(text) <= 2 && /^[\p{Lu}&, -]{4,}:?$/u.test(text)

/** Titles right above paragraphs that begin with a place alone, below what they are called together. */
const briefsIn = (all: readonly TextParagraph[]) =>
  all.flatMap((item, index) => {
    const title = all[index - 1]
    const isTitled = index > 1 && title && title.text.length <= LONGEST && !isSentence(title.text)
    const dateline = isTitled && isSentence(item.text) ? splitDateline(item.text) : undefined
    return title && dateline && !dateline.provider && !dateline.date ? [{title, item}] : []
  })

/** The paragraphs of news in brief that begin with a place, each below a title; none where one story does. */
export function placesOfBriefs(all: readonly TextParagraph[]): TextParagraph[] {
  const items = briefsIn(all).map(({item}) => item)
  return items.length >= LEAST_BRIEFS ? items : []
}
