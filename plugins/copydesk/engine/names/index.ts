export {checkNames, type NameText} from './checkNames.ts'
export {samePairScore} from './letters/samePairScore.ts'
export {createNameCache, type NameCache} from './nameCache.ts'
export {readRuns, type Run} from './story/runs.ts'
