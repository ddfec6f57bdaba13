import {isGranted} from './grants.ts'
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
  return isGranted(identity.role, permission, document)
}

/** What queries of this identity see: all that its role may read, in GROQ's terms. */
export function audienceOf(identity: Identity): 'member' | 'everyone' {
  return identity.role === 'anonymous' ? 'everyone' : 'member'
}

/** Whether a dataset exists for this identity: a private one only for who has a token. */
export function mayEnter(identity: Identity, aclMode: 'public' | 'private'): boolean {
  return aclMode === 'public' || identity.role !== 'anonymous'
}
