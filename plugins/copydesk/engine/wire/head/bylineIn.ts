import {ORDINARY_WORDS} from '../../data/ordinaryWords.ts'
import {isByline} from '../forms/byline.ts'
import {splitDateline, type WrittenDateline} from '../forms/dateline.ts'
import {type ToldHeadline} from './headlineTold.ts'
import {isNameAlone, labelOfName, mayBeName} from '../forms/nameAlone.ts'
import {datelineAlone} from '../forms/plainDateline.ts'
import {mayStandAbove} from './nameAbove.ts'
import {isRole} from '../forms/roles.ts'
import {type TextParagraph} from '../paragraphs/textParagraphs.ts'
import {FEW_WORDS, isSentence, isTitle, wordsIn} from '../forms/titleForm.ts'

/** More words are a paragraph of the story. */
export const LINE_WORDS = 45

/**
 * The index of the byline among the first lines, or -1: nothing above it is a paragraph of text.
 * @param told what the lines tell together, where the form of none shows it
 */
export function bylineIn(lines: TextParagraph[], all: TextParagraph[], told: ToldHeadline): number {
  // a book has one, too
  const review = lines.findIndex(({text}) => isOfReviewer(text))
  const signed = review >= 0 ? review : lines.findIndex(({text}) => isByline(text))
  const formed = signed < 0 ? nameIn(lines, all) : signed
  const above = formed < 0 && isNameAbove(lines, all, told) ? 0 : formed
  const at = above < 0 ? toldIn(lines, all, told) : above
  return lines.slice(0, Math.max(at, 0)).some(isStory) ? -1 : at
}

/** `Reviewer: Mara Velten` */
const isOfReviewer = (text: string) =>
  /^review(?:ed|er)?\b/iu.test(labelOfName(text)) && (isByline(text) || isNameAlone(text, []))

/** `Mara Velten and Jan Roe`, right above the headline, in a story that tells of neither. */
function isNameAbove([line, next]: TextParagraph[], all: TextParagraph[], {parts}: ToldHeadline) {
  if (!line || !next || parts?.[0] !== next) return false
  return mayStandAbove(line, all)
}

function isStory({text}: TextParagraph): boolean {
  if (wordsIn(text) > LINE_WORDS) return true
  const dateline = splitDateline(text)
  return dateline !== undefined && isTold(dateline) && isSentence(dateline.rest)
}

/** A country, a day or an agency stands with the place. */
export const isTold = ({country, date, provider}: WrittenDateline) =>
  country !== undefined || date !== undefined || provider !== undefined

/** What its neighbors tell to be the byline, below the headline, if it may be a name. */
function toldIn(lines: TextParagraph[], all: TextParagraph[], {byline, parts}: ToldHeadline) {
  const at = byline ? lines.indexOf(byline) : -1
  if (isSignedOnTop(lines, all)) return 0
  if (at <= 0 || !parts?.every((line) => lines.indexOf(line) < at)) return -1
  const below = all.filter(({line}) => line > byline!.line).map(({text}) => text)
  return mayBeName(byline!.text, below) ? at : -1
}

/** `Mara Velten in Korsund`, above a story that has no headline. */
function isSignedOnTop([line, next]: TextParagraph[], all: TextParagraph[]): boolean {
  const below = line ? all.filter((one) => one.line > line.line).map(({text}) => text) : []
  const more = WITH_MORE.exec(line?.text ?? '')?.groups
  if (!more) return false
  const {name, place, role} = more
  const isMore = role === undefined ? !areWords(`${name} ${place}`) : isRole(role)
  return (
    isMore &&
    next !== undefined &&
    isSentence(next.text) &&
    wordsIn(next.text) >= LEAST_OF_SENTENCE &&
    isNameAlone(line!.text, below)
  )
}

const WITH_MORE =
  /^(?<name>\P{N}{4,60}?)(?: (?:in|from) (?<place>\P{N}{3,30})|, (?<role>\P{N}{4,40}))$/u

/** `Victoria Falls in Danger`, and no names */
const areWords = (text: string) =>
  text.split(/[ -]/u).some((word) => ORDINARY_WORDS.has(word.toLowerCase()))

/** A name by itself, below a headline and right above the story, its dateline or an agency. */
const nameIn = (lines: TextParagraph[], all: TextParagraph[]): number =>
  lines.findIndex(({text}, index) => {
    const [above, below] = [lines[index - 1], lines[index + 1]]
    if (!above || !below || index > LAST_OF_NAMES) return false
    if (!isTitle(above.text) || isSentence(above.text)) return false
    const words = wordsIn(below.text)
    const isStart =
      splitDateline(below.text) !== undefined ||
      datelineAlone(below.text, lines[index + 2]?.text, all) !== undefined ||
      words > FEW_WORDS ||
      (isSentence(below.text) && words >= LEAST_OF_SENTENCE)
    if (!isStart && !isRole(below.text) && !/^by:? /iu.test(text)) return false
    return isNameAlone(
      text,
      all.filter((one) => one.line > below.line || one === below).map((one) => one.text),
      below.text,
    )
  })

const LAST_OF_NAMES = 3
const LEAST_OF_SENTENCE = 8
