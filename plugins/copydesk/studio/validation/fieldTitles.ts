import {fieldOfSteps, fieldSteps, inWords} from '../../engine/index.ts'
import {type FieldTitles, type Setup, withOwnNames} from '../../story/index.ts'
import {baseOf, type Definition, inherited, type Types} from './definitions.ts'
import {found} from './schemaPaths.ts'

/**
 * What the schema calls the fields in which a type keeps its text, and the items of their arrays. A field of text that
 * has none here goes by its role, which can be said in any language: one that is called as its role is.
 */
export function fieldTitles(root: Definition, setup: Setup, types: Types): FieldTitles {
  const {text, portableText} = setup.fieldsOf(root.name)
  const titles: FieldTitles = {}
  for (const field of [...text, ...portableText]) {
    const steps = fieldSteps(field)
    steps.forEach(({name}, index) => {
      const path = fieldOfSteps([...steps.slice(0, index), {name, each: false}])
      const definitions = found(root, path, types)
      const title = titleOf(definitions)
      if (title !== undefined) titles[path] = title
      const items = definitions.flatMap((one) => inherited(one, 'of', types))
      const item = items.length === 1 ? itemTitle(items[0]!, types) : undefined
      if (item !== undefined) titles[`${path}[]`] = item
    })
  }
  return withOwnNames(text, titles)
}

/** The fields that previews have as the title, by the types that name one. */
export function previewNames(types: Types): Record<string, string> {
  const named = [...types].flatMap(([name, {preview}]) => {
    const title = (preview as {select?: {title?: unknown}} | undefined)?.select?.title
    return typeof title === 'string' ? [[name, title] as const] : []
  })
  return Object.fromEntries(named)
}

const titleOf = (definitions: readonly Definition[]) =>
  definitions.map(({title}) => title).find((title) => typeof title === 'string')

/** What the one kind of item of an array is called, unless it is a plain text or a reference. */
function itemTitle(item: Definition, types: Types): string | undefined {
  const title = titleOf([item, ...(types.has(item.type) ? [types.get(item.type)!] : [])])
  if (title !== undefined) return title
  return ['object', 'document'].includes(baseOf(item, types))
    ? inWords(item.name ?? item.type)
    : undefined
}
