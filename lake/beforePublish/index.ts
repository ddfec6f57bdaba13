/** What is asked before anything changes in public. Knows documents, and nothing of how they are written. */
export {askHook} from './askHook.ts'
export type {
  BeforePublish,
  Publication,
  PublicChange,
  Refusal,
  Verdict,
  Way,
} from './beforePublish.ts'
export {oneAtATime, TooManyWaiting} from './oneAtATime.ts'
export {areSameChanges, privateDocuments, publicChanges} from './publicChanges.ts'
