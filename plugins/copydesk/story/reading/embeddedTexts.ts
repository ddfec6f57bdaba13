import {type ArticleFields, isObject} from '../../engine/index.ts'
import {type CheckedDocument} from './readDocument.ts'
import {valueAt} from '../fixes/textEdits.ts'

/**
 * How many embedded elements of a document's Portable Text have text that the checks do not read: tables, embeds, inline
 * objects; captions are read.
 */
export function embeddedTexts(
  document: CheckedDocument,
  {portableText = [], captions = []}: ArticleFields,
): number {
  const blocks = portableText.flatMap((field) => {
    const value = valueAt(document, field.split('.'))
    return Array.isArray(value) ? value.filter(isObject) : []
  })
  const elements = blocks.flatMap((block) =>
    Array.isArray(block.children)
      ? block.children.filter(isObject).filter(({_type = 'span'}) => _type !== 'span')
      : [withoutFields(block, captions)],
  )
  return elements.filter(hasProse).length
}

const withoutFields = (block: Record<string, unknown>, names: readonly string[]) =>
  Object.fromEntries(Object.entries(block).filter(([name]) => !names.includes(name)))

/** Whether a value holds words in a row somewhere, as keys, references and addresses do not. */
function hasProse(value: unknown): boolean {
  if (typeof value === 'string') return /\p{L}\s+\p{L}/u.test(value)
  if (Array.isArray(value)) return value.some(hasProse)
  return isObject(value) && Object.values(value).some(hasProse)
}
