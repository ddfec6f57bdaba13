import {type SanityClient} from '@sanity/client'
import {nearest} from '../engine/index.ts'
import {rawClient} from '../story/index.ts'
import {type StoryReport} from './report.ts'

/**
 * What must be a mistake in the options, a sentence for each: of no draft of a type any text was read. One draft without
 * text among those of other types is a new one.
 */
export function nothingReadOf(reports: readonly StoryReport[]): string[] {
  const byType = Map.groupBy(reports, ({type = ''}) => type)
  return [...byType].flatMap(([type, all]) => {
    const fields = all[0].empty?.join(', ')
    if (!all.every(({empty}) => empty) || (all.length === 1 && byType.size > 1)) return []
    const option = all[0].fieldsOption
    const drafts = all.length === 1 ? 'the draft' : `any of the ${all.length} drafts`
    return [
      `No text was read in ${drafts} of type “${type}”: there is none in ${fields}. Check “${option}” in the options.`,
    ]
  })
}

const TYPES_IN_LAKE = 'array::unique(*[!(_id in path("_.**")) && !(_type match "system.*")]._type)'

/** The same where there is no draft: whether the lake holds documents, and none of the types that are to be read. */
export async function noSuchTypes(
  client: SanityClient,
  types: readonly string[],
): Promise<string | undefined> {
  const known = await rawClient(client).fetch<string[]>(TYPES_IN_LAKE, {}, {tag: 'copydesk.types'})
  if (known.length === 0 || types.some((type) => known.includes(type))) return undefined
  const meant = types.flatMap((type) => nearest(type, known) ?? [])[0]
  const better = meant ? `write “${meant}”` : 'name types that it has'
  const named = types.map((type) => `“${type}”`).join(' or ')
  return `The lake holds no document of type ${named}: ${better} in “types” of the options.`
}
