import {SPEECH_VERBS} from '../data/speechVerbs.ts'
import {type Gap} from '../duplicates/index.ts'
import {kindsOf, WORD} from '../names/index.ts'
import {type ChangedFact, type RawChange} from './change.ts'
import {classesOf, type FactClass, IS_HEDGE, IS_RANK_WORD, LEAVES_OPEN, saySame} from './lexicon.ts'
import {gapAt, type Region, type Side} from './region.ts'
import {type Elsewhere} from './statedChanges.ts'
import {isSmallWord} from './smallWords.ts'
import {type Token} from './tokens.ts'

const NAMED: Record<FactClass, ChangedFact> = {
  direction: 'meaning',
  outcome: 'meaning',
  certainty: 'meaning',
  unit: 'unit',
  when: 'date',
  who: 'title',
}

/** Farther apart, in words, a word does not stand for another, unless both stand in one gap. */
const NEAR = 45

/**
 * Words that say something else of the same kind: `rose` and `fell`, `miles` and `kilometers`, `brother` and `father`.
 */
export function classChanges({a, b, gaps}: Region): RawChange[] {
  const lost = leftOver(a, b)
  const gained = leftOver(b, a)
  const free = new Set(gained)
  const rest = lost.filter((at) => {
    const twin = [...free].find((other) => saySame(a.tokens[at]!.stem, b.tokens[other]!.stem))
    if (twin === undefined) return true
    free.delete(twin)
    return false
  })
  return rest.flatMap((at): RawChange[] => {
    const gap = gapAt(gaps, 'a', at)
    const isNarrow = gap && within(gap.aTo - gap.aFrom) && within(gap.bTo - gap.bFrom)
    for (const other of free) {
      const isHere = gap !== undefined && gap.bFrom <= other && other < gap.bTo
      const of = differ(a.tokens[at]!, b.tokens[other]!)
      if (!of || (of === 'who' && !isNarrow)) continue
      const isFar = of === 'who' || gaps.length > 4 || a.tokens.length > NEAR
      if (!isHere && isFar && !haveOneObject(a, at, b, other)) continue
      free.delete(other)
      return [{fact: NAMED[of], a: [at, at + 1], b: [other, other + 1]}]
    }
    return []
  })
}

/** Whether two verbs have one thing after them: `raised its main rate`, `cut its main rate`. */
function haveOneObject(a: Side, at: number, b: Side, other: number): boolean {
  const object = ({tokens}: Side, from: number) =>
    telling({tokens}, from + 1, from + 5).map(({stem}) => stem)
  const [mine, theirs] = [object(a, at), object(b, other)]
  return mine.length > 1 && mine[0] === theirs[0] && mine[1] === theirs[1]
}

/** The kind of two words of which they are different groups. */
function differ(
  {stem: a, key: first}: Token,
  {stem: b, key: second}: Token,
): FactClass | undefined {
  if (saySame(a, b) || first === second) return undefined
  const theirs = classesOf(b)
  return classesOf(a).find((mine) =>
    theirs.some(({line, group}) => line === mine.line && group !== mine.group),
  )?.of
}

/** The words that one side has more often than the other, by their stems. */
function leftOver(side: Side, other: Side): number[] {
  const left = new Map(other.stems)
  return side.tokens.flatMap(({stem}, at) => {
    const count = left.get(stem) ?? 0
    left.set(stem, count - 1)
    return count > 0 || classesOf(stem).length === 0 ? [] : [at]
  })
}

/** `used to be` says `former`. */
const saysFormer = (stem: string, {keys}: Side) =>
  stem === 'former' && ['used', 'once', 'previously', 'formerly'].some((key) => keys.has(key))

/** In a wider gap the sentence is another. */
const MOST_HEDGED = 5

/** An `alleged`, or a `deputy` before a title, on one side only. */
export function hedgeChanges({a, b, gaps}: Region): RawChange[] {
  return [IS_HEDGE, IS_RANK_WORD].flatMap((words, index): RawChange[] => {
    const fact: ChangedFact = index === 0 ? 'meaning' : 'title'
    const at = (side: Side, other: Side) =>
      side.tokens.flatMap(({stem}, place) =>
        words.has(stem) && !other.stems.has(stem) && !saysFormer(stem, other) ? [place] : [],
      )
    const [lost, gained] = [at(a, b), at(b, a)]
    if (index === 0 && lost.length > 0 === gained.length > 0) return []
    if (
      index === 0 &&
      [...lost, ...gained].every((place) => isLeftOpen(a, b, place, lost.length > 0))
    )
      return []
    const [was] = lost
    const [now] = gained
    if (was === undefined && now === undefined) return []
    const gap = was === undefined ? gapAt(gaps, 'b', now!) : gapAt(gaps, 'a', was)
    if (!gap || gap.aTo - gap.aFrom > MOST_HEDGED || gap.bTo - gap.bFrom > MOST_HEDGED) return []
    return [{fact, a: [gap.aFrom, gap.aTo], b: [gap.bFrom, gap.bTo]}]
  })
}

/** Beside a word that leaves open what is said on both sides, a hedge adds nothing: `may possibly`, `apparently seems`. */
function isLeftOpen(a: Side, b: Side, place: number, isLost: boolean): boolean {
  const [side, other] = isLost ? [a, b] : [b, a]
  return side.tokens
    .slice(Math.max(0, place - 2), place + 3)
    .some(
      ({stem, key}) =>
        (LEAVES_OPEN.has(stem) ||
          LEAVES_OPEN.has(key) ||
          (IS_HEDGE.has(stem) && key.endsWith('ly'))) &&
        other.stems.has(stem),
    )
}

/** `may` or `might` on one side only, and nothing there that leaves it open: what was possible is so. */
export function possibilityChanges({a, b, gaps}: Region): RawChange[] {
  const may = ({tokens}: Side) => tokens.findIndex(({key, isCapital}) => MAY.has(key) && !isCapital)
  const isOpen = ({tokens}: Side) =>
    tokens.some(({key, stem}) => OPEN.has(key) || LEAVES_OPEN.has(stem) || IS_HEDGE.has(stem))
  const [was, now] = [may(a), may(b)]
  if (was >= 0 && now < 0 && !isOpen(b)) {
    const gap = gapAt(gaps, 'a', was)
    return gap ? [{fact: 'meaning', a: [was, was + 1], b: [gap.bFrom, gap.bTo]}] : []
  }
  if (now >= 0 && was < 0 && !isOpen(a)) {
    const gap = gapAt(gaps, 'b', now)
    return gap ? [{fact: 'meaning', a: [gap.aFrom, gap.aTo], b: [now, now + 1]}] : []
  }
  return []
}
const MAY = new Set(['may', 'might'])
const OPEN = new Set(
  'can could would should if whether unless possible possibility potential potentially chance risk expected allowed permitted able expects hope hopes free'.split(
    ' ',
  ),
)

/** Two words that have changed places, and with them who did what: `Carver beat Dunmore`. */
export function swaps({a, b, gaps}: Region): RawChange[] {
  const both = gaps.filter(({aFrom, aTo, bFrom, bTo}) => within(aTo - aFrom) && within(bTo - bFrom))
  for (const [index, first] of both.entries())
    for (const second of both.slice(index + 1)) {
      const at = telling(a, first.aFrom, first.aTo).find((token) => holds(b, second, token))
      const other = telling(a, second.aFrom, second.aTo).find((token) => holds(b, first, token))
      const moves = !at?.isCapital || !other?.isCapital
      if (at && other && at.key !== other.key && !(moves && haveMoved(a, b, first, second)))
        return [first, second].map(({aFrom, aTo, bFrom, bTo}): RawChange => ({
          fact: 'meaning',
          a: [aFrom, aTo],
          b: [bFrom, bTo],
        }))
    }
  const turned = turnedRound(a, b)
  return turned ? [turned] : []
}

/** Clauses that change places: a sign parts one from the rest, or a word like `unless` opens it. */
const haveMoved = (a: Side, b: Side, ...gaps: Gap[]): boolean =>
  gaps.some(({aFrom, aTo, bFrom, bTo}) =>
    (['after', 'before'] as const).some(
      (edge) => !isOne(a, aFrom, aTo, edge) || !isOne(b, bFrom, bTo, edge),
    ),
  )

const MOST_SWAPPED = 4
const within = (count: number) => count > 0 && count <= MOST_SWAPPED

const telling = ({tokens}: Pick<Side, 'tokens'>, from: number, to: number): Token[] =>
  tokens.slice(from, to).filter(({key}) => !isSmallWord(key))

const holds = ({tokens}: Side, {bFrom, bTo}: Gap, {key}: Token) =>
  tokens.slice(bFrom, bTo).some((token) => token.key === key)

/** `X … Y` on one side, `Y … X` on the other, and all around them the same. */
function turnedRound(a: Side, b: Side): RawChange | undefined {
  const keys = ({tokens}: Side) => tokens.map(({key}) => key)
  const [left, right] = [keys(a), keys(b)]
  if (left.length !== right.length) return undefined
  let from = 0
  let to = left.length
  while (from < to && left[from] === right[from]) from++
  while (to > from && left[to - 1] === right[to - 1]) to--
  const [first, second] = [left.slice(from, to), right.slice(from, to)]
  const same = (x: string[], y: string[]) =>
    x.length === y.length && x.every((key, i) => key === y[i])
  for (let x = 1; x <= MOST_SWAPPED; x++)
    for (let y = 1; y <= MOST_SWAPPED && x + y < first.length; y++) {
      const middle = first.slice(x, first.length - y)
      if (
        same(first.slice(0, x), second.slice(second.length - x)) &&
        same(first.slice(first.length - y), second.slice(0, y)) &&
        same(middle, second.slice(y, second.length - x)) &&
        // `their` and `there` that were mixed up
        !saySame(a.tokens[from]!.stem, a.tokens[to - 1]!.stem) &&
        (middle.some((key) => !isSmallWord(key)) ||
          (middle.join() === 'to' && a.tokens[from]!.isCapital && a.tokens[to - 1]!.isCapital)) &&
        isOne(a, from, from + x, 'after') &&
        isOne(a, to - y, to, 'before')
      )
        return {fact: 'meaning', a: [from, to], b: [from, to]}
    }
  return undefined
}

/** Words that name one thing: no clause that has moved, which a sign parts from the rest, and nothing quoted. */
function isOne({tokens, sentences}: Side, from: number, to: number, edge: 'before' | 'after') {
  const [first, last] = [tokens[from]!, tokens[to - 1]!]
  if (tokens.slice(from, to).some(({isQuoted}) => isQuoted)) return false
  if (sentences[from] !== sentences[to - 1] || CLAUSE.has(first.key)) return false
  const [start, end] = edge === 'before' ? [first.from - 2, last.to] : [first.from, last.to + 1]
  return !/[,;:()\u2013\u2014]/u.test(sentences[from]!.text.slice(Math.max(0, start), end))
}
const CLAUSE = new Set(
  'in on at by after before since while when as for with from according because if although during until under unless once to'.split(
    ' ',
  ),
)

/**
 * Whether what stood before a word now stands after it, and the other way round: `larger than the old one`, `the old
 * one was smaller`.
 */
export function isTurned({a, b}: Region, {a: [was], b: [now]}: RawChange): boolean {
  const around = (side: Side, at: number) => {
    const keys = (step: 1 | -1) => {
      const found: string[] = []
      for (let place = at + step; place >= 0 && place < side.tokens.length; place += step) {
        if (side.sentences[place] !== side.sentences[at]) break
        const {key} = side.tokens[place]!
        if (!isSmallWord(key)) found.push(key)
        if (found.length === MOST_SWAPPED) break
      }
      return found
    }
    const [lead, tail] = [keys(-1), keys(1)]
    return [lead.filter((key) => !tail.includes(key)), tail.filter((key) => !lead.includes(key))]
  }
  const [before, after] = around(a, was)
  const [lead, tail] = around(b, now)
  return before!.some((key) => tail!.includes(key)) && after!.some((key) => lead!.includes(key))
}

/** A noun, or who said it, that stands in the place of another in a sentence that is the same otherwise. */
export function nounChanges({a, b, gaps, aligned}: Region, elsewhere: Elsewhere): RawChange[] {
  const two = gaps.filter((gap) => gap.aTo > gap.aFrom && gap.bTo > gap.bFrom)
  if (gaps.length > 2 || two.length !== gaps.length || aligned < 0.5 * a.tokens.length) return []
  return two.flatMap(({aFrom, aTo, bFrom, bTo}): RawChange[] => {
    const change = (fact: ChangedFact): RawChange[] => [{fact, a: [aFrom, aTo], b: [bFrom, bTo]}]
    const [was, now] = [telling(a, aFrom, aTo), telling(b, bFrom, bTo)]
    if (states(a, aFrom, aTo) || states(b, bFrom, bTo)) return []
    if (
      [...a.tokens.slice(aFrom, aTo), ...b.tokens.slice(bFrom, bTo)].every(
        ({isCapital}) => isCapital,
      )
    )
      return []
    if (was.length === 0 || now.length === 0 || was.length > 3 || now.length > 3) return []
    if (was.some(({stem}) => now.some((other) => saySame(stem, other.stem)))) return []
    if (isKnownAs(was, now, elsewhere)) return []
    if (isSource(a, aFrom, aTo) && !areVerbs(was) && !areVerbs(now)) return change('source')
    if (gaps.length > 1 || [...was, ...now].some(({key}) => isAdverb(key))) return []
    if (was.length === 1 && now.length === 1 && within(aTo - aFrom) && within(bTo - bFrom))
      return bare(a, aFrom, aTo) === bare(b, bFrom, bTo) ? change('meaning') : []
    if (was.length > 2 || now.length > 2) return []
    const areNouns = isAfterArticle(a, aFrom) || (!areVerbs(was) && !areVerbs(now))
    return isNounPlace(a, aFrom, aTo) && areNouns ? change('meaning') : []
  })
}

/** `the mayor` and `Holt`, where a sentence of the story names both. */
function isKnownAs(was: Token[], now: Token[], elsewhere: Elsewhere): boolean {
  const areNames = (tokens: Token[]) => tokens.every(({isCapital}) => isCapital)
  const [names, words] = areNames(was) ? [was, now] : [now, was]
  if (!areNames(names) || areNames(words)) return false
  return elsewhere.sentences().some(({tokens}) => {
    const has = (word: Token) => tokens.some(({stem}) => stem === word.stem)
    return (names.some(has) || names.some(({key}) => hasInitials(tokens, key))) && words.every(has)
  })
}

/** Whether words with capitals in a row begin with these letters: `ECB`. */
const hasInitials = (tokens: readonly Token[], letters: string): boolean =>
  letters.length > 1 &&
  tokens.some((_, at) =>
    [...letters].every(
      (letter, index) => tokens[at + index]?.isCapital && tokens[at + index]!.key[0] === letter,
    ),
  )

const states = ({facts}: Side, start: number, end: number) =>
  facts.some(({kind, from}) => kind !== 'name' && start <= from && from < end)

/** What stands after an article is no verb: `a lightning strike`. */
const isAfterArticle = ({tokens}: Side, from: number) =>
  /^(?:an?|the)$/u.test(tokens[from]?.key ?? '') ||
  /^(?:an?|the)$/u.test(tokens[from - 1]?.key ?? '')

/** How many words there are beside articles. */
const bare = ({tokens}: Side, from: number, to: number) =>
  tokens.slice(from, to).filter(({key}) => !/^(?:an?|the)$/u.test(key)).length

const areVerbs = (tokens: Token[]) =>
  tokens.some(({key}) => /(?:ed|ing)$/u.test(key) || isAdverb(key) || SPEECH_VERBS.has(key))

const isAdverb = (key: string) => /ly$/u.test(key) && !NO_ADVERB.has(key)
const NO_ADVERB = new Set(
  'family assembly ally rally reply supply monopoly anomaly bully'.split(' '),
)

/** `according to …`, `… said`. */
function isSource({tokens}: Side, from: number, to: number): boolean {
  const before = tokens.slice(Math.max(0, from - 6), from).map(({key}) => key)
  if (before.some((key, at) => key === 'according' && before[at + 1] === 'to')) return true
  return [tokens[to], tokens[to + 1]].some((token) => token !== undefined && SAID.has(token.key))
}
const SAID = new Set('said says told announced reported added warned confirmed'.split(' '))

/** After an article or a number, before a small word or the end. */
function isNounPlace({tokens, sentences}: Side, from: number, to: number): boolean {
  const before = tokens[from - 1]
  const after = tokens[to]
  if (!before || sentences[from - 1] !== sentences[from]) return false
  const opens = isSmallWord(before.key) || /\d/u.test(before.key) || kindsOf(before.key) & WORD
  return Boolean(opens) && (!after || sentences[to] !== sentences[from] || isSmallWord(after.key))
}
