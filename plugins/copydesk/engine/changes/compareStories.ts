import {articleParagraphNames} from '../article/places.ts'
import {type ArticleParagraph} from '../model/article.ts'
import {type FactDifference, type RawChange, type StoryChanges} from './facts/change.ts'
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
import {COMMON_WORD, kindsOf, PLACE} from '../names/index.ts'
import {once} from '../text/once.ts'
import {isSmallWord} from './words/smallWords.ts'
import {otherAgents} from './whoDidWhat/agents.ts'
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
  for (const {was, now, from, to} of otherAgents(old, fresh))
    if (!changes.facts.some(({wasText, nowText}) => wasText === was.text || nowText === now.text))
      changes.facts.push({
        fact: 'meaning',
        was: from.map(({text}) => text).join(' '),
        now: to.map(({text}) => text).join(' '),
        wasText: was.text,
        nowText: now.text,
        places: [{name: names.after(now.paragraph), path: after[now.paragraph]!.path}],
      })
  for (const {was, now, from, to} of otherSpeakers(old, fresh))
    if (!changes.facts.some(({wasText}) => wasText === was.text))
      changes.facts.push({
        fact: 'source',
        was: from.text,
        now: to.text,
        wasText: was.text,
        nowText: now.text,
        places: [{name: names.after(now.paragraph), path: after[now.paragraph]!.path}],
      })
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

/** `founded in Le Locle`, `at Rossio`. */
function isPlaceOf({tokens}: PlacedSentence, at: number): boolean {
  let from = at
  while (tokens[from - 1]?.isCapital || /^(?:and|the)$/u.test(tokens[from - 1]?.key ?? '')) from--
  let to = at + 1
  while (tokens[to]?.isCapital || tokens[to]?.key === 'and') to++
  const lead = tokens[from - 1]?.key ?? ''
  if (isEndOfWay(tokens, from, to)) return true
  return AT_PLACE.has(lead) || (FROM_PLACE.has(lead) && GEOGRAPHY.test(tokens[to]?.key ?? ''))
}
/** `stretches from Putney to Woolwich`: either end. */
function isEndOfWay(tokens: readonly Token[], from: number, to: number): boolean {
  const isWay = (start: number) =>
    WAY.test(tokens[start - 1]?.key ?? '') ||
    (WAY.test(tokens[start - 2]?.key ?? '') && !tokens[start - 1]!.isCapital)
  if (tokens[from - 1]?.key === 'from' && tokens[to]?.key === 'to') return isWay(from - 1)
  if (tokens[from - 1]?.key !== 'to') return false
  let start = from - 1
  while (tokens[start - 1]?.isCapital) start--
  return tokens[start - 1]?.key === 'from' && isWay(start - 1)
}
const WAY =
  /^(?:stretch|run|r[au]n|flow|sail|extend|travel|lead|led|go|went|link|ferr|train|bus|route|road|railway|line|path|trail|service|coast|motorway|walk|cycle|drive|drove|fl[iey]|flight)(?:e?s|ed|ing)?$/u
const AT_PLACE = new Set('in at near outside around'.split(' '))
const FROM_PLACE = new Set('from of to on between across through'.split(' '))
/** `the Aldabra and Cocos islands`. */
const GEOGRAPHY =
  /^(?:islands?|rivers?|lakes?|mountains?|valleys?|coasts?|seas?|hills?|region|area|streets?|roads?)$/u

/**
 * Whether a sentence that is gone said something of somebody whom the story names nowhere now, or quoted. Other background
 * is dropped for length: what stays does not contradict it.
 */
const statesLost = (sentence: PlacedSentence, now: Elsewhere): boolean =>
  !CREDIT.test(sentence.text) &&
  (sentence.tokens.some(({isQuoted}) => isQuoted) ||
    statedFacts(sentence).some(({kind, from}) => {
      const {key} = sentence.tokens[from]!
      return (
        kind === 'name' &&
        !isPlaceOf(sentence, from) &&
        !now.names(key) &&
        !(kindsOf(key) & (COMMON_WORD | PLACE))
      )
    }))
/** Who worked on a story is no part of it: `With files from Annick Chénier`. */
const CREDIT =
  /^\P{L}*(?:with (?:files?|reporting|reports?) (?:from|by)|(?:additional |further )?(?:reporting|research|writing|editing|translation|photographs?|photos?) (?:from|by)|(?:written|edited|reported|compiled|translated) by|\p{Lu}[\p{L}’'. -]+ contributed to this (?:report|story|article))\b/iu
