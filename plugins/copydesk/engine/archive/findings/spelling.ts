import {type Finding} from '../../model/finding.ts'
import {findingId} from '../../findingId.ts'
import {type CheckOptions} from '../../options.ts'
import {phrase} from '../../phrases/phrase.ts'
import {evidence, message} from '../../phrases/say.ts'
import {plainTypography} from '../../text/typography.ts'
import {type ArchiveIndex, type OtherSpelling} from '../ArchiveIndex.ts'

/** The `archive-spelling` findings: names that earlier stories usually write otherwise. */
export function spellingFindings(
  paragraphs: string[],
  archive: ArchiveIndex,
  {story, decisions = [], records = {}}: CheckOptions,
): Finding[] {
  const accepted = new Set(
    [
      ...(records.sources ?? []).flatMap(({name, aliases = []}) => [name, ...aliases]),
      ...(records.locations ?? []).flatMap(({name, variants = []}) => [
        name,
        ...variants.filter(({status}) => status !== 'deprecated').map(({text}) => text),
      ]),
      ...decisions.flatMap((decision) =>
        decision.kind === 'accepted-spelling' ? [decision.name] : [],
      ),
    ].map(folded),
  )
  const distinct = new Set(
    decisions.flatMap((decision) =>
      decision.kind === 'distinct' ? [pairKey(...decision.names)] : [],
    ),
  )
  return archive
    .spellings(paragraphs, story)
    .filter(
      ({name, usual}) =>
        !accepted.has(folded(name.text)) && !distinct.has(pairKey(name.text, usual.text)),
    )
    .map(findingOf)
}

function findingOf({name, stories, usual}: OtherSpelling): Finding {
  const counts = {count: usual.stories, usual: usual.text, name: name.text}
  const here =
    stories === 0
      ? phrase('finding.archive-here-only')
      : phrase('finding.archive-here-and', {number: stories})
  return {
    id: findingId('archive-spelling', [name.key, usual.text]),
    rule: 'archive-spelling',
    severity: 'review',
    ...message(phrase('finding.archive-spelling', counts)),
    spans: name.spans,
    variants: [
      {text: usual.text, count: usual.stories},
      {text: name.text, count: name.spans.length},
    ],
    evidence: [evidence('for', 'archive-count', 'finding.archive-count', {...counts, here})],
    suggestion: usual.text,
    archive: usual.newest.map((story) => ({story})),
  }
}

function folded(text: string): string {
  return plainTypography(text).normalize('NFC').toLowerCase()
}

function pairKey(a: string, b: string): string {
  return [folded(a), folded(b)].sort().join(' | ')
}
