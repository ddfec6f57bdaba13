export {deprecatedFindings} from './findings/deprecated.ts'
export {evidenceOf} from './findings/evidence.ts'
export {markFindings} from './findings/marks.ts'
export {nearRecordFindings} from './findings/nearRecord.ts'
export {recordMarkFindings} from './findings/recordMarks.ts'
export {groupFindings} from './findings/spelling.ts'
export {writingFindings} from './findings/writings.ts'
export {
  COMMON_WORD,
  GIVEN,
  hasKnownWords,
  isKnownWord,
  kindsOf,
  PLACE,
  SURNAME,
  WORD,
} from './knowledge/kinds.ts'
export {type KnownWordsTable, readKnownWords} from './knowledge/knownWords.ts'
export {installLearned, type Learned, loadLearned} from './learned.ts'
export {keyOf} from './letters/nameKeys.ts'
export {samePairScore} from './letters/samePairScore.ts'
export {type PairMemory} from './pairs/candidates.ts'
export {REVIEW, WARNING, type Weighed, weighed} from './pairs/judge.ts'
export {alikePairs, FAR} from './pairs/spellingPairs.ts'
export {
  judgePair,
  type RuledOut,
  spellingGroups,
  type SpellingGroups,
} from './pairs/spellingGroups.ts'
export {type Decided, readDecisions} from './records/decisions.ts'
export {type RecordIndex, recordIndex} from './records/recordIndex.ts'
export {type Form, type Mention, spanOf, spansOf} from './story/forms.ts'
export {type Glued} from './story/gluedWords.ts'
export {
  createNameCache,
  type NameCache,
  type Names,
  type NameText,
  readNames,
} from './story/readNames.ts'
export {type NameRun, type NameWord, readNameRuns} from './story/runs.ts'
