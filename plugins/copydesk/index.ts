export {copydesk} from './studio/plugin.tsx'
export {copyCheckActions} from './studio/publish/copyCheckActions.ts'
export {withCopyCheck} from './studio/validation/withCopyCheck.ts'
export {copydeskTypes} from './studio/schema/copydeskTypes.ts'
export {draftsToSettle} from './studio/feeds/draftsToSettle.ts'
export type {
  ChecklistSetting,
  CopydeskOptions,
  CorrectionSetting,
  IntakeSetting,
  DecisionsSetting,
  LocationSetting,
  PublishAnywaySetting,
  PublishedChange,
  Override as PublishedAnyway,
  RecordsSetting,
  SeveritySetting,
  SourceSetting,
  StoredDecision,
} from './story/index.ts'
