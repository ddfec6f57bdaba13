import {lineBelow} from './brokenHeadline.ts'
import {isByline} from '../forms/byline.ts'
import {isSender} from '../forms/senders.ts'
import {AGENCY_ALONE} from '../forms/agencies.ts'
import {splitDateline} from '../forms/dateline.ts'
import {TITLE_LABEL} from '../forms/titleLabel.ts'
import {type SetAbove} from './setAbove.ts'
import {whyLeftOut} from '../forms/slugs.ts'
import {type TextParagraph} from '../paragraphs/textParagraphs.ts'
import {BULLET, isCaption, isSentence, isTitle, wordsIn} from '../forms/titleForm.ts'

/**
 * Where the lines do not tell the headline: the first that may be a title and says not who sends it, with the line it
 * goes on in. What stands above it is named.
 */
export function firstTitle(
  lines: TextParagraph[],
  below: TextParagraph[],
  slugs: SetAbove,
): TextParagraph[] {
  const titles = lines.filter(({text}) => isTitle(text) && !BULLET.test(text))
  const title =
    titles.find(({text}) => TITLE_LABEL.test(text)) ??
    titles.find(({text}) => !isSender(text)) ??
    titles[0]
  if (!title) return []
  for (const line of titles.slice(0, titles.indexOf(title)))
    slugs.set(line, isSender(line.text) ? 'whom it comes from' : 'the story’s slug')
  const goesOn = lineBelow([title], below)
  return [title, ...(goesOn ? [goesOn] : [])]
}

/** `++ Crane falls in the harbor of Korsund ++`, right above the story: the same without its marks. */
export function withoutFlash(line: TextParagraph, next: TextParagraph | undefined): TextParagraph {
  const text = FLASH.exec(line.text)?.groups!.text
  const isHeadline =
    text !== undefined &&
    next !== undefined &&
    wordsIn(text) >= LEAST_OF_FLASH &&
    whyLeftOut(text) === undefined &&
    (isByline(next.text) || (isSentence(next.text) && splitDateline(next.text) !== undefined))
  return isHeadline ? {...line, text} : line
}

const FLASH = /^\+\+\+? ?(?<text>\p{Lu}[^:+]{2,120}?) ?\+\+\+?$/u
const LEAST_OF_FLASH = 4

/** Why a line that stands above a story, beside its headline, is none of its text; undefined where it may be. */
export function whyAbove(
  line: TextParagraph,
  headline: TextParagraph | undefined,
  lines: TextParagraph[],
): string | undefined {
  const {text} = line
  if (AGENCY_ALONE.test(text)) return 'a heading of the wire’s own'
  if (isCaption(text)) return 'the caption of a picture'
  if (BULLET.test(text)) return 'a key point above the story'
  const isBelow = headline && lines.indexOf(line) > lines.indexOf(headline)
  if (isBelow && (DECK_LABEL.test(text) || (isTitle(text) && !isSentence(text))))
    return 'a second headline'
  if (DECK_LABEL.test(text)) return 'a second headline'
  return undefined
}

const DECK_LABEL =
  /^(?:blurb|dek|deck|kicker|standfirst|strap(?:line)?|sub-?(?:head(?:line|ing)?|hed|title))\s*[:=]/iu
