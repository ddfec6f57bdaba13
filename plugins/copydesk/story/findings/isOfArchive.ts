import {type Finding, type RuleId} from '../../engine/index.ts'

/** The rules that compare a story with those published before. */
export const ARCHIVE_RULES: RuleId[] = ['archive-reuse', 'archive-spelling']

/** Whether a finding is what earlier stories say: it may come late, or not at all. */
export const isOfArchive = ({rule}: Pick<Finding, 'rule'>) =>
  (ARCHIVE_RULES as Finding['rule'][]).includes(rule)
