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
  const free = behind.filter((one) => !reasonOf(one))
  const kept = held
    .map((one) => ({one, packages: behind.filter((other) => reasonOf(other) === one)}))
    .filter(({packages}) => packages.length > 0)
  const past = held.filter((one) => !kept.some((other) => other.one === one))
  return [
    section(
      'Held',
      kept.flatMap(({one, packages}) => [
        ...packages.map(line),
        `    because ${one.why} (${one.lookedUp})`,
      ]),
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
