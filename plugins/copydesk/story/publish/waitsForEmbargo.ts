import {type Finding} from '../../engine/index.ts'
import {type Setup} from '../options/resolveOptions.ts'
import {type ChecklistItem} from './checklist.ts'
import {publishBlocker} from './publishBlocker.ts'

/** A story that may go out when its embargo ends. */
export interface EmbargoAhead {
  /** When that is, ISO 8601. */
  at: string
  /** What is missing beside: an editor goes on with a reason. */
  items: ChecklistItem[]
}

/**
 * When a story that cannot go out now may be scheduled for: the end of its embargo. Undefined where it has none ahead,
 * or where something else keeps it, or this person, from sending it out.
 */
export function waitsForEmbargo(
  findings: readonly Pick<Finding, 'rule' | 'severity'>[],
  items: readonly ChecklistItem[],
  user: {roles: readonly {name: string}[]} | null,
  setup: Pick<Setup, 'overrideRoles' | 'block'>,
): EmbargoAhead | undefined {
  const embargo = items.find(({key}) => key === 'embargo')
  if (!embargo) return undefined
  const rest = items.filter((item) => item !== embargo)
  if (publishBlocker(findings, user, setup, rest)) return undefined
  return {at: new Date(embargo.values.until!).toISOString(), items: rest}
}
