export {checkNames, createNameCache, type NameCache, type NameText} from './checkNames.ts'
export {samePairScore} from './samePairScore.ts'
