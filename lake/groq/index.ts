/**
 * GROQ over documents in memory. Knows no HTTP, no disk. Each room knows those before it only:
 * `syntax/` the syntax tree, `text/` words and their index, `documents/` the store, its indexes and
 * perspectives, `parse/` from text to a tree that may be evaluated, `plan/` what an index can tell of
 * a filter, `evaluate/` running it, at once or in slices. How they work together:
 * docs/how-the-lake-answers-a-query.md.
 */
export {createDocumentStore, type DocumentStore} from './documents/documentStore.ts'
export {parsePerspective} from './documents/perspective.ts'
export {type AnswerOptions, answerQuery} from './evaluate/answerQuery.ts'
export {type EvaluateOptions, evaluateQuery, matchesFilter} from './evaluate/evaluateQuery.ts'
export {type PreparedQuery, preparedBytes, prepareQuery} from './evaluate/prepareQuery.ts'
export {QueryError, tooLong} from './queryError.ts'
export {type SavedPart} from './text/savedTokens.ts'
export {type Audience, type Perspective, type QueryParams} from './types.ts'
