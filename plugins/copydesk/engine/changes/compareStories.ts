import {articleParagraphNames} from '../article/places.ts'
import {type ArticleParagraph} from '../model/article.ts'
import {type FactDifference, type RawChange, type StatedFact, type StoryChanges} from './change.ts'
import {compareTexts} from './compareTexts.ts'
import {type MatchedSentences, matchSentences, type PlacedSentence} from './matchSentences.ts'
import {phraseOf} from './phraseOf.ts'
import {type Region} from './region.ts'
import {type Elsewhere} from './statedChanges.ts'
import {statedFacts} from './statedFacts.ts'
import {once} from '../text/once.ts'
import {isSmallWord} from './smallWords.ts'
import {readSentences, type SentenceRead} from './tokens.ts'

/**
 * What differs between two versions of a story: facts one by one, wording and form by their number. Both are read as
 * `articleParagraphs` gives them. Sentences are compared with those that tell the same, wherever these stand; what is
 * new changes nothing that was published, and is counted only. Never throws.
 */
export function compareStories(
  before: readonly ArticleParagraph[],
  after: readonly ArticleParagraph[],
): StoryChanges {
  const matched = matchSentences(before, after)
  const changes: StoryChanges = {facts: [], wording: 0, form: 0, added: 0}
  if (matched.length === 0) return changes
  const names = {before: articleParagraphNames(before), after: articleParagraphNames(after)}
  // seldom asked
  const words = once(() => wordsOf(after))
  const sentences = once(() => [...before, ...after].flatMap(({text}) => readSentences(text)))
  const kept = once(() => statedIn(after))
  const elsewhere: Elsewhere = {names: (key) => words().has(key), sentences}
  for (const match of matched) {
    if (match.before.length === 0) {
      changes.added += match.after.length
      continue
    }
    if (match.after.length === 0) {
      for (const sentence of match.before) {
        if (statesLost(sentence, elsewhere, kept)) add(changes, removed(sentence))
        else changes.wording++
      }
      continue
    }
    const {kind, region, changes: raw} = compareTexts(match.before, match.after, elsewhere)
    if (kind !== 'fact') changes[kind]++
    for (const change of raw) add(changes, difference(region, change, match))
  }
  return changes

  function removed({text, paragraph}: PlacedSentence): FactDifference {
    const places = [{name: names.before(paragraph), path: before[paragraph]!.path}]
    return {fact: 'removed', was: text, now: '', wasText: text, nowText: '', places}
  }

  function difference(region: Region, change: RawChange, match: MatchedSentences): FactDifference {
    const {was, now, wasSentence, nowSentence} = phraseOf(region, change)
    const here = (nowSentence ?? match.after[0]) as PlacedSentence
    return {
      fact: change.fact,
      was,
      now,
      wasText: (wasSentence ?? match.before[0]!).text,
      nowText: here.text,
      places: [{name: names.after(here.paragraph), path: after[here.paragraph]!.path}],
    }
  }
}

const wordsOf = (paragraphs: readonly ArticleParagraph[]) =>
  new Set(
    paragraphs.flatMap(({text}) =>
      readSentences(text).flatMap(({tokens}) => tokens.map(({key}) => key)),
    ),
  )

/** A name that was mended in ten places is one difference. */
function add({facts}: StoryChanges, difference: FactDifference): void {
  const known = facts.find(
    ({fact, was, now}) =>
      fact === difference.fact && was === difference.was && now === difference.now,
  )
  if (known) known.places.push(...difference.places)
  else facts.push(difference)
}

/** The sentences that state something, each by its stems, by kind and value. */
type Stated = ReadonlyMap<string, ReadonlySet<string>[]>

function statedIn(paragraphs: readonly ArticleParagraph[]): Stated {
  const stated = new Map<string, ReadonlySet<string>[]>()
  for (const sentence of paragraphs.flatMap(({text}) => readSentences(text))) {
    const stems = new Set(tellingStems(sentence))
    for (const {kind, value} of statedFacts(sentence)) {
      const key = `${kind} ${value}`
      stated.set(key, [...(stated.get(key) ?? []), stems])
    }
  }
  return stated
}

/** Whether a sentence that is gone stated what the story states nowhere now. */
function statesLost(sentence: PlacedSentence, now: Elsewhere, kept: () => Stated): boolean {
  // what was told twice is told once: by a sentence about the same
  const isKept = (kind: StatedFact['kind'], value: string) =>
    kept()
      .get(`${kind} ${value}`)
      ?.some((stems) => tellingStems(sentence).some((stem) => stems.has(stem))) ?? false
  return (
    sentence.tokens.some(({isQuoted}) => isQuoted) ||
    statedFacts(sentence).some(
      ({kind, value, from}) =>
        (kind === 'number' && !/^[12]$/u.test(value) && !isKept(kind, value)) ||
        (kind === 'date' && !isKept(kind, value)) ||
        (kind === 'name' && !now.names(sentence.tokens[from]!.key)),
    )
  )
}

const tellingStems = ({tokens}: SentenceRead): string[] =>
  tokens.flatMap(({key, stem}) => (isSmallWord(key) || /\d/u.test(key) ? [] : [stem]))
