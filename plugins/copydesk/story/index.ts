/** Sanity without React: documents to paragraphs and back, records, decisions, options, pages of documents. */
export {unreadLanguage} from '../engine/index.ts'
export {archiveFindings, isAnswered} from './archive/archiveFindings.ts'
export {type ArchiveState, isArchivePending, type ReadyArchive} from './archive/archiveState.ts'
export {publishedArchive} from './archive/publishedArchive.ts'
export {listPublished, readPublished} from './archive/publishedStories.ts'
export {relocateFindings} from './archive/relocateFindings.ts'
export {reusedPairs} from './archive/reusedPairs.ts'
export {createStoryArchive, type IndexedStories, type StoryArchive} from './archive/storyArchive.ts'
export {withArchive} from './archive/withArchive.ts'
export {
  type ChangeAnswer,
  type CorrectionKind,
  type EarlierWording,
  linesOf,
  type PublishedChange,
  type StoredCorrection,
  whereOf,
} from './corrections/correction.ts'
export {type CorrectionMisfit, correctionMisfits} from './corrections/correctionMisfits.ts'
export {type CorrectionDraft, draftCorrection, proposedKind} from './corrections/draftCorrection.ts'
export {
  type ChangeRefusal,
  isReworded,
  judgeChange,
  judgeCorrection,
} from './corrections/judgeChange.ts'
export {
  changeRecord,
  correctionDocument,
  earlierWording,
  publishTogether,
} from './corrections/publishActions.ts'
export {plainStory, storyChanges} from './corrections/storyChanges.ts'
export {API_VERSION} from './documents/apiVersion.ts'
export {rawClient} from './documents/rawClient.ts'
export {
  type DocumentPage,
  type ListedDocument,
  listDocuments,
  readByIds,
  readDocuments,
  type StoredDocument,
} from './documents/pages.ts'
export {
  type DecisionKind,
  type StoredDecision,
  engineDecisions,
  newDecision,
  storedDecisions,
} from './findings/decisions.ts'
export {
  besideDecisions,
  decisionsIds,
  DECISIONS_REV,
  type DecisionsChange,
  changeDecisions,
  changedDecisions,
  withDecisions,
} from './findings/decisionsDocument.ts'
export {keepUnchanged} from './findings/keepUnchanged.ts'
export {bySeriousness, countBySeverity} from './findings/order.ts'
export {isOfArchive, isOfParagraphs, isOfSpellings, subjectOf} from './findings/traits.ts'
export {applySuggestions, withSteps} from './fixes/applySuggestions.ts'
export {
  type Remedy,
  isPlain,
  isSuggested,
  ownRemedy,
  remediesOf,
  remedySteps,
  writtenAs,
} from './fixes/remedies.ts'
export {type Patch, type Step, patchesOf, standingSteps, undoPatches} from './fixes/steps.ts'
export {type Suggestions, allSuggestions} from './fixes/suggestions.ts'
export {type TextEdit, stringChanges, textAt} from './fixes/textEdits.ts'
export {type ChecklistSetting, type WithdrawalSetting} from './options/checklist.ts'
export {
  type IntakeBlock,
  IntakeError,
  type IntakeFields,
  type IntakeFormat,
  type IntakeLeftOut,
  type IntakeOptions,
  type IntakeOriginal,
  type IntakePicture,
  type IntakeStory,
  type IntakeTable,
} from './intake/parts/intake.ts'
export {INTAKE_ENGLISH} from './intake/parts/intakeEnglish.ts'
export {type LiftedHead} from './intake/parts/liftHead.ts'
export {isData, movePicturesOut, readTable} from './intake/parts/dataTables.ts'
export {liftCaption, settleTables, unwrapTable} from './intake/parts/settleTables.ts'
export {wireBlocks} from './intake/parts/wireBlocks.ts'
export {type IntakeFile, liftHead, readFile} from './intake/index.ts'
export {
  type CopydeskOptions,
  type CorrectionSetting,
  type IntakeSetting,
  type DecisionsSetting,
  type PublishAnywaySetting,
  type SeveritySetting,
} from './options/options.ts'
export {
  type LocationSetting,
  RECORD_FIELDS,
  type RecordsSetting,
  type SourceSetting,
} from './options/recordsSetting.ts'
export {meant} from './options/optionKinds.ts'
export {optionsSchema} from './options/optionsSchema.ts'
export {
  blockParagraphs,
  blockText,
  isTextBlock,
  type TextBlock,
  textBlock,
  textBlocks,
} from './paste/blocks.ts'
export {type HeadPart, isEmptyLift, type Lift, lostDay, readLift} from './paste/lift.ts'
export {type LiftChoice, liftSteps, usualChoice} from './paste/liftSteps.ts'
export {placeOnRecord} from './records/placeOnRecord.ts'
export {
  type CorrectionSetup,
  type DecisionsDocument,
  type Intake,
  type Setup,
  DECISIONS_TYPE,
  resolveOptions,
} from './options/resolveOptions.ts'
export {
  type ChecklistFacts,
  type ChecklistItem,
  type ChecklistKey,
  checklistOf,
  referencesOf,
  slugFrom,
  slugOf,
  statusOf,
} from './publish/checklist.ts'
export {askChecklist} from './publish/checklistFacts.ts'
export {
  asLeftOpen,
  CHECKLIST_ENGLISH,
  checklistId,
  checklistSentence,
} from './publish/checklistSentence.ts'
export {judgeStories} from './publish/judgeStories.ts'
export {publishTimes} from './publish/publishTimes.ts'
export {openFindings} from './publish/openFindings.ts'
export {orTakeBack, removeRecords} from './publish/orTakeBack.ts'
export {type LeftOpen, type Override, overrideRecord} from './publish/override.ts'
export {
  type PublicationContext,
  type StoredStory,
  type StoryChange,
  type StoryVerdict,
} from './publish/publication.ts'
export {type PublishBlocker, publishBlocker} from './publish/publishBlocker.ts'
export {hasScheduledDraft, type Scheduled, scheduleTogether} from './publish/scheduleTogether.ts'
export {type EmbargoAhead, waitsForEmbargo} from './publish/waitsForEmbargo.ts'
export {optionError} from './options/optionError.ts'
export {type FieldTitles, keepTitles, withOwnNames} from './options/fieldTitles.ts'
export {fieldOf} from './reading/fieldOf.ts'
export {canWithdraw, withdrawal} from './publish/withdrawal.ts'
export {storyTitle} from './reading/storyTitle.ts'
export {isIncomplete, isUnread, type Unread, unreadOf, withUnreadFields} from './reading/unread.ts'
export {type UnreadField, unreadFields, unreadIn} from './reading/unreadFields.ts'
export {type CheckedDocument, readDocument} from './reading/readDocument.ts'
export {seemEnglish} from './reading/seemEnglish.ts'
export {unreadLanguages} from './reading/unreadLanguages.ts'
export {
  candidateIds,
  followReferences,
  referencedAmong,
  rememberReads,
} from './reading/followReferences.ts'
export {
  MOST_FOLLOWED,
  ownField,
  ownFields,
  type Referenced,
  type UnreadReferences,
  unreadReferences,
  withReferenced,
  withReferences,
} from './reading/references.ts'
export {type Reading, type ReadingPage, readPages} from './reading/readings.ts'
export {type RecordToTeach, findRecord, recordPatch, unlearnPatch} from './records/findRecord.ts'
export {type RecordsAnswer, fetchRecords, recordsQuery, toRecords} from './records/recordsQuery.ts'
export {nameEdits, wordsThatChange} from './renames/nameEdits.ts'
export {type RecordRenamed} from './renames/recordRenamed.ts'
export {type StoryWithName, storiesWithName, writeName} from './renames/storiesWithName.ts'
export {inSteps, whenIdle} from './reading/whenIdle.ts'
