import {type DuplicateKind} from '../../model/finding.ts'
import {type Paragraph} from '../../text/paragraph.ts'
import {type Words} from '../../text/words.ts'
import {plainTypography} from '../../text/typography.ts'
import {type Alignment, alignParagraphs} from './alignment.ts'
import {type Containment, containmentOf} from './containment.ts'
import {type FactChange, factsThatDiffer} from './facts.ts'
import {isReencoded} from './reencoded.ts'
import {isParallel, leavesOver, nearnessOf} from './nearness.ts'
import {looksTemplated} from './templates.ts'

/** What two paragraphs are to each other. */
export interface Match {
  kind: DuplicateKind
  /** `review` where the wording has moved far: a rewrite rather than a copy. */
  strength: 'warning' | 'review'
  /** Facts that differ between the two, for kind `conflict`. */
  changes: FactChange[]
  /** Where one stands inside the other. */
  inside?: Containment
  /** Both are lines of one form (results, fixtures): alike, yet not copies. */
  templated: boolean
  /** More than a word here and there differs: of three lines that are so alike none is a copy. */
  loose?: boolean
}

/** Share of words that two copies have in common where a word here and there differs. */
const CLOSE_SHARE = 0.85

const NO_CHANGES: FactChange[] = []
const EXACT: Match = {kind: 'exact', strength: 'warning', changes: NO_CHANGES, templated: false}
const FORMAT: Match = {kind: 'format', strength: 'warning', changes: NO_CHANGES, templated: false}
const PARALLEL: Match = {kind: 'near', strength: 'review', changes: NO_CHANGES, templated: true}

/** What comparing paragraphs has told so far; kept while a story is typed, since few of them change. */
export type Comparisons = WeakMap<Paragraph, WeakMap<Paragraph, Match | 'different'>>

/** Compares two paragraphs word by word, each two once; `undefined` where they are not one. */
export function compareParagraphs(
  first: Paragraph,
  second: Paragraph,
  known: Comparisons,
): Match | undefined {
  let mine = known.get(first)
  if (!mine) known.set(first, (mine = new WeakMap()))
  let match = mine.get(second)
  if (!match) mine.set(second, (match = compare(first, second) ?? 'different'))
  return match === 'different' ? undefined : match
}

function compare(first: Paragraph, second: Paragraph): Match | undefined {
  if (first.key === second.key) return sameWords(first, second)
  if (first.words.count === 0 || second.words.count === 0) return undefined
  const alignment = alignParagraphs(first, second)
  if (isReencoded(alignment)) return FORMAT
  const near = nearnessOf(alignment, first, second)
  const inside = containmentOf(alignment)
  if (inside && (near !== 'warning' || leavesOver(alignment))) {
    return containedMatch(alignment, inside)
  }
  if (near && isParallel(alignment)) return PARALLEL
  if (!near) return undefined
  const changes = near === 'warning' ? factsThatDiffer(alignment, alignment.gaps) : NO_CHANGES
  return {
    kind: changes.length > 0 ? 'conflict' : 'near',
    strength: near,
    changes,
    templated: looksTemplated(alignment),
    loose: alignment.aligned < CLOSE_SHARE * alignment.longer,
  }
}

/** Equal keys: equal words, or no words at all (`***`), which then have to be the same signs. */
function sameWords({key, words: a}: Paragraph, {words: b}: Paragraph): Match | undefined {
  if (a.count !== b.count || (key === 0 && signsOf(a) !== signsOf(b))) return undefined
  return a.text === b.text ? EXACT : FORMAT
}

const signsOf = ({text}: Words) => plainTypography(text).trim()

function containedMatch(alignment: Alignment, inside: Containment): Match {
  const inner = alignment.gaps.filter((gap) => gap.afterMatch && gap.beforeMatch)
  const changes = factsThatDiffer(alignment, inner)
  return {
    kind: changes.length > 0 ? 'conflict' : 'contained',
    strength: 'warning',
    changes,
    inside,
    templated: false,
  }
}
