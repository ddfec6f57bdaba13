import {editDistance} from '../../text/editDistance.ts'
import {isDerived, isInflected} from '../letters/derived.ts'
import {isSyllable} from '../letters/syllables.ts'
import {areNeighbours, rarity} from '../letters/slip.ts'
import {type Form} from '../story/forms.ts'
import {flag} from './flag.ts'

/** The numbers that `letterInputs` gives, in order. */
export const LETTER_INPUTS = [
  'alike',
  'edits',
  'shorter',
  'lengths',
  'share',
  'start',
  'end',
  'swap',
  'double',
  'lone',
  'vowel',
  'key',
  'other',
  'consonants',
  'sameLetters',
  'lastS',
  'lastVowel',
  'accents',
  'apostrophe',
  'rarer',
  'stem',
  'syllables',
] as const

/** How the letters of the rarer of two spellings differ from the usual one's; `alike` as `similarity` has it. */
export function letterInputs(rarer: Form, usual: Form, alike: number): number[] {
  const [r, u] = [rarer.key, usual.key]
  const [short, long] = r.length <= u.length ? [r, u] : [u, r]
  const edits = Math.min(9, editDistance(r, u))
  let start = 0
  while (start < short.length && short[start] === long[start]) start++
  let end = 0
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end++
  const edit = edits === 1 ? editOf(short, long, start) : 'more'
  const has = (marks: RegExp, {text}: Form): boolean => marks.test(text)
  const inputs: Record<(typeof LETTER_INPUTS)[number], number> = {
    alike: Math.max(-4, Math.min(6, alike)),
    edits,
    shorter: short.length,
    lengths: u.length - r.length,
    share: edits / long.length,
    start,
    end,
    swap: flag(edit === 'swap'),
    double: flag(edit === 'double'),
    lone: flag(edit === 'lone'),
    vowel: flag(edit === 'vowel'),
    key: flag(edit === 'key'),
    other: flag(edit === 'other'),
    consonants: flag(consonants(r) === consonants(u)),
    sameLetters: flag(sorted(r) === sorted(u)),
    lastS: long !== `${short}s` ? 0 : long === u ? 1 : -1,
    lastVowel: flag(/^[eya]$/.test(long.slice(short.length)) && long.startsWith(short)),
    accents: flag(has(/[^\p{ASCII}’‘]/u, rarer) !== has(/[^\p{ASCII}’‘]/u, usual)),
    apostrophe: flag(has(/['’‘`ʼ]/, rarer) !== has(/['’‘`ʼ]/, usual)),
    rarer: rarity(r) - rarity(u),
    stem: flag(isDerived(short, long) || isInflected(short, long) || haveOneStem(short, long)),
    syllables: Number(isSyllable(r)) + Number(isSyllable(u)),
  }
  return LETTER_INPUTS.map((name) => inputs[name])
}

/** What one edit does, where the names part at `start`. */
function editOf(short: string, long: string, start: number): string {
  if (long.length > short.length)
    return long[start] === long[start - 1] || long[start] === long[start + 1] ? 'double' : 'lone'
  const [x, y] = [short[start]!, long[start]!]
  if (short.slice(start + 1) !== long.slice(start + 1)) return 'swap'
  if ('aeiouy'.includes(x) && 'aeiouy'.includes(y)) return 'vowel'
  return areNeighbours(x, y) ? 'key' : 'other'
}

const ENDING =
  /(?:s|es|ed|er|ers|ing|ings|ion|ions|or|ors|ist|ists|ism|y|ies|ic|ics|al|ally|ive|ance|ence|ment|able|ary|ery|ity|ia|a|an|ian|ians|ful|ly|en|ese|ish|land|care|gate)$/

function haveOneStem(short: string, long: string): boolean {
  const stem = short.replace(ENDING, '')
  return stem.length >= 3 && stem === long.replace(ENDING, '')
}

function consonants(name: string): string {
  return name.replace(/[aeiouy]/g, '')
}

function sorted(name: string): string {
  return [...name].sort().join('')
}
