import {type Paragraph, readParagraph, SHINGLE} from '../../text/paragraph.ts'
import {type DuplicateKind, type Severity} from '../../model/finding.ts'
import {blocksOf} from '../blocks/blocks.ts'
import {type RepeatedRun} from '../blocks/runs.ts'
import {BoundedCache} from '../../text/boundedCache.ts'
import {type Comparisons, type Match} from '../comparison/compare.ts'
import {type FactChange} from '../comparison/facts.ts'
import {matchingPairs} from '../pairs/matches.ts'

/** A stretch of a paragraph, in UTF-16 code units. */
export interface Passage {
  start: number
  end: number
}

/** A passage that its own paragraph repeats. */
export interface InnerRepeat {
  kind: DuplicateKind
  severity: Severity
  changes: FactChange[]
  /** The first, and what repeats it. */
  passages: Passage[]
}

/** Shorter sentences (“He declined to comment.”) are said again for good reasons. */
const SENTENCE_WORDS = 6
/** The same of sentences in other words: shorter ones are built alike. */
const NEAR_WORDS = 12
/** Of words that stand twice without a break between, and of those that stand twice anywhere but end no sentence. */
const DOUBLED_WORDS = 8
const STRETCH_WORDS = 16

/** What is kept while a story is typed: the sentences that were read, and what each paragraph repeats. */
export interface InnerCache {
  sentences: BoundedCache<string, Paragraph>
  repeats: WeakMap<Paragraph, InnerRepeat[]>
}

const KEPT_SENTENCES = 2000

export function createInnerCache(): InnerCache {
  return {sentences: new BoundedCache(KEPT_SENTENCES), repeats: new WeakMap()}
}

/** The passages that a paragraph repeats: whole sentences, alike or nearly so, or else a long stretch word for word. */
export function innerRepeats(
  paragraph: Paragraph,
  known: Comparisons,
  cache: InnerCache,
): InnerRepeat[] {
  let repeats = cache.repeats.get(paragraph)
  if (repeats) return repeats
  const {text} = paragraph.words
  const sentences = sentencesIn(text)
  const read = sentences.map(({start, end}) => {
    const sentence = text.slice(start, end)
    return cache.sentences.remember(sentence, () => readParagraph(sentence))
  })
  const blocks = blocksOf(read, matchingPairs(read, known).pairs, known)
  repeats = blocks.flatMap(({runs}) => innerRepeat(runs, sentences, read))
  // a paste without a space between, or a script without full stops, has other sentences on its two sides
  const [stretch] = repeats.every(isExact) && repeats.length > 0 ? [] : longestStretch(paragraph)
  if (stretch && repeats.every((repeat) => lengthOf(repeat) <= lengthOf(stretch))) {
    repeats = [stretch]
  }
  cache.repeats.set(paragraph, repeats)
  return repeats
}

const isExact = ({kind}: InnerRepeat) => kind === 'exact'
const lengthOf = ({passages: [{start, end}]}: InnerRepeat) => end - start

/**
 * What repeated sentences are worth telling: those alike, or one in other words that is long enough to be no parallel.
 */
function innerRepeat(runs: RepeatedRun[], sentences: Passage[], read: Paragraph[]): InnerRepeat[] {
  const matches = runs.flatMap((run) => run.matches)
  let same = 0
  let near = 0
  for (const {first, matches} of runs) {
    matches.forEach(({kind, strength, inside}, k) => {
      if (kind === 'exact' || kind === 'format') same += read[first + k].length
      else if (strength === 'warning' && !inside) near += read[first + k].length
    })
  }
  if (same < SENTENCE_WORDS && same + near < NEAR_WORDS) return []
  const changes = matches.flatMap((match) => match.changes)
  const isAll = (...kinds: DuplicateKind[]) => matches.every(({kind}) => kinds.includes(kind))
  const unequal = isAll('exact', 'format') ? 'format' : changes.length > 0 ? 'conflict' : 'near'
  return [
    {
      kind: isAll('exact') ? 'exact' : unequal,
      severity: same < SENTENCE_WORDS ? 'review' : 'warning',
      changes,
      passages: passagesOf(runs, sentences),
    },
  ]
}

/** The sentences that are repeated, and those that repeat them, with what was cut from them or put in. */
function passagesOf(runs: RepeatedRun[], sentences: Passage[]): Passage[] {
  const stretch = (from: number, last: number, {length}: Match[]): Passage => ({
    start: sentences[from].start,
    end: sentences[last + length - 1].end,
  })
  const [{first, second, matches}] = runs
  const passages = [stretch(first, first, matches), stretch(second, second, matches)]
  for (const run of runs.slice(1)) {
    const again = stretch(run.second, run.second, run.matches)
    if (run.first === first) passages.push(again)
    else {
      const end = Math.min(stretch(first, run.first, run.matches).end, passages[1].start)
      passages[0] = {...passages[0], end}
      passages.push({...passages.pop()!, end: again.end})
    }
  }
  return passages
}

/**
 * Where a sentence ends, also where a paste has glued the next to it, and where a line ends; in scripts that have no
 * full stop, at each space.
 */
const BREAK =
  /(?<!(?<!\p{L})\p{Lu})[.?!…]+["'”’»)\]]*(?=\s|["“„«‘(]?\p{Lu}|$)\s*|[。！？]+[」』”’）]*\s*|[\n\r\v\f\u0085\u2028\u2029]\s*|(?<=[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff])\s+/gu

function sentencesIn(text: string): Passage[] {
  const sentences: Passage[] = []
  let start = text.length - text.trimStart().length
  const add = (to: number) => {
    const end = start + text.slice(start, to).trimEnd().length
    if (end > start) sentences.push({start, end})
    start = to
  }
  for (const {0: stop, index} of text.matchAll(BREAK)) add(index + stop.length)
  add(text.length)
  return sentences
}

/** The longest stretch that stands twice word for word. */
function longestStretch({words, length, units, shingles}: Paragraph): InnerRepeat[] {
  const last = new Map<number, number>()
  let best = {from: 0, again: 0, count: 0}
  let run = {from: 0, again: -1, count: 0}
  shingles.forEach((shingle, at) => {
    const before = last.get(shingle)
    last.set(shingle, at)
    const isNext = run.again + run.count === at && shingles[run.from + run.count] === shingle
    if (!isNext && before === undefined) return
    run = isNext ? {...run, count: run.count + 1} : {from: before!, again: at, count: 1}
    if (run.count > best.count) best = run
  })
  const distance = best.again - best.from
  const count = Math.min(best.count + SHINGLE - 1, distance)
  const written = (count * length) / units.length
  const least = count >= distance - 1 ? DOUBLED_WORDS : STRETCH_WORDS
  if (written < least) return []
  const {text, starts, ends} = words
  const [first, again] = [best.from, best.again].map((from) => ({
    start: starts[from],
    end: ends[from + count - 1],
  }))
  widen(text, first, again)
  const isSame = text.slice(first.start, first.end) === text.slice(again.start, again.end)
  const kind = isSame ? 'exact' : 'format'
  return [{kind, severity: 'warning', changes: [], passages: [first, again]}]
}

/** Takes in what is the same around both: full stops, quotation marks. */
function widen(text: string, first: Passage, again: Passage) {
  while (
    first.start > 0 &&
    again.start > first.end &&
    text[first.start - 1] === text[again.start - 1]
  ) {
    first.start--
    again.start--
  }
  while (
    again.end < text.length &&
    first.end < again.start &&
    text[first.end] === text[again.end]
  ) {
    first.end++
    again.end++
  }
  for (const passage of [first, again]) {
    const written = text.slice(passage.start, passage.end)
    passage.start += written.length - written.trimStart().length
    passage.end -= written.length - written.trimEnd().length
  }
}
