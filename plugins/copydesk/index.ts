export {copydesk} from './studio/plugin.tsx'
export {copyCheckActions} from './studio/publish/copyCheckActions.ts'
export {withCopyCheck} from './studio/validation/withCopyCheck.ts'
export {useIntakeText} from './studio/i18n/useIntakeText.ts'
export {useLocalTime} from './studio/i18n/useLocalTime.ts'
export {textKeyOf} from './studio/i18n/textKeyOf.ts'
export {storyWords, type StoryWords} from './studio/pane/places.ts'
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
