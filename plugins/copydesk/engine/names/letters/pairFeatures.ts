import {align, EDITS, MAX_LETTERS} from './alignment.ts'
import {readings} from './readings.ts'

/** What one folded name brings to a comparison; worked out once a name. */
export interface Profile {
  name: string
  readings: string[]
  vowels: string
  /** Counts of letters and of spellings that tell a language; both names' are added. */
  habits: number[]
}

const SYLLABLES =
  /^(?:(?:[kgnhmrbp]y|sh|ch|ts|[kgsztdnhbpmryjfw])?[aeiou]|n(?![aeiou])|(?<=[aeiou])[kstp](?=[kstp][aeiou]))+$/

const HABITS: [string, RegExp][] = [
  ['h', /h/g],
  ['long vowels', /ou|oo|ee/g],
  ['y j', /[yj]/g],
  ['doubled letters', /(.)\1/g],
  ['q x z', /[qxz]/g],
  ['w v', /[wv]/g],
  ['u', /u/g],
  ['e i', /[ei]/g],
  ['l r', /[lr]/g],
  ['ends in a vowel', /[aeo]$/g],
  ['ends in o', /o$/g],
  ['Japanese syllables', SYLLABLES],
]

/** The columns of `pairFeatures`, for the reader of a model. */
export const PAIR_FEATURES = [
  'place',
  'distance',
  'distance by letter',
  'edits',
  'edits by letter',
  'longer',
  'shorter',
  'length difference',
  'common start',
  'common end',
  'common start by letter',
  'common end by letter',
  'arabic',
  'slavic',
  'western',
  'chinese',
  'closest reading',
  'equal readings',
  'vowels',
  'vowel share',
  'same first letter',
  'same last letter',
  ...HABITS.map(([name]) => name),
  ...EDITS,
]

const FIXED = 22
const EDITS_AT = FIXED + HABITS.length

/** Profile of a folded name (letters a–z). */
export function profileOf(name: string): Profile {
  const cut = name.slice(0, MAX_LETTERS)
  return {
    name: cut,
    readings: readings(cut),
    vowels: cut.replace(/[^aeiouy]/g, ''),
    habits: HABITS.map(([, pattern]) => cut.match(pattern)?.length ?? 0),
  }
}

/** Numbers that tell how two names differ, in the order of `PAIR_FEATURES`; the same for (b, a). */
export function pairFeatures(
  one: Profile,
  other: Profile,
  place: boolean,
  row: Float64Array = new Float64Array(PAIR_FEATURES.length),
): Float64Array {
  const [long, short] = inOrder(one, other) ? [one, other] : [other, one]
  const a = long.name
  const b = short.name
  row.fill(0)
  const distance = align(a, b, row, EDITS_AT)
  const edits = editDistance(a, b)
  let start = 0
  while (start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  row[0] = place ? 1 : 0
  row[1] = distance
  row[2] = distance / a.length
  row[3] = edits
  row[4] = edits / a.length
  row[5] = a.length
  row[6] = b.length
  row[7] = a.length - b.length
  row[8] = start
  row[9] = end
  row[10] = start / b.length
  row[11] = end / b.length
  row[16] = 1
  for (let r = 0; r < 4; r++) {
    const x = long.readings[r]!
    const y = short.readings[r]!
    const apart = x === y ? 0 : editDistance(x, y) / Math.max(1, x.length, y.length)
    row[12 + r] = apart
    if (apart < row[16]!) row[16] = apart
    if (apart === 0) row[17]!++
  }
  row[18] = editDistance(long.vowels, short.vowels)
  row[19] = (long.vowels.length + short.vowels.length) / (a.length + b.length)
  row[20] = a[0] === b[0] ? 1 : 0
  row[21] = a[a.length - 1] === b[b.length - 1] ? 1 : 0
  for (let h = 0; h < HABITS.length; h++) row[FIXED + h] = long.habits[h]! + short.habits[h]!
  return row
}

function inOrder(one: Profile, other: Profile): boolean {
  const a = one.name
  const b = other.name
  return a.length > b.length || (a.length === b.length && a < b)
}

const line = new Uint8Array(2 * MAX_LETTERS + 1)

/** Levenshtein's distance (1966). */
function editDistance(a: string, b: string): number {
  for (let j = 0; j <= b.length; j++) line[j] = j
  for (let i = 1; i <= a.length; i++) {
    let diagonal = line[0]!
    line[0] = i
    const x = a.charCodeAt(i - 1)
    for (let j = 1; j <= b.length; j++) {
      const above = line[j]!
      const change = diagonal + (x === b.charCodeAt(j - 1) ? 0 : 1)
      const lone = Math.min(above, line[j - 1]!) + 1
      line[j] = change < lone ? change : lone
      diagonal = above
    }
  }
  return line[b.length]!
}
