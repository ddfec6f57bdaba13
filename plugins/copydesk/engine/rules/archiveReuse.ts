import {type Reuse} from '../archive/index.ts'
import {type ParagraphNames, placeName} from '../article/places.ts'
import {evidence} from '../model/evidence.ts'
import {type Evidence, type Found} from '../model/finding.ts'
import {phrase, type Phrase} from '../phrases/phrase.ts'
import {type Reading} from '../reading/index.ts'
import {defineRule} from './rule.ts'

/**
 * Paragraphs that also appear in an earlier story, one finding for each such story. A paragraph that the story
 * itself repeats is reported once; text that many stories share is taken for standing copy.
 *
 * Earlier: `The ferry left the harbor at dawn with forty passengers and a cargo of timber on board.`
 * Bad: `The ferry left the harbor at dawn with forty passengers and a cargo of timber.`
 * Good: `The ferry was found at noon, with all its passengers and most of its cargo on board.`
 */
export const archiveReuse = defineRule({
  id: 'archive-reuse',
  tier: 'review',
  core: false,
  about: 'Paragraphs that were published before.',
  marks: 'paragraphs',
  against: 'archive',
  check(reading) {
    const {paragraphs, repeats, options} = reading
    const reuses = options.archive?.query(paragraphs, options.story) ?? []
    const told = reuses.filter(({paragraph}) => !repeats.repeated[paragraph])
    const byStory = Map.groupBy(runsOf(told), (run) => run.story)
    return [...byStory].map(([earlier, runs]) => foundIn(earlier, runs, reading))
  },
})

/** Paragraphs in a row that stand in a row in one earlier story. */
interface ReusedRun {
  story: string
  reuses: Reuse[]
}

/** Stories named in a finding. */
const MAX_STORIES = 5

function runsOf(reuses: Reuse[]): ReusedRun[] {
  const runs: ReusedRun[] = []
  for (const reuse of reuses) {
    const open = runs.at(-1)
    if (open && continues(open, reuse)) open.reuses.push(reuse)
    else runs.push({story: reuse.places[0].story, reuses: [reuse]})
  }
  return runs
}

/** The next paragraph or the one after, further on in the same story. */
function continues({story, reuses}: ReusedRun, reuse: Reuse): boolean {
  const last = reuses[reuses.length - 1]
  const before = last.places.find((place) => place.story === story)!.position
  const place = reuse.places.find((place) => place.story === story)
  return (
    place !== undefined &&
    reuse.paragraph - last.paragraph <= 2 &&
    place.position > before &&
    place.position - before <= 2
  )
}

function foundIn(story: string, runs: ReusedRun[], {paragraphs, numbers}: Reading): Found {
  const reuses = runs.flatMap((run) => run.reuses)
  const [{places}] = reuses
  return {
    identity: [story],
    severity: reuses.every(({kind}) => kind === 'contained') ? 'info' : 'review',
    phrases: [
      phrase('finding.archive-reuse', {
        place: phrase('finding.places', {list: runs.map((run) => runName(run, numbers))}),
        where: storyName(story, places.length - 1),
        count: reuses.length,
      }),
      phrase('finding.archive-sure'),
    ],
    spans: reuses.map(({paragraph}) => {
      const text = paragraphs[paragraph]
      return {paragraph, offset: 0, length: text.length, text}
    }),
    evidence: evidenceOf(reuses),
    archive: [
      ...places.filter((place) => place.story === story),
      ...places.filter((place) => place.story !== story),
    ].slice(0, MAX_STORIES),
  }
}

function runName({reuses}: ReusedRun, names: ParagraphNames): Phrase {
  const from = reuses[0].paragraph
  return placeName(from, reuses[reuses.length - 1].paragraph - from + 1, names)
}

function evidenceOf(reuses: Reuse[]): Evidence[] {
  return (['exact', 'near', 'contained'] as const).flatMap((kind): Evidence[] => {
    const count = reuses.filter((reuse) => reuse.kind === kind).length
    if (count === 0) return []
    return [evidence('for', `reuse-${kind}`, `finding.reuse-${kind}`, {count})]
  })
}

function storyName(story: string, more: number): Phrase {
  return more > 0
    ? phrase('finding.archive-story-more', {story, count: more})
    : phrase('finding.archive-story', {story})
}
