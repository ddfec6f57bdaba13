import {type Evidence, type Finding} from '../../model/finding.ts'
import {findingId} from '../../findingId.ts'
import {type ArticleParagraph} from '../../model/article.ts'
import {phrase, type Phrase} from '../../phrases/phrase.ts'
import {paragraphNames, type ParagraphNames, placeName} from '../../article/places.ts'
import {evidence, message} from '../../phrases/say.ts'
import {type ArchiveIndex} from '../ArchiveIndex.ts'
import {type Reuse} from '../query/reuses.ts'

/** Paragraphs in a row that stand in a row in one earlier story. */
interface ReusedRun {
  story: string
  reuses: Reuse[]
}

/** Stories named in a finding. */
const MAX_STORIES = 5

/**
 * The `archive-reuse` findings: paragraphs that an earlier story has too, one finding for each such story.
 * @param repeated paragraphs that stand in this story before: they are told once
 */
export function reuseFindings(
  paragraphs: string[],
  archive: ArchiveIndex,
  story: string | undefined,
  {repeated = [], roles}: {repeated?: boolean[]; roles?: ArticleParagraph['role'][]} = {},
): Finding[] {
  const names = paragraphNames(paragraphs.length, roles)
  const reuses = archive.query(paragraphs, story).filter(({paragraph}) => !repeated[paragraph])
  const byStory = Map.groupBy(runsOf(reuses), (run) => run.story)
  return [...byStory].map(([earlier, runs]) => findingOf(earlier, runs, paragraphs, names))
}

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

function findingOf(
  story: string,
  runs: ReusedRun[],
  paragraphs: string[],
  names: ParagraphNames,
): Finding {
  const reuses = runs.flatMap((run) => run.reuses)
  const [{places}] = reuses
  return {
    id: findingId('archive-reuse', [story]),
    rule: 'archive-reuse',
    severity: reuses.every(({kind}) => kind === 'contained') ? 'info' : 'review',
    ...message(
      phrase('finding.archive-reuse', {
        place: phrase('finding.places', {list: runs.map((run) => runName(run, names))}),
        where: storyName(story, places.length - 1),
        count: reuses.length,
      }),
      phrase('finding.archive-sure'),
    ),
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
