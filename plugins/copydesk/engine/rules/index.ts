import {installEnglish, type PhraseKey} from '../phrases/phrase.ts'
import {duplicateParagraph} from './duplicateParagraph.ts'
import {type CoreRuleId, RULE_IDS, type RuleId} from './ids.ts'
import {nameSpelling} from './nameSpelling.ts'
import {type Rule} from './rule.ts'

/** Every rule there is. Those that compare with the archive run where one is given. */
export const ALL_RULES: RuleId[] = [...RULE_IDS]

const CORE: Rule<CoreRuleId>[] = [duplicateParagraph, nameSpelling]

/** The two checks the product exists for. */
export const CORE_RULES: RuleId[] = CORE.map(({id}) => id)

const byId = new Map<RuleId, Rule<RuleId>>(CORE.map((rule) => [rule.id, rule]))

/** The rules that are here, in the order in which findings come: the core ones, and all once `installRules` has run. */
export const rules = (): Rule<RuleId>[] =>
  RULE_IDS.flatMap((id) => {
    const rule = byId.get(id)
    return rule ? [rule] : []
  })

/** A rule that is here, as that of every finding is. */
export const ruleOf = (id: RuleId): Rule<RuleId> => byId.get(id)!

/** Whether all rules are here. */
export const hasAllRules = (): boolean => byId.size === RULE_IDS.length

/** Adds the rules beyond the core ones, with their words in English. */
export function installRules(later: {
  rules: Record<string, Rule<RuleId>>
  english: Record<string, string>
}): void {
  for (const rule of Object.values(later.rules)) byId.set(rule.id, rule)
  installEnglish(later.english)
}

/** Fetches the rules beyond the core ones, once, where they are no part of the program yet. */
export async function loadRules(): Promise<void> {
  if (hasAllRules()) return
  const {LATER_RULES} = await import('./laterRules.ts')
  installRules(LATER_RULES)
}

/** The keys of a rule's own words: its name, and the title of what it finds. The compiler says which are missing. */
export const ruleWords = (id: RuleId): {name: PhraseKey; title: PhraseKey} => ({
  name: `rule.${id}`,
  title: `rule.${id}.title`,
})

export {type RuleId} from './ids.ts'
export {type Rule} from './rule.ts'
