import {type Finding} from './model/finding.ts'
import {type CheckOptions} from './options.ts'
import {CORE_RULES, type RuleId} from './rules/index.ts'
import {createRuleCaches, type RuleCaches, runRules} from './runRules.ts'

/**
 * Checks a story given as plain paragraphs. Runs the two core rules unless `options.rules` names others.
 * Deterministic, takes any strings, leaves its input as it is; findings come by rule, then in reading order.
 */
export function checkParagraphs(
  paragraphs: string[],
  options: CheckOptions = {},
  caches: RuleCaches = createRuleCaches(),
): Finding<RuleId>[] {
  return runRules({paragraphs}, {...options, rules: options.rules ?? CORE_RULES}, caches)
}
