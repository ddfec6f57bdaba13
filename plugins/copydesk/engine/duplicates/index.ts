export {
  checkDuplicates,
  createDuplicateCache,
  type DuplicateCache,
  type DuplicateResult,
} from './checkDuplicates.ts'
