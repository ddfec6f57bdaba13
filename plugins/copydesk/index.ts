export {copydesk} from './studio/plugin.tsx'
export {copyCheckActions} from './studio/publish/copyCheckActions.ts'
export {withCopyCheck} from './studio/validation/withCopyCheck.ts'
export {copydeskTypes} from './studio/schema/copydeskTypes.ts'
export {draftsToSettle} from './studio/feeds/draftsToSettle.ts'
export type {
  CopydeskOptions,
  LocationSetting,
  PublishAnywaySetting,
  RecordsSetting,
  SeveritySetting,
  SourceSetting,
} from './story/options/options.ts'
export type {PublishedAnyway} from './studio/schema/publishedAnyway.ts'
export type {StoredDecision} from './studio/schema/decision.ts'
