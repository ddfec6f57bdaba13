import {
  DEFAULT_FIELDS,
  fieldOfSteps,
  fieldSteps,
  type FieldStep,
  inWords,
  isLanguageField,
} from '../../engine/index.ts'
import {RECORD_FIELDS} from './recordsSetting.ts'
import {type CopydeskOptions} from './options.ts'

/** What the fields of a document type are called, by their paths; `sections[]` for an item. */
export type FieldTitles = Record<string, string>

/** What a schema says of the types that options name. */
interface OfSchema {
  titles: ReadonlyMap<string, FieldTitles>
  /** What its previews name documents by. */
  names: Record<string, string>
}

/** Options know no schema; whoever holds them against one keeps here what it calls their fields, and documents. */
const kept = new WeakMap<CopydeskOptions, OfSchema>()

export function keepTitles(options: CopydeskOptions, ofSchema: OfSchema): void {
  kept.set(options, ofSchema)
}

/** The fields that name documents: of what is on record as the options have it, of the others as their previews do. */
export function namesOf(options: CopydeskOptions): Record<string, string> {
  const {sources, locations} = options.records ?? {}
  return {
    ...kept.get(options)?.names,
    ...(sources && {[sources.type]: sources.name ?? RECORD_FIELDS.sources.name}),
    ...(locations && {[locations.type]: locations.name ?? RECORD_FIELDS.locations.name}),
  }
}

/** @returns names of the fields themselves where no schema is known, as in a shell */
export const titlesOf = (
  options: CopydeskOptions,
  type: string,
  text: readonly string[] = DEFAULT_FIELDS.text,
): FieldTitles => kept.get(options)?.titles.get(type) ?? withOwnNames(text, {})

/** Titles, and for each field of text that has none its name; none for one that goes by its role. */
export function withOwnNames(text: readonly string[], titles: FieldTitles): FieldTitles {
  const named = {...titles}
  for (const field of text) {
    const steps = fieldSteps(field)
    const last = steps.at(-1)!
    if (goesByRole(steps, titles)) delete named[field]
    else if (!last.each) named[field] ??= inWords(last.name)
  }
  return named
}

const ROLES = ['headline', 'standfirst', 'caption']

/** Whether a field is a headline, a standfirst or a caption by its name, and its title says no more. */
function goesByRole(steps: readonly FieldStep[], titles: FieldTitles): boolean {
  const last = steps.findLastIndex(({name}) => name !== 'value' && !isLanguageField(name))
  const name = steps[last]?.name ?? ''
  const path = fieldOfSteps([...steps.slice(0, last), {name, each: false}])
  return ROLES.includes(name) && (titles[path] ?? inWords(name)) === inWords(name)
}
