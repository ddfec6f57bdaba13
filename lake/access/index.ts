/** Who may do what: tokens, roles, the grants that Studio reads and the server enforces, origins. */
export {type AclEntry, aclOf, isGranted} from './grants.ts'
export {
  ANONYMOUS,
  audienceOf,
  canRead,
  type Identity,
  mayEnter,
  mayReadHistory,
  mayReadIn,
  mayUpload,
  mayWrite,
} from './identity.ts'
export {holderOfPass, picturePass} from './picturePass.ts'
export {refuseOrigin, type RequestOrigin} from './requestOrigin.ts'
export {type AclMode, isRole, type Permission, type Role, ROLES} from './roles.ts'
export {createSessions, type LoginSessions} from './sessions.ts'
export {administratorToken, keptToken, openTokens, type StoredToken, type Tokens} from './tokens.ts'
