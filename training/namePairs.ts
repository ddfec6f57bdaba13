import {plainTypography} from '../plugins/copydesk/engine/text/typography.ts'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'

import {fold} from '../plugins/copydesk/engine/text/fold.ts'
import {pairFeatures, profileOf} from '../plugins/copydesk/engine/names/letters/pairFeatures.ts'
import {alikeDistance} from '../plugins/copydesk/engine/names/letters/similarity.ts'
import {jsonLines} from './jsonLines.ts'
import {mulberry} from './random.ts'
import {typoOf} from './typos.ts'

/** A pair of folded names to learn from: the same name (1) or two names (0), and how much it counts. */
export interface NamePair {
  group: string
  a: string
  b: string
  place: boolean
  label: number
  weight: number
  row: Float64Array
}

interface NameRow {
  a: string
  b: string
  label: number
  kind: string
  source: string
}

/**
 * The pairs of an evaluation folder: its labelled names; names of one source that no row links,
 * though they look alike, as different names; typing errors made for this; pairs from real stories.
 */
export function readNamePairs(folder: string): NamePair[] {
  const pairs: NamePair[] = []
  const add = (
    group: string,
    a: string,
    b: string,
    place: boolean,
    label: number,
    weight: number,
  ): void => {
    const [x, y] = [fold(a), fold(b)]
    if (!x || !y || x === y) return
    const row = pairFeatures(profileOf(x), profileOf(y), place)
    pairs.push({group, a: x, b: y, place, label, weight, row})
  }
  const names = jsonLines<NameRow>(join(folder, 'names.dev.jsonl'))
  for (const {a, b, kind, label} of names) {
    if (kind === 'person_token') add('person', a, b, false, label, 1)
    if (kind === 'place') add('place', a, b, true, label, 1)
    if (kind === 'handmade') {
      add('handmade', a, b, false, label, 2)
      add('handmade place', a, b, true, label, 1)
    }
  }
  const persons = names.filter(({kind}) => kind === 'person_token')
  for (const [source, count] of [
    ['OFAC', 1500],
    ['Wikidata', 900],
  ] as const) {
    const pool = persons.filter((row) => row.source.startsWith(source))
    for (const [a, b] of unlinked(pool, count)) add('unlinked', a, b, false, 0, 0.4)
  }
  for (const [a, b] of unlinkedFar(persons, FAR_PAIRS)) add('far apart', a, b, false, 0, FAR_WEIGHT)
  for (const [a, b, label] of storyPairs(join(folder, 'real_pairs.dev.tsv')))
    add('story', a, b, false, label, label ? 3 : 0.4)
  for (const {a, b} of jsonLines<NameRow>(join(folder, 'demonyms.dev.jsonl')))
    add('demonym', a, b, true, 0, 0.3)
  const random = mulberry(11)
  const western = [...new Set(persons.filter((r) => r.source[0] === 'W').map((r) => fold(r.a)))]
    .filter((name) => name.length >= 5)
    .sort()
  for (let i = 0; i < 900; i++) {
    const name = western[Math.floor(random() * western.length)]!
    add('typo', name, typoOf(name, random), false, 1, 0.35)
  }
  return pairs
}

function storyPairs(file: string): [string, string, number][] {
  const seen = new Set<string>()
  return readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .filter(([, , a, b, label]) => {
      if (
        !a ||
        !b ||
        label === '?' ||
        /[-']|^[A-Z]+$/.test(plainTypography(a + b)) ||
        seen.has(a + b)
      )
        return false
      seen.add(a + b)
      return true
    })
    .map(([, , a, b, label]) => [a!, b!, Number(label)])
}

const FAR_PAIRS = 4000
const FAR_WEIGHT = 0.4

/**
 * Names of different rows that a story check would still compare, though many edits part them: without
 * them nothing tells the trees that such pairs are common, and mostly two names. A sample.
 */
function unlinkedFar(rows: NameRow[], count: number): [string, string][] {
  const linked = new Set(
    rows.filter(({label}) => label).flatMap(({a, b}) => [`${fold(a)} ${fold(b)}`]),
  )
  const names = [...new Set(rows.flatMap(({a, b}) => [fold(a), fold(b)]))]
    .filter((name) => name.length >= 3)
    .sort()
  const random = mulberry(17)
  const pick = (): string => names[Math.floor(random() * names.length)]!
  const found = new Map<string, [string, string]>()
  while (found.size < count) {
    const [a, b] = [pick(), pick()]
    if (a === b || linked.has(`${a} ${b}`) || linked.has(`${b} ${a}`)) continue
    if (alikeDistance(a, b) !== null) found.set(`${a} ${b}`, [a, b])
  }
  return [...found.values()]
}

/** Names that look alike and that no chain of rows calls one name, a sample. */
function unlinked(pool: NameRow[], count: number): [string, string][] {
  const parent = new Map<string, string>()
  const find = (name: string): string => {
    let at = name
    while ((parent.get(at) ?? at) !== at) at = parent.get(at)!
    return at
  }
  const same = pool.filter(({label}) => label === 1)
  for (const {a, b} of same) {
    const [x, y] = [find(fold(a)), find(fold(b))]
    if (x !== y) parent.set(x, y)
  }
  const names = [...new Set(same.flatMap(({a, b}) => [fold(a), fold(b)]))]
    .filter((name) => name.length >= 4)
    .sort()
  const profiles = new Map(names.map((name) => [name, profileOf(name)]))
  const random = mulberry(5)
  const found: {at: number; pair: [string, string]}[] = []
  names.forEach((a, i) => {
    for (const b of names.slice(i + 1)) {
      if (Math.abs(a.length - b.length) > 3 || find(a) === find(b)) continue
      const row = pairFeatures(profiles.get(a)!, profiles.get(b)!, false)
      if (row[2]! <= 0.3 && row[3]! <= 3) found.push({at: random(), pair: [a, b]})
    }
  })
  return found
    .sort((x, y) => x.at - y.at)
    .slice(0, count)
    .map(({pair}) => pair)
}
