import {LATER_ENGLISH} from '../phrases/laterEnglish.ts'
import {abbreviation} from './abbreviation.ts'
import {ageChange} from './ageChange.ts'
import {archiveReuse} from './archiveReuse.ts'
import {archiveSpelling} from './archiveSpelling.ts'
import {captionName} from './captionName.ts'
import {datelinePlace} from './datelinePlace.ts'
import {dateStyle} from './dateStyle.ts'
import {dateWeekday} from './dateWeekday.ts'
import {givenNameChange} from './givenNameChange.ts'
import {type CoreRuleId, type RuleId} from './ids.ts'
import {nameGlued} from './nameGlued.ts'
import {nameNotIntroduced} from './nameNotIntroduced.ts'
import {nameTitleChange} from './nameTitleChange.ts'
import {numberMismatch} from './numberMismatch.ts'
import {quoteMismatch} from './quoteMismatch.ts'
import {type Rule} from './rule.ts'
import {unitConversion} from './unitConversion.ts'

/** Every rule but the core ones: what a browser loads after them. The compiler says which id has no rule. */
const RULES: {[Id in Exclude<RuleId, CoreRuleId>]: Rule<Id>} = {
  'name-not-introduced': nameNotIntroduced,
  'name-title-change': nameTitleChange,
  'name-glued': nameGlued,
  'unit-conversion': unitConversion,
  'date-weekday': dateWeekday,
  'given-name-change': givenNameChange,
  'age-change': ageChange,
  'quote-mismatch': quoteMismatch,
  'caption-name': captionName,
  abbreviation: abbreviation,
  'dateline-place': datelinePlace,
  'number-mismatch': numberMismatch,
  'date-style': dateStyle,
  'archive-reuse': archiveReuse,
  'archive-spelling': archiveSpelling,
}

/** The rules with their words. */
export const LATER_RULES = {rules: RULES, english: LATER_ENGLISH}
