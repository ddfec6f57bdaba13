import {isGranted, isGrantedByHand} from './grants.ts'
import {type Permission, type Role} from './roles.ts'

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

export function canRead(identity: Identity, document: Subject): boolean {
  return isGranted(identity.role, 'read', document)
}

/** `create` for a document that is not there yet, `update` to change or delete one. */
export function mayWrite(identity: Identity, permission: Permission, document: Subject): boolean {
  return isGrantedByHand(identity.role, permission, document)
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
  return identity.role === 'anonymous' || identity.role === 'submitter' ? 'everyone' : 'member'
}

/** Whether a dataset exists for this identity: a private one only for who has a token. */
export function mayEnter(identity: Identity, aclMode: 'public' | 'private'): boolean {
  return aclMode === 'public' || identity.role !== 'anonymous'
}
