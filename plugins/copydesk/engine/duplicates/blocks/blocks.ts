import {type Paragraph} from '../../text/paragraph.ts'
import {type Comparisons} from '../comparison/compare.ts'
import {type Pair} from '../pairs/matches.ts'
import {claimCopies} from './claim.ts'
import {chainRuns, type RepeatedRun} from './runs.ts'

/** Runs that one act of copying made: several where the copy was cut, or pasted more than once. */
export interface Block {
  runs: RepeatedRun[]
}

/** A block is one finding though a paragraph or two of it were cut or put in on either side. */
const MAX_SKIP = 2

/** Chains pairs into runs on one diagonal, lets the longest claim its paragraphs first, and joins runs into blocks. */
export function blocksOf(paragraphs: Paragraph[], pairs: Pair[], known: Comparisons): Block[] {
  const runs = chainRuns(paragraphs, pairs, known)
  return joinCopies(joinCuts(claimCopies(paragraphs, runs)))
}

/** Runs that follow each other on both sides, with little between them. */
function joinCuts(runs: RepeatedRun[]): Block[] {
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

function follows(before: RepeatedRun, run: RepeatedRun): boolean {
  const skippedFirst = run.first - (before.first + before.matches.length)
  const skippedSecond = run.second - (before.second + before.matches.length)
  if (isPart(before) || isPart(run)) {
    return (
      (isSmall(skippedFirst) && skippedSecond === -1 && areParts(before, run, 'first')) ||
      (skippedFirst === -1 && isSmall(skippedSecond) && areParts(before, run, 'second'))
    )
  }
  return isSmall(skippedFirst) && isSmall(skippedSecond)
}

/** So many paragraphs may be left out, subheads say. */
const isSmall = (skipped: number) => skipped >= 0 && skipped <= MAX_SKIP

/** One paragraph that stands inside another. */
function isPart(run: RepeatedRun): boolean {
  return run.matches.every(({inside}) => inside)
}

/** Two neighbours that stand one after the other in one paragraph: run together there. */
function areParts(before: RepeatedRun, run: RepeatedRun, shorter: 'first' | 'second'): boolean {
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
