/** Looking after a lake's folder: backup, restore, verify, compact. */
export {backUp, type BackupSummary} from './backUp.ts'
export {clearLeftovers, clearUnfinished} from '../folder/leftovers.ts'
export {compact, type CompactSummary} from './compact.ts'
export {restore, type RestoreSummary} from './restore.ts'
export {verify, type VerifySummary} from './verify.ts'
