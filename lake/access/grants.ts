import {type AclMode, type Grant, grantsOf, type Permission, type Role} from './roles.ts'

/** A grant as the Studio reads it and evaluates against a document. */
export interface AclEntry {
  /** GROQ, the inside of a filter. */
  filter: string
  permissions: Permission[]
}

interface Subject {
  _id: string
  _type?: unknown
}

/** The answer of `/projects/:id/datasets/:ds/acl`: the same grants that `isGranted` enforces. */
export function aclOf(role: Role, aclMode: AclMode = 'public'): AclEntry[] {
  return grantsOf(role, aclMode).map(({paths, types, permissions}) => {
    const byPath = paths.map((path) => `_id in path("${path}")`).join(' || ')
    const byType = types && `_type in ${JSON.stringify(types)}`
    return {filter: byType ? `(${byPath}) && ${byType}` : byPath, permissions}
  })
}

/** True if one of the role's grants gives this permission on this document. */
export function isGranted(
  role: Role,
  permission: Permission,
  document: Subject,
  aclMode: AclMode = 'public',
): boolean {
  return grantsOf(role, aclMode).some((grant) => gives(grant, permission, document))
}

/** The same, without what the role may do by uploading a file alone. */
export function isGrantedByHand(
  role: Role,
  permission: Permission,
  document: Subject,
  aclMode: AclMode = 'public',
): boolean {
  return grantsOf(role, aclMode).some((grant) => {
    return !grant.byUpload && gives(grant, permission, document)
  })
}

function gives(grant: Grant, permission: Permission, document: Subject): boolean {
  return grant.permissions.includes(permission) && covers(grant, document)
}

function covers({paths, types}: Grant, document: Subject): boolean {
  if (types && !types.includes(String(document._type))) return false
  return paths.some((path) => matchesPath(path, document._id))
}

/** As GROQ's `_id in path(…)`. Paths here end in their only wildcard. */
function matchesPath(path: string, id: string): boolean {
  if (path.endsWith('**')) return id.startsWith(path.slice(0, -2))
  return id.startsWith(path.slice(0, -1)) && !id.slice(path.length - 1).includes('.')
}
