import {type OtherSpelling} from '../archive/index.ts'
import {evidence} from '../model/evidence.ts'
import {type Found} from '../model/finding.ts'
import {phrase} from '../phrases/phrase.ts'
import {type ReadingOptions} from '../reading/index.ts'
import {plainTypography} from '../text/typography.ts'
import {defineRule} from './rule.ts'

/**
 * A name that earlier stories usually spell differently: at least four times as many of them, and at least three.
 *
 * Earlier: `Troops met Mustafa Kadhimi in Karachok on Monday.` ×4
 * Bad: `Fighters were seen in Qarachogh on Tuesday.`
 * Good: `Fighters were seen in Kirkuk on Tuesday.`
 */
export const archiveSpelling = defineRule({
  id: 'archive-spelling',
  tier: 'review',
  core: false,
  about: 'A name that earlier stories spell differently.',
  marks: 'words',
  against: 'archive',
  check: ({paragraphs, options}) => {
    const isDecided = decidedIn(options)
    return (options.archive?.spellings(paragraphs, options) ?? [])
      .filter(({name, usual}) => !isDecided(name.text, usual.text))
      .map(foundFor)
  },
})

/** Whether the records or an editor have said that a spelling is right, or that two names are two. */
function decidedIn({decisions = [], records = {}}: ReadingOptions) {
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
  return (name: string, usual: string): boolean =>
    accepted.has(folded(name)) || distinct.has(pairKey(name, usual))
}

function foundFor({name, stories, usual}: OtherSpelling): Found {
  const counts = {count: usual.stories, usual: usual.text, name: name.text}
  const here =
    stories === 0
      ? phrase('finding.archive-here-only')
      : phrase('finding.archive-here-and', {number: stories})
  return {
    identity: [name.key, usual.text],
    severity: 'review',
    phrases: [phrase('finding.archive-spelling', counts)],
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
