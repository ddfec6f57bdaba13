/** The embedded Content Lake: one process, one folder, the hosted API as a Studio needs it. */
export {LakeError, type LakeErrorCode} from './lakeError.ts'
export {readPort} from './port.ts'
export {type LakeOptions, type RunningLake, startLake} from './startLake.ts'
