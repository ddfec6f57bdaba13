import {type Finding, type RuleId} from './finding.ts'
import {type CheckOptions} from './options.ts'
import {createRuleCaches, type RuleCaches, runRules} from './runRules.ts'

/** The two checks the product exists for. */
export const CORE_RULES: RuleId[] = ['duplicate-paragraph', 'name-spelling']

/**
 * Checks a story given as plain paragraphs. Runs the two core rules unless `options.rules` names others.
 * Deterministic, never throws, leaves its input as it is; findings come by rule, then in reading order.
 */
export function checkParagraphs(
  paragraphs: string[],
  options: CheckOptions = {},
  caches: RuleCaches = createRuleCaches(),
): Finding[] {
  return runRules({paragraphs}, {...options, rules: options.rules ?? CORE_RULES}, caches)
}
