import {type RuleId} from './model/finding.ts'

/** The two checks the product exists for. */
export const CORE_RULES: RuleId[] = ['duplicate-paragraph', 'name-spelling']

/** Every rule there is. The `archive-` rules run where an archive is given. */
export const ALL_RULES: RuleId[] = [
  ...CORE_RULES,
  'name-not-introduced',
  'name-title-change',
  'name-glued',
  'archive-reuse',
  'archive-spelling',
]
