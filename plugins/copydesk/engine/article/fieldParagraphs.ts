import {type ArticleParagraph} from '../model/article.ts'
import {type PathSegment} from '../model/finding.ts'
import {type Records} from '../model/records.ts'
import {isText, valueAt} from './articleFields.ts'
import {fieldSteps, isElsewhere, isLanguageField, placesAt} from './fieldPath.ts'
import {paragraphsIn} from './paragraphsIn.ts'
import {portableTextParagraphs} from './portableText.ts'
import {type Held} from './textPlaces.ts'

/** A paragraph, and the index of each array item on the way to it. */
export interface Placed extends Held {
  at: number[]
}

/**
 * The paragraphs of a field of plain text.
 * @param title what the field is called, where it goes by that and not by its role
 */
export function plainParagraphs(
  article: unknown,
  field: string,
  captions: readonly string[],
  title: string | undefined,
): Placed[] {
  // what `title[].value` and `title.en` hold is a title, in each language
  const names = fieldSteps(field).map((step) => step.name)
  const name = names.findLast((one) => one !== 'value' && !isLanguageField(one)) ?? field
  const isHead = /^(?:head|title)/iu.test(name)
  const isLabel = /^(?:name|label)/iu.test(name)
  return placesAt(article, field).flatMap(({value, path, at, trail, ...where}) => {
    if (!isText(value)) return []
    const isItem = at.length > (where.language ? 1 : 0)
    // `picture.caption`, of a lead picture
    const isCaption = path.length > 1 && captions.includes(name)
    const around = isHead ? 'headline' : isCaption ? 'caption' : 'standfirst'
    const role = isItem ? (isHead || isLabel ? 'subhead' : 'body') : around
    const isOfOther = isElsewhere(path)
    const isApart = !isItem && !isOfOther
    const held = (title ?? !isApart) && {holder: {path, trail, isRich: false, isApart}}
    const ofOther = isHead ? 'subhead' : isLabel ? 'standfirst' : role
    return paragraphsIn(value, isOfOther ? ofOther : role, path).map((paragraph) => ({
      paragraph: {...paragraph, ...where},
      at,
      ...held,
    }))
  })
}

/** The paragraphs of a field of Portable Text. */
export function richParagraphs(article: unknown, field: string, captions: string[]): Placed[] {
  return placesAt(article, field).flatMap(({value, path, at, trail, ...where}) => {
    const holder = {path, trail, isRich: true}
    return portableTextParagraphs(value, path, captions).flatMap((block, index) =>
      block.map((paragraph) => ({
        paragraph: {...paragraph, ...where},
        at: [...at, index],
        holder,
      })),
    )
  })
}

/** The dateline; none where the article says that it has none. */
export function datelineParagraph(
  article: unknown,
  field: string,
  records: Records,
): ArticleParagraph[] {
  const path: PathSegment[] = field.split('.')
  const dateline = valueAt(article, field)
  if (isText(dateline)) return paragraphsIn(dateline, 'dateline', path)
  if (valueAt(dateline, 'noDateline') === true) return []
  const text = valueAt(dateline, 'text')
  if (isText(text)) return paragraphsIn(text, 'dateline', [...path, 'text'])
  const id = valueAt(dateline, 'located._ref')
  const name = records.locations?.find((location) => location.id === id)?.name
  return isText(name) ? [{text: name, role: 'dateline', path}] : []
}
