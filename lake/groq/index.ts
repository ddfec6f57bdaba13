/** GROQ over documents in memory: parse, rewrite, narrow by index, evaluate. Knows no HTTP, no disk. */
export {createDocumentStore, type DocumentStore} from './documents/documentStore.ts'
export {parsePerspective} from './documents/perspective.ts'
export {type EvaluateOptions, evaluateQuery, matchesFilter} from './evaluate/evaluateQuery.ts'
export {type AnswerOptions, answerQuery} from './evaluate/sliced/answerQuery.ts'
export {type PreparedQuery, prepareQuery} from './prepare/prepareQuery.ts'
export {QueryError} from './queryError.ts'
export {type Audience, type LakeDocument, type Perspective, type QueryParams} from './types.ts'
