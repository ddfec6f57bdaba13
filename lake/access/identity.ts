import {isGranted, isGrantedByHand} from './grants.ts'
import {type AclMode, isOutsider, type Permission, type Role} from './roles.ts'

/** Who asks. */
export interface Identity {
  /** Stands as author in the history; `<anonymous>` without a token. */
  id: string
  name: string
  role: Role
}

export const ANONYMOUS: Identity = {id: '<anonymous>', name: 'Anonymous', role: 'anonymous'}

interface Subject {
  _id: string
  _type?: unknown
}

export function canRead(
  identity: Identity,
  document: Subject,
  aclMode: AclMode = 'public',
): boolean {
  return isGranted(identity.role, 'read', document, aclMode)
}

/** `create` for a document that is not there yet, `update` to change or delete one. */
export function mayWrite(
  identity: Identity,
  permission: Permission,
  document: Subject,
  aclMode: AclMode,
): boolean {
  return isGrantedByHand(identity.role, permission, document, aclMode)
}

/** Whether files may be sent, for which the lake itself makes the documents. */
export function mayUpload(identity: Identity, type: string): boolean {
  return isGranted(identity.role, 'create', {_id: 'asset', _type: type})
}

/** Whether the past of a document, and what is deleted, may be read. */
export function mayReadHistory(identity: Identity, document: Subject): boolean {
  return isGranted(identity.role, 'history', document)
}

/** What queries of this identity see: all that its role may read, in GROQ's terms. Who only sends in reports sees what everyone does. */
export function audienceOf(identity: Identity): 'member' | 'everyone' {
  return isOutsider(identity.role) ? 'everyone' : 'member'
}

/** Whether a dataset exists for this identity: a private one only for who has a token. */
export function mayEnter(identity: Identity, aclMode: AclMode): boolean {
  return aclMode === 'public' || identity.role !== 'anonymous'
}

/** Whether anything of a dataset may be read: of a private one by who is of the newsroom. */
export function mayReadIn(identity: Identity, aclMode: AclMode): boolean {
  return aclMode === 'public' || !isOutsider(identity.role)
}
