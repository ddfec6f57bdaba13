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
  if (repeats.length === 0) repeats = longestStretch(paragraph)
  cache.repeats.set(paragraph, repeats)
  return repeats
}

/** What repeated sentences are worth telling: those alike, or one in other words that is long enough to be no parallel. */
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
  const passage = (from: number, {length}: Match[]): Passage => ({
    start: sentences[from].start,
    end: sentences[from + length - 1].end,
  })
  const changes = matches.flatMap((match) => match.changes)
  const isAll = (...kinds: DuplicateKind[]) => matches.every(({kind}) => kinds.includes(kind))
  const unequal = isAll('exact', 'format') ? 'format' : changes.length > 0 ? 'conflict' : 'near'
  return [
    {
      kind: isAll('exact') ? 'exact' : unequal,
      severity: same < SENTENCE_WORDS ? 'review' : 'warning',
      changes,
      passages: [
        passage(runs[0].first, runs[0].matches),
        ...runs.map((run) => passage(run.second, run.matches)),
      ],
    },
  ]
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
  let run = {from: 0, again: 0, count: 0}
  shingles.forEach((shingle, at) => {
    const before = last.get(shingle)
    last.set(shingle, at)
    if (before === undefined) return
    const isNext = run.again + run.count === at && run.from + run.count === before
    run = isNext ? {...run, count: run.count + 1} : {from: before, again: at, count: 1}
    if (run.count > best.count) best = run
  })
  const distance = best.again - best.from
  const count = Math.min(best.count + SHINGLE - 1, distance)
  const written = (count * length) / units.length
  const least = count >= distance - 1 ? DOUBLED_WORDS : STRETCH_WORDS
  if (written < least) return []
  const passage = (from: number) => ({start: words.starts[from], end: words.ends[from + count - 1]})
  const passages = [passage(best.from), passage(best.again)]
  const [a, b] = passages.map(({start, end}) => words.text.slice(start, end))
  return [{kind: a === b ? 'exact' : 'format', severity: 'warning', changes: [], passages}]
}
