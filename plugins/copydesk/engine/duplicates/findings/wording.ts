import {type DuplicateKind, type Evidence} from '../../model/finding.ts'
import {phrase, type Phrase} from '../../phrases/phrase.ts'
import {type ParagraphNames, placeName} from '../../article/places.ts'
import {evidence} from '../../model/evidence.ts'
import {type RepeatedRun} from '../blocks/runs.ts'
import {type FactChange} from '../comparison/facts.ts'
import {type InnerRepeat} from '../inside/passages.ts'

/** The sentences that an editor reads first. */
export function sentencesOf(
  runs: RepeatedRun[],
  kind: DuplicateKind,
  changes: FactChange[],
  names: ParagraphNames,
): Phrase[] {
  if (kind === 'contained') return [containedSentence(runs, names), phrase('finding.keep-one')]
  const [{first, matches}] = runs
  const copies = runs.map((run) => placeName(run.second, run.matches.length, names))
  const repeat = phrase('finding.repeat', {
    source: placeName(first, matches.length, names),
    places: copies.length > 3 ? phrase('finding.place.others', {number: copies.length}) : copies,
    how: mannerOf(kind, changes),
    count: matches.length,
  })
  return [repeat, whatToDo(kind)]
}

/** The same for what a paragraph repeats of its own. */
export function innerSentences(
  {kind, changes}: InnerRepeat,
  paragraph: number,
  names: ParagraphNames,
): Phrase[] {
  const place = placeName(paragraph, 1, names)
  return [phrase('finding.repeat-inside', {place, how: mannerOf(kind, changes)}), whatToDo(kind)]
}

const mannerOf = (kind: DuplicateKind, [change]: FactChange[]): Phrase =>
  change ? changedManner(change) : phrase(`finding.how.${kind}`)

const whatToDo = (kind: DuplicateKind): Phrase =>
  phrase(kind === 'conflict' ? 'finding.find-out' : 'finding.keep-one')

/** One paragraph holds the other, or several others. */
function containedSentence(runs: RepeatedRun[], names: ParagraphNames): Phrase {
  const [{first, second}] = runs
  const last = runs[runs.length - 1]
  const a = {from: first, length: last.first + last.matches.length - first}
  const b = {from: second, length: last.second + last.matches.length - second}
  const holdsFirst = runs[0].matches.find(({inside}) => inside)?.inside?.shorter === 'first'
  const [inner, outer] = holdsFirst ? [a, b] : [b, a]
  return phrase('finding.contained', {
    inner: placeName(inner.from, inner.length, names),
    outer: placeName(outer.from, outer.length, names),
    count: inner.length,
  })
}

function changedManner({kind, first, second}: FactChange): Phrase {
  if (kind === 'negation') return phrase('finding.how.negation', {word: first || second})
  return phrase(`finding.how.${kind}`, {first, second})
}

function changeEvidence({kind, first, second}: FactChange): Evidence {
  if (kind === 'negation')
    return evidence('for', 'negation-differs', 'finding.negation-differs', {word: first || second})
  return evidence('for', `${kind}-differs`, `finding.${kind}-differs`, {first, second})
}

/** Why the block was found: the differing facts first, then how alike the copies are. */
export function evidenceOf(
  runs: RepeatedRun[],
  kind: DuplicateKind,
  changes: FactChange[],
): Evidence[] {
  const total = runs.reduce((sum, run) => sum + run.matches.length, 0)
  const same = runs.reduce(
    (sum, run) => sum + run.matches.filter(({kind}) => kind === 'exact').length,
    0,
  )
  const likeness =
    total === 1
      ? evidence('for', `repeat-${kind}`, 'finding.repeated', {how: phrase(`finding.how.${kind}`)})
      : evidence('for', `repeat-${kind}`, 'finding.repeated-of', {same, number: total})
  return [...changes.map(changeEvidence), likeness]
}

export function innerEvidence({kind, changes}: InnerRepeat): Evidence[] {
  const how = phrase(`finding.how.${kind}`)
  const likeness = evidence('for', `repeat-${kind}`, 'finding.passage-repeated', {how})
  return [...changes.map(changeEvidence), likeness]
}
