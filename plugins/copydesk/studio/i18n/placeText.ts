import {type ParagraphName} from '../../engine/index.ts'
import {type Translate} from './useTranslate.ts'

/** A paragraph, or a run of them, in a few letters: `¶ 3`, `¶ 3–5`, `Caption`, `Headline – ¶ 2`. */
export function placeText(first: ParagraphName, last: ParagraphName, t: Translate): string {
  if (first === last) return typeof first === 'number' ? `¶ ${first}` : t(`role.${first}`)
  return typeof first === 'number' && typeof last === 'number'
    ? `¶ ${first}–${last}`
    : `${placeText(first, first, t)} – ${placeText(last, last, t)}`
}
