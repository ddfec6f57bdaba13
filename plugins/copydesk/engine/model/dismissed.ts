import {type FactChange, type Finding} from './finding.ts'
import {type Decision} from './records.ts'

/** A fact that differs from an earlier story, as a decision keeps it: what stands there, and here. */
export const changeText = ({earlier, here}: Pick<FactChange, 'earlier' | 'here'>): string =>
  `${earlier} → ${here}`

/**
 * Whether a finding was ignored. One that names facts stays so while no other fact differs than when
 * somebody decided: mending paragraphs does not bring it back, a new difference does.
 */
export function dismissedIn(
  decisions: readonly Decision[],
): (finding: Pick<Finding, 'id' | 'changes'>) => boolean {
  const known = new Map<string, Set<string>>()
  for (const decision of decisions) {
    if (decision.kind !== 'dismissed') continue
    known.set(
      decision.id,
      new Set([...(known.get(decision.id) ?? []), ...(decision.changes ?? [])]),
    )
  }
  return ({id, changes = []}) => {
    const decided = known.get(id)
    return decided !== undefined && changes.every((change) => decided.has(changeText(change)))
  }
}
