/**
 * Sanity's roles that make sense on one machine, `submitter` for a form that sends in reports, and
 * `anonymous` for who has no token.
 */
export const ROLES = [
  'administrator',
  'editor',
  'contributor',
  'viewer',
  'submitter',
  'anonymous',
] as const

export type Role = (typeof ROLES)[number]

/** The permissions of Sanity's access control; `update` includes deleting. */
export type Permission = 'read' | 'create' | 'update' | 'history' | 'editHistory' | 'manage'

/** What a role may do, to the documents whose id matches one of the paths (and that have one of the types). */
export interface Grant {
  /** As in GROQ's `path()`: `*` is one part of an id, `**` any number of them. */
  paths: string[]
  types?: string[]
  /** For files sent to be kept: the document that describes one is written by the lake itself. */
  byUpload?: true
  permissions: Permission[]
}

const EVERYTHING = ['**']
const WORK_IN_PROGRESS = ['drafts.**']
const PUBLISHED = ['*']
/** Private, as every id with a dot is: who sent one in cannot read it back. */
const REPORTS = ['private.report.*']
const ASSETS = ['sanity.imageAsset', 'sanity.fileAsset']

/** Source: Sanity's default roles (https://www.sanity.io/docs/content-lake/roles-reference). */
const GRANTS: Record<Role, Grant[]> = {
  administrator: [
    {
      paths: EVERYTHING,
      permissions: ['read', 'update', 'create', 'history', 'editHistory', 'manage'],
    },
  ],
  editor: [
    {paths: EVERYTHING, permissions: ['read', 'update', 'create', 'history', 'editHistory']},
  ],
  contributor: [
    {paths: EVERYTHING, permissions: ['read', 'history']},
    {paths: WORK_IN_PROGRESS, permissions: ['update', 'create', 'editHistory']},
    {paths: PUBLISHED, types: ASSETS, byUpload: true, permissions: ['create']},
  ],
  viewer: [{paths: EVERYTHING, permissions: ['read', 'history']}],
  submitter: [
    {paths: PUBLISHED, permissions: ['read']},
    {paths: REPORTS, types: ['errorReport'], permissions: ['create']},
  ],
  anonymous: [{paths: PUBLISHED, permissions: ['read']}],
}

/** Whether anybody may read what is published of a dataset. */
export type AclMode = 'public' | 'private'

/** Who is not of the newsroom: reads what everyone does. */
export function isOutsider(role: Role): boolean {
  return role === 'anonymous' || role === 'submitter'
}

/** A private dataset shows nothing to outsiders. */
export function grantsOf(role: Role, aclMode: AclMode = 'public'): Grant[] {
  const grants = GRANTS[role]
  if (aclMode === 'public' || !isOutsider(role)) return grants
  return grants.filter(({permissions}) => !permissions.includes('read'))
}

export function isRole(name: string): name is Role {
  return (ROLES as readonly string[]).includes(name)
}
