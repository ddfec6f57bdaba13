import {type ParagraphName, partsOf, phraseText, titleOf} from '../../engine/index.ts'
import {type Translate} from './useTranslate.ts'

/** A paragraph, or a run of them, in few letters: `¶ 3`, `Section 2, ¶ 3–5`, `Caption`, `Headline – ¶ 2`. */
export function placeText(first: ParagraphName, last: ParagraphName, t: Translate): string {
  const [from, to] = [partsOf(first), partsOf(last)]
  if (from.place !== to.place || !isRun(from.name, to.name)) {
    return `${placeText(first, first, t)} – ${placeText(last, last, t)}`
  }
  const {place, name} = from
  const what =
    typeof name === 'number'
      ? `¶ ${name === to.name ? name : `${name}–${to.name}`}`
      : name && t(`role.${name}`)
  return [place && phraseText(titleOf(place), t), what].filter(Boolean).join(', ')
}

/** Whether two names are one, or the ends of a run of numbers. */
const isRun = (first: unknown, last: unknown) =>
  first === last || (typeof first === 'number' && typeof last === 'number')
