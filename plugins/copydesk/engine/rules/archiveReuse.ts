import {type Reuse} from '../archive/index.ts'
import {type ParagraphNames, placeName} from '../article/places.ts'
import {changeName} from '../model/changeName.ts'
import {evidence, evidenceOf} from '../model/evidence.ts'
import {type Evidence, type FactChange, type Found} from '../model/finding.ts'
import {phrase, type Phrase} from '../phrases/phrase.ts'
import {type Reading} from '../reading/index.ts'
import {defineRule} from './rule.ts'

/**
 * Paragraphs that also appear in a story published earlier, one finding for each such story, with the numbers, dates
 * and names that the two state differently. A paragraph that the story itself repeats is reported once; text that
 * many stories share is taken for standing copy. The story that came first is not compared with its copies, nor a
 * story with its translations and corrected versions.
 *
 * Earlier: `The ferry left the harbor at dawn with forty passengers and a cargo of timber on board.`
 * Bad: `The ferry left the harbor at dawn with fifty passengers and a cargo of timber.`
 * Good: `The ferry was found at noon, with all its passengers and most of its cargo on board.`
 */
export const archiveReuse = defineRule({
  id: 'archive-reuse',
  tier: 'review',
  core: false,
  about: 'Paragraphs that were published before.',
  marks: 'paragraphs',
  anyLanguage: true,
  against: 'archive',
  check(reading) {
    const {paragraphs, repeats, options} = reading
    const reuses = options.archive?.query(paragraphs, options) ?? []
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

/** Facts named in the message; the evidence names all. */
const MAX_TOLD = 3
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
  const changes = reuses.flatMap(({paragraph, changes}) =>
    changes.map(({kind, first, second}) => ({
      paragraph,
      kind,
      earlier: shown(first),
      here: shown(second),
    })),
  )
  const differing = changes.map((change) =>
    reuses.length === 1 ? sentenceOf(change) : placedSentence(change, numbers),
  )
  const isPart = reuses.every(({kind}) => kind === 'contained') && changes.length === 0
  return {
    identity: [story, ...changes.flatMap(({earlier, here}) => [earlier, here])],
    severity: isPart ? 'info' : 'review',
    phrases: [
      phrase('finding.archive-reuse', {
        place: phrase('finding.places', {list: runs.map((run) => runName(run, numbers))}),
        where: storyName(story, places.length - 1),
        count: reuses.length,
      }),
      ...differing.slice(0, MAX_TOLD),
      ...(differing.length > MAX_TOLD
        ? [phrase('finding.archive-differs-more', {count: differing.length - MAX_TOLD})]
        : []),
      phrase(changes.length > 0 ? 'finding.find-out' : 'finding.archive-sure'),
    ],
    spans: reuses.map(({paragraph}) => {
      const text = paragraphs[paragraph]
      return {paragraph, offset: 0, length: text.length, text}
    }),
    evidence: [
      ...changes.map(({kind}, i) => evidenceOf('for', `${kind}-differs`, differing[i])),
      ...likenessOf(reuses),
    ],
    ...(changes.length > 0 && {changes}),
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

/** Several words in a row may open a parenthesis or a quotation that they do not close. */
const shown = (text: string) => text.replace(/[()[\]"“”„«»]/gu, '')

/** `A number differs: “24” there, “25” here.` */
function sentenceOf(change: FactChange): Phrase {
  return phrase(`finding.archive-differs.${change.kind}`, {change: changeName(change)})
}

/** The same with its paragraph, where a finding has several. */
function placedSentence(change: FactChange, names: ParagraphNames): Phrase {
  const place = placeName(change.paragraph, 1, names)
  return phrase(`finding.archive-differs-in.${change.kind}`, {place, change: changeName(change)})
}

function likenessOf(reuses: Reuse[]): Evidence[] {
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
