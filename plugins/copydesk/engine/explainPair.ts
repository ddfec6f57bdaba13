import {assertOptions, assertParagraphs} from './assertInput.ts'
import {checkParagraphs} from './checkParagraphs.ts'
import {type Evidence, type Finding} from './model/finding.ts'
import {
  alikePairs,
  evidenceOf,
  FAR,
  type Form,
  judgePair,
  keyOf,
  type Names,
  REVIEW,
  type RuledOut,
  WARNING,
  type Weighed,
  weighed,
} from './names/index.ts'
import {type CheckOptions} from './options.ts'
import {createReading} from './reading/index.ts'
import {type RuleId} from './rules/index.ts'

/** What was read of a name: its telling word, and where it stands. */
export interface NameRead {
  /** As the story writes it first. */
  text: string
  /** Each place that counts: the paragraph, from 0, and the name that it is part of. */
  mentions: {paragraph: number; name: string}[]
  /** The repeated paragraphs, from 0, where it stands again: they do not count. */
  copies: number[]
  /** The given names that introduce it. */
  introducedBy: string[]
}

/**
 * Why two names are no finding. `not-read`: the story has no such name. `one-spelling`: they are one
 * word. `unlike`: their letters are too far apart, or among many names others are closer. `improbable`: they were
 * weighed, and more speaks against. `closer-name`: one of them is closer to another name. The others rule a pair out
 * before it is weighed.
 */
export type WhyNot =
  'not-read' | 'one-spelling' | 'unlike' | 'improbable' | 'closer-name' | RuledOut

/** Why two names of a story are, or are not, a finding of `name-spelling`. */
export interface PairExplanation {
  /** What was read of each; undefined where the story has no such name. */
  names: [NameRead | undefined, NameRead | undefined]
  /** Log odds that they are one name, by their letters alone; below `limits.unlike` they are left alone. */
  letters?: number
  /** What adds up to `logOdds`, the strongest first; empty where the pair was not weighed. */
  weighed: Weighed[]
  /** Log odds that they are one name. */
  logOdds?: number
  /** What weighs for and against in words, strongest first. */
  evidence: Evidence[]
  /** The log odds from which a pair is compared, shown for review, and shown as a warning. */
  limits: {unlike: number; review: number; warning: number}
  /** The finding with both spellings, if there is one. */
  finding?: Finding<RuleId>
  /** Why there is none. */
  whyNot?: WhyNot
}

/**
 * Explains what `name-spelling` makes of two names in a story of plain paragraphs, by the walk that
 * the rule itself takes. Of a name in several words the last one counts: `Helmet Zahir` is `Zahir`.
 * @throws {TypeError} where the paragraphs are no strings, or an option is not what it must be
 */
export function explainPair(
  paragraphs: string[],
  pair: [string, string],
  options: CheckOptions = {},
): PairExplanation {
  assertParagraphs(paragraphs)
  assertOptions(options)
  const {names, records, decided} = createReading({paragraphs}, options)
  const [a, b] = pair.map((name) => names.forms.get(keyOf(name.trim().split(/\s+/).at(-1)!)))
  const explanation: PairExplanation = {
    names: [a && readOf(a, names), b && readOf(b, names)],
    weighed: [],
    evidence: [],
    limits: {unlike: FAR, review: REVIEW, warning: WARNING},
  }
  if (!a || !b) return {...explanation, whyNot: 'not-read'}
  if (a === b) return {...explanation, whyNot: 'one-spelling'}

  const finding = checkParagraphs(paragraphs, {...options, rules: ['name-spelling']}).find(
    ({variants = []}) =>
      [a, b].every(({text}) => variants.some((variant) => variant.text === text)),
  )
  const isRecorded = (one: string, other: string): boolean =>
    records.relation(one, other) === 'same'
  const alike = alikePairs(names, undefined, isRecorded).find(
    (two) => [two.a, two.b].includes(a) && [two.a, two.b].includes(b),
  )
  if (!alike) return finding ? {...explanation, finding} : {...explanation, whyNot: 'unlike'}
  explanation.letters = alike.alike
  const verdict = judgePair(alike, {names, records, decided})
  if (verdict.ruledOut) {
    return finding ? {...explanation, finding} : {...explanation, whyNot: verdict.ruledOut}
  }
  const {context, inputs, recorded, told, logOdds, tier} = verdict
  const [main, other] = names.isIntroduced(b) && !names.isIntroduced(a) ? [b, a] : [a, b]
  const full: PairExplanation = {
    ...explanation,
    weighed: [
      ...weighed(inputs),
      {input: 'record', value: 1, adds: recorded},
      {input: 'story', value: 1, adds: told},
    ]
      .filter(({adds}) => adds !== 0)
      .sort((x, y) => Math.abs(y.adds) - Math.abs(x.adds)),
    logOdds,
    evidence: evidenceOf(main, other, context, names),
  }
  if (finding) return {...full, finding}
  return {...full, whyNot: tier ? 'closer-name' : 'improbable'}
}

function readOf(form: Form, names: Names): NameRead {
  const {text, mentions, copies} = form
  return {
    text,
    mentions: mentions.map(({paragraph, run}) => ({
      paragraph,
      name: run.words.map((word) => word.text).join(' '),
    })),
    copies: copies.map(({paragraph}) => paragraph),
    introducedBy: names.introducers(form).map((key) => names.forms.get(key)?.text ?? key),
  }
}
