import {CORE_ENGLISH} from './english.ts'
import {LATER_ENGLISH} from './laterEnglish.ts'
import {RULE_NAMES} from './ruleNames.ts'

/** The words of all rules in English; a translation has the same keys. */
export const ENGLISH = {...CORE_ENGLISH, ...LATER_ENGLISH, ...RULE_NAMES}
