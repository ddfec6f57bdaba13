import {compareParagraphs, type Match} from './compare.ts'
import {type Pair} from './matches.ts'
import {type Paragraph} from './paragraph.ts'

/** Paragraphs `first …` stand again at `second …`, one match for each pair of them. */
export interface Run {
  first: number
  second: number
  matches: Match[]
}

/** Runs that one act of copying made: several where the copy was cut, or pasted more than once. */
export interface Block {
  runs: Run[]
}

/** Paragraphs that may be skipped on either side between two runs of one block. */
const MAX_SKIP = 2

/** Chains pairs into runs on one diagonal, lets the longest claim its paragraphs first, and joins runs into blocks. */
export function blocksOf(paragraphs: Paragraph[], pairs: Pair[]): Block[] {
  const runs = chain(paragraphs, pairs)
  return joinCopies(joinCuts(claim(paragraphs, runs)))
}

/** Runs that may pass through one paragraph: more are of text that repeats itself over and over. */
const MAX_RUNS = 8

/** Words of text that a run needs before lines of one form, filled in otherwise, count as part of it. */
const MIN_TEXT = 30

function chain(paragraphs: Paragraph[], pairs: Pair[]): Run[] {
  const count = paragraphs.length
  const known = new Map(pairs.map((pair) => [pair.first * count + pair.second, pair.match]))
  const used = new Set<number>()
  const passing = new Uint8Array(count)
  const matchAt = (first: number, second: number): Match | undefined => {
    const at = first * count + second
    if (used.has(at) || passing[second] === MAX_RUNS) return undefined
    return known.get(at) ?? compareParagraphs(paragraphs[first], paragraphs[second])
  }
  /** Where a run meets its own text again, the copy of it begins. */
  const isRound = (a: number, b: number) =>
    paragraphs[a].key !== 0 && paragraphs[a].key === paragraphs[b].key

  /** Words of running text in a run so far. */
  const wordsIn = (matches: Match[], first: number) =>
    matches.reduce(
      (sum, {templated}, k) => sum + (templated ? 0 : paragraphs[first + k].words.count),
      0,
    )

  return pairs.flatMap((pair) => {
    let {first, second} = pair
    if (used.has(first * count + second)) return []
    const matches = [pair.match]
    const isLinked = (match: Match | undefined): match is Match =>
      match !== undefined && (!match.templated || wordsIn(matches, first) >= MIN_TEXT)
    while (first > 0 && first + matches.length < second) {
      if (isRound(first - 1, first + matches.length - 1)) break
      const match = matchAt(first - 1, second - 1)
      if (!isLinked(match)) break
      matches.unshift(match)
      first--
      second--
    }
    while (second + matches.length < count && first + matches.length < second) {
      if (isRound(first + matches.length, first)) break
      const match = matchAt(first + matches.length, second + matches.length)
      if (!isLinked(match)) break
      matches.push(match)
    }
    for (let k = 0; k < matches.length; k++) {
      used.add((first + k) * count + second + k)
      if (passing[second + k] < MAX_RUNS) passing[second + k]++
    }
    return [{first, second, matches}]
  })
}

/** A paragraph is the copy of one other: the longer run has it, the earlier of two as long. */
function claim(paragraphs: Paragraph[], runs: Run[]): Run[] {
  const weight = (run: Run) =>
    run.matches.reduce((sum, _, k) => sum + 1 + paragraphs[run.first + k].words.count, 0)
  const ranked = runs
    .map((run) => ({run, weight: weight(run)}))
    .sort((x, y) => y.weight - x.weight || x.run.first - y.run.first || x.run.second - y.run.second)
  const claimed = new Uint8Array(paragraphs.length)
  const kept: Run[] = []
  for (const {run} of ranked) {
    let from = 0
    for (let k = 0; k <= run.matches.length; k++) {
      const free = k < run.matches.length && (!claimed[run.second + k] || isInside(run.matches[k]))
      if (free) continue
      if (k > from && !isTail(paragraphs, run, from, k)) kept.push(slice(run, from, k))
      from = k + 1
    }
    for (let k = 0; k < run.matches.length; k++) {
      if (!isInside(run.matches[k])) claimed[run.second + k] = 1
    }
  }
  return kept.sort((x, y) => x.first - y.first || x.second - y.second)
}

/** What is left of a run when others have taken their part is nothing if only short lines are left. */
function isTail(paragraphs: Paragraph[], run: Run, from: number, to: number): boolean {
  if (to - from === run.matches.length) return false
  for (let k = from; k < to; k++) if (paragraphs[run.first + k].shingles.length > 0) return false
  return true
}

function isInside(match: Match): boolean {
  return match.inside !== undefined
}

function slice(run: Run, from: number, to: number): Run {
  return {first: run.first + from, second: run.second + from, matches: run.matches.slice(from, to)}
}

/** Runs that follow each other on both sides, with little between them. */
function joinCuts(runs: Run[]): Block[] {
  const blocks: Block[] = []
  const byEnd = new Map<number, Block[]>()
  for (const run of runs) {
    const before = [1, 0, -1, -2]
      .flatMap((step) => byEnd.get(run.second + step) ?? [])
      .find(({runs}) => follows(runs[runs.length - 1], run))
    const block = before ?? {runs: []}
    if (!before) blocks.push(block)
    block.runs.push(run)
    const end = run.second + run.matches.length
    byEnd.set(end, [...(byEnd.get(end) ?? []), block])
  }
  return blocks
}

function follows(before: Run, run: Run): boolean {
  const skippedFirst = run.first - (before.first + before.matches.length)
  const skippedSecond = run.second - (before.second + before.matches.length)
  if (isPart(before) || isPart(run)) {
    return (
      (skippedFirst === 0 && skippedSecond === -1 && areParts(before, run, 'first')) ||
      (skippedFirst === -1 && skippedSecond === 0 && areParts(before, run, 'second'))
    )
  }
  return (
    skippedFirst >= 0 && skippedFirst <= MAX_SKIP && skippedSecond >= 0 && skippedSecond <= MAX_SKIP
  )
}

/** One paragraph that stands inside another. */
function isPart(run: Run): boolean {
  return run.matches.every(isInside)
}

/** Two neighbours that stand one after the other in one paragraph: run together there. */
function areParts(before: Run, run: Run, shorter: 'first' | 'second'): boolean {
  const [a, b] = [before.matches.at(-1)!.inside, run.matches[0].inside]
  return a?.shorter === shorter && b?.shorter === shorter && a.to <= b.from + 1
}

/** The same paragraphs pasted more than once are one block. */
function joinCopies(blocks: Block[]): Block[] {
  const bySource = new Map<string, Block>()
  for (const block of blocks) {
    const {first, matches} = block.runs[0]
    const single = block.runs.length === 1 && !isPart(block.runs[0])
    const source = single ? `${first}+${matches.length}` : `${bySource.size}`
    const same = bySource.get(source)
    if (same) same.runs.push(...block.runs)
    else bySource.set(source, block)
  }
  return [...bySource.values()]
}
