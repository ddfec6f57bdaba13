/** The browser's way to the embedded lake. Imports nothing of the server but the streams' protocol. */
export {createLocalClient} from './studioClient.ts'
