/** The browser's way to the embedded lake. Imports nothing of the server but the streams' protocol. */
export {answeringHosted} from './hostedRequests.ts'
export {localWorkspace} from './localWorkspace.ts'
export {createLocalClient} from './studioClient.ts'
