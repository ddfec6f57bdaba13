export {checkParagraphs, CORE_RULES} from './checkParagraphs.ts'
export {samePairScore} from './names/index.ts'
export type * from './finding.ts'
export type * from './options.ts'

/** Stored with an editor's decision: which engine the finding came from. */
export const ENGINE_VERSION = '0.1.0'
