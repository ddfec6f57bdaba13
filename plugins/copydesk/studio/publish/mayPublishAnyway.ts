import {type CurrentUser} from 'sanity'
import {type Setup} from '../options/resolveOptions.ts'

/** Whether somebody may publish with findings left: everybody, unless roles are named. */
export function mayPublishAnyway(
  user: Pick<CurrentUser, 'roles'> | null,
  {anywayRoles}: Pick<Setup, 'anywayRoles'>,
): boolean {
  if (!anywayRoles) return true
  return user?.roles.some(({name}) => anywayRoles.includes(name)) ?? false
}
