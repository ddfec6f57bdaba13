import {wordSet} from '../../data/wordSet.ts'

/** A name after one of these is a place more often than not. */
export const DATELINE_PREPOSITIONS = wordSet(
  'in at near from to toward towards of through across outside',
)
