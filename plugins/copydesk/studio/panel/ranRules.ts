import {type Rule, type RuleId, rules} from '../../engine/index.ts'
import {isOfArchive, type Setup} from '../../story/index.ts'
import {type Translate} from '../i18n/useTranslate.ts'

/** The rules that read a story by itself: the line on earlier stories speaks for the others. */
export const ranRules = (setup: Setup): Rule<RuleId>[] =>
  rules().filter(
    ({id, tier}) =>
      (setup.rules?.includes(id) ?? true) &&
      !isOfArchive({rule: id}) &&
      !setup.silent.includes(tier),
  )

/** Those of them that read copy in any language. */
export const anyLanguageRules = (setup: Setup): Rule<RuleId>[] =>
  ranRules(setup).filter(({anyLanguage}) => anyLanguage)

/** What rules are called, in a row. */
export const ruleList = (some: readonly Rule<RuleId>[], t: Translate): string =>
  some.map(({id}) => t(`rule.${id}`)).join(', ')
