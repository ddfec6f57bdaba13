/** The embedded Content Lake: one process, one folder, the hosted API as a Studio needs it. */
export {
  isRole,
  keptToken,
  openTokens,
  type Role,
  ROLES,
  type StoredToken,
  type Tokens,
} from './access/index.ts'
export type {
  BeforePublish,
  Publication,
  PublicChange,
  Refusal,
  Verdict,
  Way,
} from './beforePublish/index.ts'
export {LakeError, type LakeErrorCode} from './errors/lakeError.ts'
export {readPort} from './folder/port.ts'
export {guardProcess} from './server/processGuard.ts'
export {SKIP_BEFORE_PUBLISH} from './routes/unjudged.ts'
export {CONTENT_SECURITY_POLICY, withoutForeignResources} from './server/studioFiles.ts'
export {type LakeOptions, type RunningLake, startLake} from './startLake.ts'
