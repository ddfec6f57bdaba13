import {APOSTROPHES, QUOTES} from '../../text/typography.ts'
import {firstTitle, whyAbove} from './headline.ts'
import {type ToldHeadline} from './headlineTold.ts'
import {type Head} from './headParts.ts'
import {type SetAbove} from './setAbove.ts'
import {type TextParagraph} from '../paragraphs/textParagraphs.ts'
import {labelOf} from '../forms/titleLabel.ts'
import {BULLET, ENDS, FEW_WORDS, isSentence, isTitle, wordsIn} from '../forms/titleForm.ts'

/** What the lines on top may be: as they tell together, and as each shows by itself. */
interface Reading {
  told: ToldHeadline
  /** What is left out above the story, with the notes that were told. */
  slugs: SetAbove
  /** The same without them. */
  ruled: SetAbove
  /** It is a list of what is to come or was counted, and no story. */
  isList: boolean
  /** What heads the parts of it. */
  heads: ReadonlySet<string>
}

/**
 * Reads the head of copy that has neither a byline nor a dateline. Above a whole story the lines tell the headline. A
 * passage has one only where titles alone, few and short, stand below what the wire set above it.
 */
export function plainHead(
  paragraphs: TextParagraph[],
  {told, slugs, ruled, isList, heads}: Reading,
): Head {
  const [title] = told.parts ?? []
  if (isList && title)
    return headAbove(paragraphs, {
      headline: told.parts!,
      start: below(paragraphs, title, slugs),
      slugs,
      heads,
    })
  const start = startOf(paragraphs, slugs)
  const lines = paragraphs.slice(0, Math.max(start, 0))
  const isWhole = isStory(paragraphs.slice(Math.max(start, 0)))
  const isTold =
    start >= 0 &&
    isWhole &&
    told.parts?.every((line) => lines.includes(line)) &&
    told.parts.every(({text}) => wordsIn(text) <= FEW_WORDS && !QUOTED.test(text))
  if (isTold) return headAbove(paragraphs, {headline: told.parts!, start, slugs, heads})

  const from = startOf(paragraphs, ruled)
  const above = paragraphs.slice(0, Math.max(from, 0)).filter(({text}) => !heads.has(text))
  const titles = above.filter((line) => !ruled.has(line))
  const isHead =
    titles.length > 0 &&
    titles.length <= MOST_TITLES &&
    titles.every(({text}) => isShortTitle(text)) &&
    (above.length > titles.length || isWhole)
  const headline = isHead ? firstTitle(titles, paragraphs.slice(0, from + 1), ruled) : []
  return headAbove(paragraphs, {
    headline,
    start: isHead ? from : paragraphs.findIndex((line) => !ruled.has(line)),
    slugs: ruled,
    heads,
  })
}

/** Where a list begins below its title and what the desk set there. */
function below(paragraphs: TextParagraph[], title: TextParagraph, slugs: SetAbove): number {
  const at = paragraphs.indexOf(title)
  const rest = paragraphs.slice(at + 1).findIndex((line) => !slugs.has(line))
  return rest < 0 ? paragraphs.length : at + 1 + rest
}

/** Where the first sentence is that nothing takes for a slug; scores and the like may stand above it. */
function startOf(paragraphs: TextParagraph[], slugs: SetAbove): number {
  const isTold = (line: TextParagraph, is: (text: string) => boolean) =>
    !slugs.has(line) && is(line.text) && wordsIn(line.text) >= LEAST_WORDS
  const sentence = paragraphs.findIndex((line) => isTold(line, isSentence))
  const told = sentence < 0 ? paragraphs.findIndex((line) => isTold(line, isItem)) : sentence
  const listed = paragraphs
    .slice(0, Math.max(told, 0))
    .findIndex((line) => STARTS.test(line.text) && !slugs.has(line))
  return listed > 0 ? listed : told
}

function headAbove(
  paragraphs: TextParagraph[],
  {
    headline,
    start,
    slugs,
    heads,
  }: {headline: TextParagraph[]; start: number; slugs: SetAbove; heads: ReadonlySet<string>},
): Head {
  const lines = paragraphs.slice(0, Math.max(start, 0))
  const [title] = headline
  for (const line of lines) {
    if (!title || headline.includes(line) || slugs.has(line)) continue
    if (heads.has(line.text)) continue
    const why = whyAbove(line, title, lines)
    if (why) slugs.set(line, why)
  }
  const left = lines.filter((line) => slugs.has(line))
  const {text, label} = labelOf(headline.map((line) => line.text).join(' '))
  return {
    ...(title ? {headline: text} : {}),
    leftOut: [
      ...left.map((line) => ({text: line.text, why: slugs.get(line)!, line: line.line})),
      ...(title && label
        ? [{text: label, why: 'a heading of the wire’s own', line: title.line}]
        : []),
    ],
    body: paragraphs.filter((line) => !left.includes(line) && !headline.includes(line)),
  }
}

/** `These were asked:`, `Dear pupils, dear teachers,`: a list, or a speech. */
const STARTS =
  /:$|^(?:Dear|Distinguished|Excellencies|Fellow|Honou?rable|Ladies and|Madam|Mr\.?|My (?:dear|fellow)|Your) .{0,160}[,!]$/u

const MOST_TITLES = 3

const isShortTitle = (text: string) =>
  isTitle(text) &&
  (wordsIn(text) <= FEW_WORDS || OF_SPEECH.test(text)) &&
  !ENDS.test(text) &&
  !BULLET.test(text) &&
  !QUOTED.test(text)

/** `REMARKS BY THE MINISTER OF EDUCATION AT THE OPENING OF …` */
const OF_SPEECH = /^(?:[\p{L}’']+ ){0,3}(?:address|remarks|speech|statement) (?:at|by|of)\b/iu

const QUOTED = new RegExp(`^[${QUOTES}${APOSTROPHES}].*[${QUOTES}${APOSTROPHES}]$`, 'u')

const LEAST_WORDS = 8

const LEAST_SENTENCES = 3

const LEAST_WORDS_BELOW = 5

/** Several paragraphs of sentences: a whole story, and no passage. */
const isStory = (paragraphs: TextParagraph[]) =>
  paragraphs.filter(
    ({text}) => (isSentence(text) || isItem(text)) && wordsIn(text) >= LEAST_WORDS_BELOW,
  ).length >= LEAST_SENTENCES

/** `* The ferry lost power 40km north of Korsund`, `Shares rise. (mara@velt.example)`: an item, with or without a stop. */
const isItem = (text: string) => BULLET.test(text) || /[.!?] \(\S+@\S+\)$/u.test(text)
