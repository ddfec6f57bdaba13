import {decision} from './decision.ts'
import {decisionsOfStory} from './decisionsOfStory.ts'
import {publishedAnyway} from './publishedAnyway.ts'
import {publishedChange} from './publishedChange.ts'
import {recordRenamed} from './recordRenamed.ts'

/**
 * The plugin's own schema types.
 * @param types the document types that it reads
 * @param records the types of the records, if there are any
 * @param decisionsIn the array field for decisions, where they are kept in documents of the plugin's own
 * @param corrections the type of corrections, if there is one
 */
export const copydeskTypes = (
  types: string[] = ['article'],
  records: string[] = [],
  decisionsIn?: string,
  corrections?: string,
) => [
  decision,
  ...(decisionsIn ? [decisionsOfStory(types, decisionsIn)] : []),
  publishedAnyway(types),
  ...(corrections === undefined ? [] : [publishedChange(types, corrections)]),
  ...(records.length > 0 ? [recordRenamed(records)] : []),
]
