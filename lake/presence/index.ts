/** Who is where in the Studio: the JSON-RPC socket at `/v…/socket/:dataset`. */
export {createPresence, type Presence, type PresenceOptions} from './presence.ts'
