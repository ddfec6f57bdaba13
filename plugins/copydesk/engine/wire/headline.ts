import {isByline} from './byline.ts'
import {isLoneSlug, isOfDesk, isSender, isSlugAbove} from './deskLine.ts'
import {AGENCY_ALONE} from './agencies.ts'
import {splitDateline} from './dateline.ts'
import {outweighs} from './headlineWeight.ts'
import {isToldAgain} from './toldTwice.ts'
import {whyLeftOut} from './slugs.ts'
import {type TextParagraph} from './textParagraphs.ts'
import {BULLET, ENDS, isCaption, isSentence, isTitle, wordsIn} from './titleForm.ts'

/** The lines that may be the headline: those above the byline, or, where there is none, those between it and the story. */
export function titlesAbove(
  lines: TextParagraph[],
  {by, end, role}: {by: number; end: number; role: TextParagraph | undefined},
  hasDateline: boolean,
): TextParagraph[] {
  const areTitles = ({text}: TextParagraph) => isTitle(text) && !BULLET.test(text)
  const above = lines.slice(0, by < 0 ? end : by).filter(areTitles)
  const under = by < 0 ? '' : (lines[by + 1]?.text ?? '')
  if (
    above.some(
      ({text}, index) => !isSlugAbove(text, above[index + 1]?.text ?? under) && !isLoneSlug(text),
    ) ||
    by < 0
  )
    return above
  const below = lines.slice(by + 1).filter((line) => line !== role)
  if (hasDateline)
    return [
      ...above,
      ...lines.slice(by + 1, end).filter((line) => line !== role && areTitles(line)),
    ]
  const [title, next] = below
  return title && next && areTitles(title) && !ENDS.test(title.text) && isSentence(next.text)
    ? [...above, title]
    : above
}

/** The first title that is no slug; slugs above it are named. */
export function headlineOf(
  titles: TextParagraph[],
  hasDateline: boolean,
  slugs: Map<TextParagraph, string>,
): TextParagraph[] | undefined {
  const labeled = titles.find(({text}) => TITLE_LABEL.test(text))
  const isDesk = titles.map(({text}, index) =>
    titles
      .slice(index + 1)
      .some(
        (next) =>
          isOfDesk(text, next.text) || isToldAgain(text, next.text) || outweighs(next.text, text),
      ),
  )
  const at = labeled
    ? titles.indexOf(labeled)
    : titles.findIndex(({text}, index) => {
        if (isDesk[index]) return false
        const next = titles[index + 1]
        if (next && isCatchline(titles[index]!, next, slugs)) return false
        return next
          ? !isSlugAbove(text, next.text) && !isSender(text)
          : !(hasDateline && isLoneSlug(text))
      })
  for (const [index, line] of titles.entries())
    if (index < at || at < 0)
      slugs.set(line, isSender(line.text) ? 'whom it comes from' : 'the story’s slug')
  return at < 0 ? undefined : [titles[at]!]
}

const LEAST_BELOW_CATCHLINE = 6

/** `Ferries Velt`, above what the wire wrote for itself, and a headline below that: none is parted so from its deck. */
const isCatchline = (
  {text, line}: TextParagraph,
  next: TextParagraph,
  slugs: Map<TextParagraph, string>,
) =>
  wordsIn(text) <= 2 &&
  wordsIn(next.text) >= LEAST_BELOW_CATCHLINE &&
  [...slugs].some(
    ([one, why]) => one.line > line && one.line < next.line && why !== 'a time of transmission',
  )

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

/** `HED: Crane falls` */
const TITLE_LABEL =
  /^(?:(?:proposed|suggested) )?(?:hed|head(?:line|ing)?|title|titel|überschrift|schlagzeile)\s*[:=]\s*(?=\S)/iu

const DECK_LABEL =
  /^(?:blurb|dek|deck|kicker|standfirst|strap(?:line)?|sub-?(?:head(?:line|ing)?|hed|title))\s*[:=]/iu

/** `UPDATE 2-`, `CORRECTED-UPDATE 1-`, `RPT-INTERVIEW-`, `BRIEF-`: what kind of item it is, and which version. */
const KIND_LABEL =
  /^(?:(?:ADVISORY|ANALYSIS|BRIEF|CORRECTED|CORRECTION|DIARY|EXCLUSIVE|EXPLAINER|FACTBOX|FEATURE|FOCUS|GRAPHIC|INSIGHT|INTERVIEW|NEWSMAKER|PREVIEW|REFILE|REPEAT|RPT|SNAPSHOT|TABLE|TIMELINE|UPDATE|WRAPUP)(?: \d{1,2})?-)+(?=\S.*\p{Ll})/u

/** `(LEAD)`, `(Eds: Adding details)`, `3rd lead:`, `PRESS RELEASE:`, `MEDIA RELEASE –`, `ALERT`, `ANSA/`: the same elsewhere. */
const SENT_LABEL =
  /^(?:(?:(?:AP|CP) ?)?(?:[Nn]ews ?[Aa]lert|NEWS ?ALERT|BREAKING(?: NEWS)?): |(?:B?POL|FW|HZA|KPI|LPI)-[\p{L}-]{1,12}: |\((?:\d(?:st|nd|rd|th) lead|LEAD|UPDATED?|URGENT|Eds?: [^()]{2,60})\) |(?:\d(?:st|nd|rd|th) lead|(?:MEDIA|NEWS|PRESS) (?:RELEASE|STATEMENT))(?:: | [–—-] )|ALERT |ANSA\/ )(?=\S.*\p{Ll})/u

/** `RTRS-`, `BN 07/21 06:00 *`, `DJN 14:20 -`: who sent it, and when. */
const TRANSMITTED =
  /^(?:RTRS-|(?:\p{Lu}{2,5} )?\d\d?\/\d\d? \d\d?:\d\d ?[*:–—-]{0,2} ?|\p{Lu}{2,5} \d\d:\d\d ?[*:–—-]{1,2} ?)(?=\p{Lu}\p{L}*\P{L}+\p{L}+\P{L}+\p{L}+\P{L}+\p{L})/u

/** What a release is sent again for: `CORRECTING and REPLACING Velt Bank Closes Six Branches` */
const SENT_AGAIN =
  /^(?:CORRECTING and REPLACING|REPLACING and CORRECTING)(?: (?:GRAPHICS?|MULTIMEDIA|PHOTOS?|VIDEO))?:? (?=\S+ \S+ \S)/u

export function labelOf(text: string): {label: string; text: string} {
  const label =
    [TRANSMITTED, TITLE_LABEL, KIND_LABEL, SENT_LABEL, SENT_AGAIN]
      .map((form) => form.exec(text)?.[0])
      .find(Boolean) ?? ''
  return {label: label.trim(), text: text.slice(label.length)}
}
