import {isMoment} from '../forms/moments.ts'
import {whyLeftOut} from '../forms/slugs.ts'
import {type TextParagraph} from './textParagraphs.ts'

/**
 * A story without what parts the takes that it was sent in: `(more)`, and what heads the next take below it, as
 * `1stadd-wells`, `Page 2: 12:10`, `wells 2-2-2`; or what an agency sets above an addition. A paragraph that was broken
 * for the page is one again.
 */
export function withoutTakes(body: TextParagraph[]): {
  body: TextParagraph[]
  between: TextParagraph[]
} {
  const isSent = body.map(({text}) => text.length <= LONGEST_SENT && SENT.test(text))
  const lastTold = isSent.lastIndexOf(false)
  const isBetween = body.map(({text}, index) => {
    const above = body[index - 1]?.text ?? ''
    const below = body[index + 1]?.text ?? ''
    const isBroken = MORE.test(text) && (isTake(below) || (text !== 'More' && below !== ''))
    const isHead = index > 0 && below !== '' && text.length <= LONGEST_SENT && NEXT.test(text)
    const isSentAgain =
      index > 0 &&
      index < lastTold &&
      (isSent[index] || (isSent[index - 1] && whyLeftOut(text) === 'a note to editors'))
    return isBroken || (MORE.test(above) && isTake(text)) || isHead || isSentAgain
  })
  const told: TextParagraph[] = []
  body.forEach((paragraph, index) => {
    if (isBetween[index]) return
    const above = told.at(-1)
    if (above && isBetween[index - 1] && goesOn(above, paragraph))
      told[told.length - 1] = asOne(above, paragraph)
    else told.push(paragraph)
  })
  return {body: told, between: body.filter((_, index) => isBetween[index])}
}

const MORE =
  /^[([–—-]{0,3} ?(?:more|mfl?|more (?:follows|to (?:come|follow)))\.{0,3} ?[)\]–—-]{0,3}$/iu
/** `add 1 ferry`, `2nd take`, `ferry -- take 2`: what heads a take wherever it stands. */
const NEXT =
  /^(?:\d{1,2}(?:st|nd|rd|th) (?:add|take)|(?:add|take) \d{1,2})(?: [\p{L}\d-]+){0,3}$|^[\p{L}\d-]+(?: [\p{L}\d-]+)? ?(?:[–—-]{1,2}|,) ?(?:add|take) \d{1,2}$/iu
const isTake = (text: string) =>
  text.length <= 60 &&
  (/^(?:\d+(?:st|nd|rd|th)?|add|take|page)[ -]?(?:add|ld|lead|page|\d)/iu.test(text) ||
    // as PA heads each take: `2 COURTS Velten`
    /^\d{1,2} \p{Lu}{3,}(?: [^.!?]+)?$/u.test(text) ||
    // `wells 2-2-2`, `WELLS--add 1`, `Wells/2`
    /^\p{L}[\p{L} .'’-]{1,30}?(?: ?[/–—-]{1,2} ?| )(?:(\d)-\1(?:-\1)*|(?:add|page|take) ?\d{1,2}|\d{1,2})$/iu.test(
      text,
    ) ||
    // `SOC LEAGUE NIGHT, 2nd and last take`, `Norvay-ferry-fire 2 LAST`
    /^[^.!?]{3,40},? (?:\d{1,2}(?:st|nd|rd|th)(?: and last)?|last) (?:add|page|take)$|^\S[^.!?]{3,40} \d (?:LAST|MORE)$/u.test(
      text,
    ) ||
    isMoment(text))

/** `AP-WF-11-30-26 0212GMT`, `BC-NR--Harbor Crane, 1st Add`, and the note to editors beside such a line. */
const SENT =
  /^(?:(?:AP|BC|AM|PM)-[A-Z]{2,3}-\d\d-\d\d-\d\d(?: \d{4} ?[A-Z]{0,4})?<?|(?:BC|AM|PM)-\S[^.!?]{2,60}, ?(?:(?:\d{1,2}(?:st|nd|rd|th)|new|sub)\b[ -]?)?(?:add|ld|lead|sub|take|write-?thru)\b[^.!?]{0,30})$/iu
const LONGEST_SENT = 100

/** A paragraph that was broken for a page is no longer. */
const LONGEST_BROKEN = 2000

/** Nothing ended it, and what is below starts small. */
const goesOn = ({text}: TextParagraph, below: TextParagraph) =>
  text.length <= LONGEST_BROKEN &&
  !/[.!?:…]\P{L}{0,2}$/u.test(text) &&
  /^\P{L}{0,1}\p{Ll}/u.test(below.text)

const asOne = (above: TextParagraph, below: TextParagraph): TextParagraph => ({
  ...above,
  text: `${above.text} ${below.text}`,
  lines: [
    ...above.lines,
    ...below.lines.map(({number, start}) => ({number, start: above.text.length + 1 + start})),
  ],
})
