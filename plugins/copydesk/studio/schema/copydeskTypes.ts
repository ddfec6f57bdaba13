import {decision} from './decision.ts'
import {decisionsOfStory} from './decisionsOfStory.ts'
import {publishedAnyway} from './publishedAnyway.ts'
import {recordRenamed} from './recordRenamed.ts'

/**
 * The plugin's own schema types.
 * @param types the document types that it reads
 * @param records the types of the records, if there are any
 * @param decisionsIn the array field for decisions, where they are kept in documents of the plugin's own
 */
export const copydeskTypes = (
  types: string[] = ['article'],
  records: string[] = [],
  decisionsIn?: string,
) => [
  decision,
  ...(decisionsIn ? [decisionsOfStory(types, decisionsIn)] : []),
  publishedAnyway(types),
  ...(records.length > 0 ? [recordRenamed(records)] : []),
]
