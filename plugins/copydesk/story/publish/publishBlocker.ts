import {type Finding} from '../../engine/index.ts'
import {isOfArchive} from '../findings/traits.ts'
import {type ChecklistItem} from './checklist.ts'
import {type Setup} from '../options/resolveOptions.ts'

/** Why somebody may not go on with findings left: the key of the sentence that says so. */
export type PublishBlocker =
  'publish.allBlocked' | 'publish.blocked' | 'publish.notAllowed' | 'checklist.blocked'

/**
 * What keeps somebody from sending a story out with these findings left: one that blocks, or, where
 * roles are named, not having one. What earlier stories say keeps nobody, because it is there in one
 * tab and not yet in another.
 */
export function publishBlocker(
  findings: readonly Pick<Finding, 'rule' | 'severity'>[],
  user: {roles: readonly {name: string}[]} | null,
  {overrideRoles, block}: Pick<Setup, 'overrideRoles' | 'block'>,
  items: readonly Pick<ChecklistItem, 'kind'>[] = [],
): PublishBlocker | undefined {
  const own = findings.filter((finding) => !isOfArchive(finding))
  if (items.some(({kind}) => kind === 'blocks')) return 'checklist.blocked'
  const blocking = own.filter(({severity}) => block.includes(severity))
  if (blocking.length > 0)
    return blocking.length === findings.length ? 'publish.allBlocked' : 'publish.blocked'
  const isTrusted = !overrideRoles || user?.roles.some(({name}) => overrideRoles.includes(name))
  return own.length + items.length === 0 || isTrusted ? undefined : 'publish.notAllowed'
}
