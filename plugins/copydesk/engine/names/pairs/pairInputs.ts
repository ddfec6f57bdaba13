import {GIVEN, kindsOf, SURNAME, WORD} from '../knowledge/kinds.ts'
import {rarity} from '../letters/slip.ts'
import {type Form} from '../story/forms.ts'
import {type Names} from '../story/readNames.ts'
import {type Context, CONTEXT} from './context.ts'
import {around, type Around} from './around.ts'
import {FORM_INPUTS, formInputs} from './formInputs.ts'
import {LETTER_INPUTS, letterInputs} from './letterInputs.ts'
import {flag} from './flag.ts'
import {isBefore} from './mentions.ts'

const TOGETHER = [
  'sameNext',
  'samePrevious',
  'sameWords',
  'later',
  'titles',
  'initials',
  'sentence',
  'rivals',
  'forms',
  'known',
  'bothSurnames',
  'bothGiven',
  'bothWords',
  'balance',
] as const

/** The names of what `pairInputs` gives, in order. */
export const PAIR_INPUTS: readonly string[] = [
  ...CONTEXT,
  ...LETTER_INPUTS,
  ...TOGETHER,
  ...FORM_INPUTS.map((name) => `rarer.${name}`),
  ...FORM_INPUTS.map((name) => `usual.${name}`),
]

/** The rarer of two forms and the usual one; of equals the one of which less is known is the rarer. */
export function byUse(a: Form, b: Form): [rarer: Form, usual: Form] {
  const order =
    a.mentions.length - b.mentions.length ||
    Number(kindsOf(a.key) !== 0) - Number(kindsOf(b.key) !== 0) ||
    rarity(b.key) - rarity(a.key) ||
    (isBefore(b, a) ? -1 : 1)
  return order < 0 ? [a, b] : [b, a]
}

/**
 * The numbers by which the judge weighs two forms of a story, in the order of `PAIR_INPUTS`; symmetric. `alike`: log
 * odds by the letters alone. `rivals`: how many other forms look like one of the two.
 */
export function pairInputs(
  a: Form,
  b: Form,
  {alike, context, rivals}: {alike: number; context: Context; rivals: number},
  names: Names,
): number[] {
  const [rarer, usual] = byUse(a, b)
  const [x, y] = [around(rarer, names), around(usual, names)]
  return [
    ...CONTEXT.map((name) => context[name]),
    ...letterInputs(rarer, usual, alike),
    ...together(rarer, usual, x, y, rivals, names),
    ...formInputs(rarer, x, names),
    ...formInputs(usual, y, names),
  ]
}

function together(
  rarer: Form,
  usual: Form,
  x: Around,
  y: Around,
  rivals: number,
  names: Names,
): number[] {
  const kinds = [kindsOf(rarer.key), kindsOf(usual.key)] as const
  const both = kinds[0] & kinds[1]
  const inputs: Record<(typeof TOGETHER)[number], number> = {
    sameNext: meeting(x.next, y.next),
    samePrevious: meeting(x.previous, y.previous),
    sameWords: Math.min(5, [...x.words].filter((word) => y.words.has(word)).length),
    later: flag(isBefore(usual, rarer)),
    titles: agreement(titlesOf(rarer), titlesOf(usual)),
    initials: agreement(initialsBefore(rarer), initialsBefore(usual)),
    sentence: flag(inOneSentence(rarer, usual, names)),
    rivals: Math.min(4, rivals),
    forms: Math.min(100, names.forms.size),
    known: Number(kinds[0] !== 0) + Number(kinds[1] !== 0),
    bothSurnames: flag(both & SURNAME),
    bothGiven: flag(both & GIVEN),
    bothWords: flag(both & WORD),
    balance: rarer.mentions.length / usual.mentions.length,
  }
  return TOGETHER.map((name) => inputs[name])
}

/** 1 where the sets share a word, 2 where it is a long one. */
function meeting(a: Set<string>, b: Set<string>): number {
  for (const word of a) if (word && b.has(word)) return word.length > 3 ? 2 : 1
  return 0
}

/** 1 where two sets share a member, −1 where they do not, 0 where one is empty. */
function agreement(a: Set<string>, b: Set<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  return [...a].some((each) => b.has(each)) ? 1 : -1
}

function titlesOf({mentions}: Form): Set<string> {
  const last = mentions.filter(({run, at}) => at === run.words.length - 1)
  return new Set(last.map(({run}) => run.title).filter(Boolean))
}

function initialsBefore({before}: Form): Set<string> {
  return new Set([...before.keys()].map((word) => word[0]!))
}

/** No more mentions are looked at: it bounds time. */
const MOST_READ = 6

function inOneSentence(a: Form, b: Form, names: Names): boolean {
  const few = b.mentions.slice(0, MOST_READ)
  return a.mentions.slice(0, MOST_READ).some((one) =>
    few.some((other) => {
      if (one.paragraph !== other.paragraph) return false
      const [from, to] = [one.word.offset, other.word.offset].sort((x, y) => x - y)
      return !/[.!?][”"’)]*\s/.test(names.textOf(one).slice(from, to))
    }),
  )
}
