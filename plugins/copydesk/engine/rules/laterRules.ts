import {LATER_ENGLISH} from '../phrases/laterEnglish.ts'
import {abbreviation} from './abbreviation.ts'
import {ageChange} from './ageChange.ts'
import {archiveReuse} from './archiveReuse.ts'
import {archiveSpelling} from './archiveSpelling.ts'
import {brackets} from './brackets.ts'
import {captionName} from './captionName.ts'
import {datelinePlace} from './datelinePlace.ts'
import {dateStyle} from './dateStyle.ts'
import {dateWeekday} from './dateWeekday.ts'
import {doubledWord} from './doubledWord.ts'
import {doubleSpace} from './doubleSpace.ts'
import {encoding} from './encoding.ts'
import {givenNameChange} from './givenNameChange.ts'
import {houseStyle} from './houseStyle.ts'
import {html} from './html.ts'
import {type CoreRuleId, type RuleId} from './ids.ts'
import {invisibleCharacters} from './invisibleCharacters.ts'
import {lowercaseStart} from './lowercaseStart.ts'
import {missingStop} from './missingStop.ts'
import {nameGlued} from './nameGlued.ts'
import {nameNotIntroduced} from './nameNotIntroduced.ts'
import {nameTitleChange} from './nameTitleChange.ts'
import {numberMismatch} from './numberMismatch.ts'
import {onlyPunctuation} from './onlyPunctuation.ts'
import {punctuation} from './punctuation.ts'
import {quotationMarks} from './quotationMarks.ts'
import {quoteMismatch} from './quoteMismatch.ts'
import {type Rule} from './rule.ts'
import {runTogether} from './runTogether.ts'
import {splice} from './splice.ts'
import {subhead} from './subhead.ts'
import {textCutOff} from './textCutOff.ts'
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
  'house-style': houseStyle,
  'only-punctuation': onlyPunctuation,
  encoding,
  html,
  'invisible-characters': invisibleCharacters,
  'double-space': doubleSpace,
  punctuation,
  brackets,
  'quotation-marks': quotationMarks,
  'doubled-word': doubledWord,
  'run-together': runTogether,
  splice,
  'lowercase-start': lowercaseStart,
  'text-cut-off': textCutOff,
  'missing-stop': missingStop,
  subhead,
  'archive-reuse': archiveReuse,
  'archive-spelling': archiveSpelling,
}

/** The rules with their words. */
export const LATER_RULES = {rules: RULES, english: LATER_ENGLISH}
