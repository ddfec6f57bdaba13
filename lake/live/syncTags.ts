import {type PreparedQuery} from '../groq/index.ts'

/**
 * The tags of what an answer depends on; a live event that carries one of them says: ask again.
 * One tag for the whole dataset: every write may change any answer.
 */
export function syncTagsOf(_query: PreparedQuery): string[] {
  return [DATASET_TAG]
}

export const DATASET_TAG = 's1:all'
