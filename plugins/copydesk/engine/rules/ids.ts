/**
 * The ids of all rules, in the order in which findings come. They stand in options and in stored decisions and are
 * known from the start; all rules but the core ones may load later.
 */
export const RULE_IDS = [
  'duplicate-paragraph',
  'name-spelling',
  'name-not-introduced',
  'name-title-change',
  'name-glued',
  'unit-conversion',
  'date-weekday',
  'given-name-change',
  'age-change',
  'quote-mismatch',
  'caption-name',
  'abbreviation',
  'dateline-place',
  'number-mismatch',
  'date-style',
  'house-style',
  'only-punctuation',
  'encoding',
  'html',
  'invisible-characters',
  'double-space',
  'punctuation',
  'brackets',
  'quotation-marks',
  'doubled-word',
  'run-together',
  'splice',
  'lowercase-start',
  'text-cut-off',
  'missing-stop',
  'subhead',
  'archive-reuse',
  'archive-spelling',
] as const

export type RuleId = (typeof RULE_IDS)[number]

export type CoreRuleId = 'duplicate-paragraph' | 'name-spelling'
