import {splitDateline} from '../forms/dateline.ts'
import {type TextParagraph} from '../paragraphs/textParagraphs.ts'
import {isSentence, wordsIn} from '../forms/titleForm.ts'

/** More words are a paragraph of the story. */
export const LEAST_OF_STORY = 15
/** So many lines are taken for the head where no paragraph shows. */
const LINES_WITHOUT_STORY = 6

/** The lines above the first paragraph of a story, and the words of what stands below them. */
export interface HeadLines {
  lines: readonly {length: number; words: string[]; told: number}[]
  /** The words of the first paragraph. */
  lead: ReadonlySet<string>
  all: readonly {words: string[]}[]
}

export function headOf(all: readonly TextParagraph[]): HeadLines {
  const start = all.findIndex(
    ({text}) =>
      wordsIn(text) > LEAST_OF_STORY && (isSentence(text) || splitDateline(text) !== undefined),
  )
  const end = start < 0 ? Math.min(all.length, LINES_WITHOUT_STORY) : start
  const below = new Set(all.slice(end).flatMap(({text}) => wordsOf(text)))
  return {
    lines: all.slice(0, end).map(({text}) => {
      const words = longWords(text)
      return {length: wordsIn(text), words, told: words.filter((word) => below.has(word)).length}
    }),
    lead: new Set(start < 0 ? [] : wordsOf(all[start]!.text)),
    all: all.slice(0, end).map(({text}) => ({words: wordsOf(text)})),
  }
}

/**
 * What a line shows among those of the head: how far it is from the story, how much of it the first paragraph says
 * again, whether it tells most, and whether another line has its words, as a headline has those of its slug.
 */
export function signsInHead({lines, lead, all}: HeadLines, at: number): string[] {
  const own = lines[at]
  if (!own) return ['toStory=0', 'lead=in', 'leadShare=in', `in=${Math.min(at - lines.length, 2)}`]
  const inLead = own.words.filter((word) => lead.has(word)).length
  const most = Math.max(...lines.map(({told}) => told))
  const shared = all.map(({words}) => own.words.filter((word) => words.includes(word)).length)
  const above = Math.max(0, ...shared.slice(0, at))
  const below = Math.max(0, ...shared.slice(at + 1))
  return [
    `lead=${step(inLead, [0, 1, 2, 3, 5])}`,
    `leadShare=${own.words.length > 0 ? step(inLead / own.words.length, SHARES) : 'none'}`,
    `of=${Math.min(at, 5)}/${Math.min(lines.length, 6)}`,
    `toStory=${Math.min(lines.length - at, 4)}`,
    `told${rankOf(
      lines.map(({told}) => told),
      at,
      most,
    )}`,
    ...(own.length === Math.max(...lines.map(({length}) => length)) ? ['longest'] : []),
    `inBelow=${step(below, [0, 1, 2])}`,
    `inAbove=${step(above, [0, 1, 2])}`,
    ...(own.words.length > 0 && Math.max(above, below) === own.words.length ? ['allInOther'] : []),
    ...(lines[at + 1] ? [`next${lengthBeside(own.length, lines[at + 1]!.length)}`] : []),
    ...(lines[at - 1] ? [`prev${lengthBeside(own.length, lines[at - 1]!.length)}`] : []),
  ]
}

const SHARES = [0, 0.25, 0.5, 0.75, 0.99]

/** Whether a line tells most of what stands below, or which one does. */
function rankOf(told: number[], at: number, most: number): string {
  if (told[at] === most && most > 0)
    return told.filter((one) => one === most).length > 1 ? 'MostTied' : 'Most'
  return told.indexOf(most) < at ? 'MoreAbove' : 'MoreBelow'
}

const lengthBeside = (own: number, other: number) =>
  own > 1.5 * other ? 'Shorter' : other > 1.5 * own ? 'Longer' : 'Like'

export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

const longWords = (text: string) => [...new Set(wordsOf(text).filter((word) => word.length > 3))]

/** Which of rising limits a number is still within. */
export const step = (value: number, limits: readonly number[]): number => {
  const at = limits.findIndex((limit) => value <= limit)
  return at < 0 ? limits.length : at
}
