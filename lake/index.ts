/** The embedded Content Lake: one process, one folder, the hosted API as a Studio needs it. */
export {LakeError, type LakeErrorCode} from './errors/lakeError.ts'
export {readPort} from './folder/port.ts'
export {type LakeOptions, type RunningLake, startLake} from './startLake.ts'
