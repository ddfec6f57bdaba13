import {decision} from './decision.ts'
import {publishedAnyway} from './publishedAnyway.ts'
import {recordRenamed} from './recordRenamed.ts'

/**
 * The plugin's own schema types.
 * @param types the document types that it reads
 * @param records the types of the records, if there are any
 */
export const copydeskTypes = (types: string[] = ['article'], records: string[] = []) => [
  decision,
  publishedAnyway(types),
  ...(records.length > 0 ? [recordRenamed(records)] : []),
]
