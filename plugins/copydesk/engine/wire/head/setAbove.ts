import {isByline} from '../forms/byline.ts'
import {isSender} from '../forms/senders.ts'
import {coverNote} from '../forms/coverNote.ts'
import {splitDateline} from '../forms/dateline.ts'
import {placeAndAgency} from '../forms/plainDateline.ts'
import {formFields} from './formLines.ts'
import {type ToldHeadline} from './headlineTold.ts'
import {whyLeftOut} from '../forms/slugs.ts'
import {type TextParagraph} from '../paragraphs/textParagraphs.ts'
import {isSentence, wordsIn} from '../forms/titleForm.ts'

/** What stands above a story and is none of its text, each line with the reason. */
export type SetAbove = Map<TextParagraph, string>

/** So many paragraphs may stand above the first one. */
export const MOST_ABOVE = 10

/** What the wire set above a story for itself, as its form shows. */
export function setAbove(head: TextParagraph[]): SetAbove {
  const above: SetAbove = new Map()
  const texts = head.map(({text}) => text)
  for (const line of head) {
    // `Words: Mara Velten`, and no count of them
    const why = isByline(line.text) || isPlaced(line, head) ? undefined : whyLeftOut(line.text)
    if (why) above.set(line, why)
  }
  for (const index of formFields(texts))
    if (!above.has(head[index]!)) above.set(head[index]!, 'a heading of the wire’s own')
  head.forEach((line, index) => {
    if (/^news provided by:?$/iu.test(line.text) && head[index + 1])
      above.set(head[index + 1]!, 'a heading of the wire’s own')
  })
  const desk = head.slice(head.findIndex((line) => !above.has(line)))
  for (const line of desk.slice(0, coverNote(desk.map(({text}) => text)).length))
    above.set(line, 'words to the desk')
  return above
}

/** Adds what the lines of a head tell to be for the desk alone, and takes out the lines of the headline. */
export function addNotes(
  above: SetAbove,
  head: TextParagraph[],
  {parts, notes}: ToldHeadline,
): void {
  for (const line of parts ?? []) above.delete(line)
  for (const line of notes)
    if (head.includes(line) && !above.has(line) && !isDated(line.text) && !isPlaced(line, head))
      above.set(line, whyNote(line.text))
}

/** `Korsund, Nov 26, 2026 (AFP) -`, on a line of its own */
const isDated = (text: string) => splitDateline(text)?.provider !== undefined

/** `Korsund/TT`, below a headline */
const isPlaced = (line: TextParagraph, head: readonly TextParagraph[]) =>
  line !== head[0] && placeAndAgency(line.text) !== undefined

function whyNote(text: string): string {
  if (isSender(text)) return 'whom it comes from'
  return isSentence(text) || wordsIn(text) > MOST_OF_SLUG ? 'words to the desk' : 'the story’s slug'
}

const MOST_OF_SLUG = 5
