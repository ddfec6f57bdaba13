/**
 * GROQ over documents in memory. Knows no HTTP, no disk. Each room knows those before it only:
 * `tree/` the syntax tree, `text/` words and their index, `documents/` the store, its indexes and
 * perspectives, `calls/` the way out of the tree into this folder, `narrow/` candidates by index
 * instead of all documents, `prepare/` from text to a query ready to run, `evaluate/` running it, at
 * once or in slices.
 */
export {createDocumentStore, type DocumentStore} from './documents/documentStore.ts'
export {parsePerspective} from './documents/perspective.ts'
export {type EvaluateOptions, evaluateQuery, matchesFilter} from './evaluate/evaluateQuery.ts'
export {type AnswerOptions, answerQuery} from './evaluate/sliced/answerQuery.ts'
export {type PreparedQuery, prepareQuery} from './prepare/prepareQuery.ts'
export {QueryError} from './queryError.ts'
export {type Audience, type LakeDocument, type Perspective, type QueryParams} from './types.ts'
