import {wordSet} from './wordSet.ts'

type List =
  | 'ordinaryWords'
  | 'givenNames'
  | 'givenNameSpellings'
  | 'nicknames'
  | 'womensNames'
  | 'places'
  | 'demonyms'
  | 'abbreviations'
  | 'occupations'
  | 'seldomDoubled'
  | 'oftenDoubled'
  | 'kin'
  | 'familyNamesFirst'
  | 'placeWords'

/**
 * Lower case, abbreviations in capitals, with blanks between words and, in groups, commas between groups, which may
 * have a name: `france: french paris`.
 */
export type WordLists = Record<List, string>

const sets = new Map<List, Set<string>>()
const groups = new Map<List, Map<string, number[]>>()
let lists: WordLists | undefined

/** Gives the checks their word lists, once: sets that were asked for are filled. */
export function installWordLists(given: WordLists): void {
  if (lists) return
  lists = given
  for (const [list, set] of sets) fill(set, given[list])
}

/** The words of a list; none until the lists are installed. */
export function listedWords(list: List): ReadonlySet<string> {
  const set = new Set<string>()
  if (lists) fill(set, lists[list])
  sets.set(list, set)
  return set
}

function fill(set: Set<string>, words: string): void {
  for (const word of wordSet(words)) set.add(word)
}

/** Whether two words stand in one group of a list. */
export function areInOneGroup(list: List, a: string, b: string): boolean {
  const groupsOf = groups.get(list) ?? readGroups(list)
  const others = groupsOf.get(b)
  return groupsOf.get(a)?.some((group) => others?.includes(group)) ?? false
}

function readGroups(list: List): Map<string, number[]> {
  const groupsOf = new Map<string, number[]>()
  if (!lists) return groupsOf
  lists[list].split(',').forEach((group, i) => {
    for (const name of wordSet(group)) groupsOf.set(name, [...(groupsOf.get(name) ?? []), i])
  })
  groups.set(list, groupsOf)
  return groupsOf
}

const named = new Map<List, Map<string, string[]>>()

/** The words of the group of that name in a list; none until the lists are installed. */
export function listedUnder(list: List, name: string): readonly string[] {
  if (!lists) return []
  const groupsOf =
    named.get(list) ??
    new Map(
      lists[list].split(',').map((group): [string, string[]] => {
        const [head = '', words = ''] = group.split(':')
        return [head.trim(), [...wordSet(words)]]
      }),
    )
  named.set(list, groupsOf)
  return groupsOf.get(name) ?? []
}
