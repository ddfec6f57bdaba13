/** GROQ over documents in memory: parse, rewrite, narrow by index, evaluate. Knows no HTTP, no disk. */
export {createDocumentStore, type DocumentStore} from './documentStore.ts'
export {evaluateQuery, matchesFilter, type EvaluateOptions} from './evaluateQuery.ts'
export {type AnswerOptions, answerQuery} from './sliced/answerQuery.ts'
export {inSlices, type Steps} from './sliced/slices.ts'
export {parsePerspective} from './perspective.ts'
export {prepareQuery, type PreparedQuery} from './prepareQuery.ts'
export {QueryError} from './queryError.ts'
export {type Audience, type LakeDocument, type Perspective, type QueryParams} from './types.ts'
