import {type Finding} from './model/finding.ts'
import {type CheckOptions} from './options.ts'
import {CORE_RULES, type RuleId} from './rules/index.ts'
import {createRuleCaches, type RuleCaches, runRules, withoutDismissed} from './runRules.ts'

/**
 * Checks a story given as plain paragraphs. Runs the two core rules unless `options.rules` names others.
 * Deterministic, takes any strings, leaves its input as it is; findings come by rule, then in reading order.
 */
export function checkParagraphs(
  paragraphs: string[],
  options: CheckOptions = {},
  caches: RuleCaches = createRuleCaches(),
): Finding<RuleId>[] {
  const rules = options.rules ?? CORE_RULES
  return withoutDismissed(runRules({paragraphs}, {...options, rules}, caches), options)
}
