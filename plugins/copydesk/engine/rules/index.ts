import {type PhraseKey} from '../phrases/phrase.ts'
import {archiveReuse} from './archiveReuse.ts'
import {archiveSpelling} from './archiveSpelling.ts'
import {duplicateParagraph} from './duplicateParagraph.ts'
import {nameGlued} from './nameGlued.ts'
import {nameNotIntroduced} from './nameNotIntroduced.ts'
import {nameSpelling} from './nameSpelling.ts'
import {nameTitleChange} from './nameTitleChange.ts'
import {type Rule} from './rule.ts'

/** Every rule there is, in the order in which findings come. */
export const RULES = [
  duplicateParagraph,
  nameSpelling,
  nameNotIntroduced,
  nameTitleChange,
  nameGlued,
  archiveReuse,
  archiveSpelling,
] as const

export type RuleId = (typeof RULES)[number]['id']

/** Every rule there is. Those that compare with the archive run where one is given. */
export const ALL_RULES: RuleId[] = RULES.map(({id}) => id)

/** The two checks the product exists for. */
export const CORE_RULES: RuleId[] = RULES.filter(({core}) => core).map(({id}) => id)

const byId = new Map<RuleId, Rule<RuleId>>(RULES.map((rule) => [rule.id, rule]))

export const ruleOf = (id: RuleId): Rule<RuleId> => byId.get(id)!

/** The keys of a rule's own words: its name, and the title of what it finds. The compiler says which are missing. */
export const ruleWords = (id: RuleId): {name: PhraseKey; title: PhraseKey} => ({
  name: `rule.${id}`,
  title: `rule.${id}.title`,
})

export {type Rule} from './rule.ts'
