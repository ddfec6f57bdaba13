import {type CopydeskOptions} from './options.ts'

/** What the fields of a document type are called, by their paths; `sections[]` for an item. */
export type FieldTitles = Record<string, string>

/** Options know no schema; whoever holds them against one keeps here what it calls their fields. */
const kept = new WeakMap<CopydeskOptions, ReadonlyMap<string, FieldTitles>>()

export function keepTitles(
  options: CopydeskOptions,
  byType: ReadonlyMap<string, FieldTitles>,
): void {
  kept.set(options, byType)
}

/** @returns empty where no schema is known, as in a shell: fields then go by their names */
export const titlesOf = (options: CopydeskOptions, type: string): FieldTitles =>
  kept.get(options)?.get(type) ?? {}
