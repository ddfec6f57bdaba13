import {type ArticleFields, fieldOfSteps, fieldSteps, FOLLOW, inWords} from '../../engine/index.ts'
import {type Setup} from '../options/resolveOptions.ts'
import {fieldOf} from './fieldOf.ts'
import {type CheckedDocument} from './readDocument.ts'
import {isOtherKind, unreadPlaces} from './unreadPlaces.ts'

/** A field of a document that holds text which the checks do not read. */
export interface UnreadField {
  /** As options name it: `sections[].quote`. */
  field: string
  /** The same in a reader's words: `Sections, Quote`. */
  title: string
  /** The type of the object that has it, where it is not the document: `quoteSection`. */
  type?: string
  /** The option that has it read; none where options name it, and it holds a value of another kind. */
  option?: 'text' | 'portableText'
}

/**
 * The fields of a document that hold text and are not read, each once, in the order of the document: of other items in
 * arrays that are read, of objects and annotations in Portable Text, of fields that no option names. Where something
 * beside them is read, a few words count as text; elsewhere a sentence, so that a label or a credit is none. Slugs,
 * addresses, references and what the options leave out are not text. Of a document that it refers to, as much as stands
 * in Portable Text that is read.
 */
export const unreadFields = (document: CheckedDocument, setup: Setup): UnreadField[] =>
  unreadIn(document, setup.fieldsOf(document._type), setup.decisionsField)

/** The same by fields alone. */
export function unreadIn(
  document: CheckedDocument,
  fields: ArticleFields,
  decisionsField?: string,
): UnreadField[] {
  const apart = [decisionsField, fields.dateline, ...(fields.leftOut ?? [])]
  const found = new Map<string, UnreadField>()
  for (const {path, type, kind} of unreadPlaces(document, {fields, apart})) {
    const field = fieldOf(path)
    found.set(JSON.stringify([field, type]), {
      field,
      title: titleOf(field, fields.titles),
      ...(type !== undefined && {type}),
      ...(!isOtherKind(path, fields, kind) && {option: kind}),
    })
  }
  return [...found.values()]
}

const UNNAMED = [FOLLOW, 'children', 'markDefs', 'value']

/** As the schema calls it, where that is known; the Studio calls a field by its name where it has no title. */
function titleOf(field: string, titles: Record<string, string> = {}): string {
  const steps = fieldSteps(field)
  const named = steps.flatMap(({name}, index) => {
    const path = fieldOfSteps([...steps.slice(0, index), {name, each: false}])
    return UNNAMED.includes(name) ? [] : [titles[path] ?? inWords(name)]
  })
  return named.join(', ')
}
