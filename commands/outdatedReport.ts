import {type Held} from './heldVersions.ts'

/** A package as `npm outdated` tells of it; `current` is missing where it is not installed on this machine. */
export interface Outdated {
  name: string
  current?: string
  wanted: string
  latest: string
}

/**
 * What is behind, in lines: what is held with its reason, then what nothing keeps; and which reasons have had their
 * time. A registry's `latest` may be older than what is installed, and is then none.
 * @param newest of the packages that are held, the newest version that is no preview, where it is known
 */
export function outdatedReport(
  all: readonly Outdated[],
  held: readonly Held[],
  newest: ReadonlyMap<string, string> = new Map(),
): string {
  const behind = all
    .map(({name, current, wanted, latest}) => {
      const now = current ?? wanted
      const known = newest.get(name)
      const best = [wanted, latest, ...(known ? [known] : [])].toSorted(compareVersions).at(-1)!
      return {name, now, best}
    })
    .filter(({now, best}) => compareVersions(now, best) < 0)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const reasonOf = ({name, now}: {name: string; now: string}) =>
    held.find((one) => one.packages.includes(name) && now.startsWith(one.at))
  const byReason = Map.groupBy(behind, reasonOf)
  const free = byReason.get(undefined) ?? []
  const past = held.filter((one) => !byReason.has(one))
  return [
    section(
      'Held',
      held.flatMap((one) => {
        const packages = byReason.get(one) ?? []
        const because = `    because ${one.why} (${one.lookedUp})`
        return packages.length > 0 ? [...packages.map(line), because] : []
      }),
    ),
    section('Behind, and nothing keeps them: take them, and run the tests', free.map(line)),
    section(
      'Reasons that keep nothing any more: take them out of commands/heldVersions.ts',
      past.map(({packages, at}) => `  ${packages.join(', ')} ${at}`),
    ),
  ]
    .filter(Boolean)
    .join('\n\n')
}

const section = (title: string, lines: string[]) =>
  lines.length > 0 ? [`${title}:`, ...lines].join('\n') : ''

const line = ({name, now, best}: {name: string; now: string; best: string}) =>
  `  ${name} ${now}, newest ${best}`

/** By their numbers, for sorting; a preview comes before what it is a preview of. */
export function compareVersions(a: string, b: string): number {
  const [one, other] = [a, b].map((version) => version.split('-'))
  const numbers = one![0]!.localeCompare(other![0]!, 'en', {numeric: true})
  return numbers || (one!.length > 1 ? -1 : 0) - (other!.length > 1 ? -1 : 0)
}
