import {articleParagraphNames} from '../article/places.ts'
import {type ArticleParagraph} from '../model/article.ts'
import {
  type FactDifference,
  type RawChange,
  type StoryChanges,
  type StoryDifference,
} from './facts/change.ts'
import {compareTexts} from './compareTexts.ts'
import {
  type MatchedSentences,
  matchSentences,
  type PlacedSentence,
} from './sentences/matchSentences.ts'
import {areOfOneKind} from './words/nearWords.ts'
import {phraseOf} from './sentences/phraseOf.ts'
import {type Region, sideOf} from './sentences/region.ts'
import {type Elsewhere} from './sentences/elsewhere.ts'
import {factKeys, factsOf} from './facts/factKeys.ts'
import {statedFacts} from './facts/statedFacts.ts'
import {statesLost} from './names/lostSentences.ts'
import {once} from '../text/once.ts'
import {isSmallWord} from './words/smallWords.ts'
import {otherAgents} from './whoDidWhat/agents.ts'
import {otherInstitution} from './names/institutions.ts'
import {otherSpelling} from './names/misspelled.ts'
import {otherSpeakers} from './sentences/speakers.ts'
import {readSentences, type SentenceRead, type Token} from './words/tokens.ts'

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
  const read = once(
    () =>
      [before, after].map((texts) => texts.flatMap(({text}) => readSentences(text))) as [
        SentenceRead[],
        SentenceRead[],
      ],
  )
  const both = <T>(of: (sentences: SentenceRead[]) => T) =>
    once((): [T, T] => [of(read()[0]), of(read()[1])])
  const [words, stems, denied, told, wholes] = [
    once(() => keysOf(read()[1])),
    both(stemsOf),
    both(deniedIn),
    both(factsOf),
    both(sideOf),
  ]
  const elsewhere: Elsewhere = {
    names: (key) => words().has(key),
    isTold: (when, fact, tokens) =>
      factKeys(fact, tokens).some((key) => told()[when === 'before' ? 0 : 1].has(key)),
    isDenied: (when, stem) =>
      [...denied()[when === 'before' ? 0 : 1]].some((one) => areOfOneKind(one, stem)),
    whole: (when) => wholes()[when === 'before' ? 0 : 1],
    tells: (stem) => stems().every((side) => side.has(stem)),
    sentences: () => read().flat(),
    isOneEdit:
      matched.filter(({before: mine, after: theirs}) => mine.length * theirs.length > 0).length ===
      1,
  }
  for (const match of matched) {
    if (match.before.length === 0) {
      changes.added += match.after.length
      continue
    }
    if (match.after.length === 0) {
      for (const sentence of match.before) {
        if (statesLost(sentence, elsewhere)) add(changes, removed(sentence))
        else changes.wording++
      }
      continue
    }
    const {kind, region, changes: raw} = compareTexts(match.before, match.after, elsewhere)
    if (kind !== 'fact') changes[kind]++
    for (const change of raw) add(changes, difference(region, change, match))
  }
  const [old, fresh] = [
    matched.flatMap((match) => match.before),
    matched.flatMap((match) => match.after),
  ]
  const isTold = ({was}: StoryDifference<PlacedSentence>) =>
    changes.facts.some(({wasText}) => wasText === was.text)
  for (const other of otherAgents(old, fresh))
    if (!isTold(other) && !changes.facts.some(({nowText}) => nowText === other.now.text))
      changes.facts.push(inStory('meaning', other))
  for (const other of otherSpeakers(old, fresh))
    if (!isTold(other)) changes.facts.push(inStory('source', other))
  for (const find of [otherInstitution, otherSpelling]) {
    const other = find(old, fresh, elsewhere)
    if (other && !isTold(other)) changes.facts.push(inStory('name', other))
  }
  return changes

  function inStory(
    fact: FactDifference['fact'],
    {was, now, from, to}: StoryDifference<PlacedSentence>,
  ): FactDifference {
    const said = (tokens: readonly Token[]) => tokens.map(({text}) => text).join(' ')
    const places = [{name: names.after(now.paragraph), path: after[now.paragraph]!.path}]
    return {fact, was: said(from), now: said(to), wasText: was.text, nowText: now.text, places}
  }

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

const keysOf = (sentences: readonly SentenceRead[]) =>
  new Set(sentences.flatMap(({tokens}) => tokens.map(({key}) => key)))

const stemsOf = (sentences: readonly SentenceRead[]) =>
  new Set(sentences.flatMap(({tokens}) => tokens.map(({stem}) => stem)))

/** A name that was mended in ten places is one difference. */
function add({facts}: StoryChanges, difference: FactDifference): void {
  const known = facts.find(
    ({fact, was, now}) =>
      fact === difference.fact && was === difference.was && now === difference.now,
  )
  if (known) known.places.push(...difference.places)
  else facts.push(difference)
}

/** The telling words, by their stems, of sentences that deny something. */
const deniedIn = (sentences: readonly SentenceRead[]): ReadonlySet<string> =>
  new Set(
    sentences.flatMap((sentence) =>
      statedFacts(sentence).some(({kind}) => kind === 'negation')
        ? sentence.tokens.flatMap(({key, stem}) => (isSmallWord(key) ? [] : [stem]))
        : [],
    ),
  )
