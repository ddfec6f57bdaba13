import {createQuoteCache, markQuoted, type QuoteCache} from './article/quotes.ts'
import {type Finding, type Found, type Span} from './model/finding.ts'
import {type CheckOptions} from './options.ts'
import {english, phrasesText} from './phrases/phrase.ts'
import {
  createReading,
  createReadingCaches,
  type ReadingCaches,
  type Story,
} from './reading/index.ts'
import {type Rule, type RuleId, rules} from './rules/index.ts'
import {BoundedCache} from './text/boundedCache.ts'
import {hashId} from './text/hash.ts'
import {joined, lastBefore} from './text/ranges.ts'

/** What is kept between runs over one story as it changes. */
export interface RuleCaches {
  reading: ReadingCaches
  quotes: QuoteCache
  /** The same of an article's texts in each of its languages. */
  languages: BoundedCache<string, RuleCaches>
}

export function createRuleCaches(): RuleCaches {
  return {
    reading: createReadingCaches(),
    quotes: createQuoteCache(),
    languages: new BoundedCache(100),
  }
}

/**
 * Runs the rules named in `options.rules` over one reading of a story. Findings come by rule, then in reading order;
 * those that an editor has dismissed are among them.
 */
export function runRules(
  story: Story,
  options: CheckOptions & Required<Pick<CheckOptions, 'rules'>>,
  caches: RuleCaches,
): Finding<RuleId>[] {
  const reading = createReading(story, options, caches.reading)
  const found = rules()
    .filter(({id}) => options.rules.includes(id))
    .map((rule) => ({rule, found: rule.check(reading)}))
  const findings = withoutYielded(found).flatMap(({rule, found: all}) =>
    all.map((one) => findingOf(rule.id, one)),
  )
  return markQuoted(uniqueIds(findings), story.paragraphs, story.roles, caches.quotes)
}

interface RuleFound {
  rule: Rule<RuleId>
  found: Found[]
}

/** Two rules may see one defect: the places that a closer rule has found are left to it. */
function withoutYielded(all: RuleFound[]): RuleFound[] {
  return all.map(({rule, found}) => {
    if (found.length === 0) return {rule, found}
    const closer = all.filter((other) => rule.yieldsTo?.includes(other.rule.id))
    const spans = closer.flatMap((other) => other.found.flatMap((one) => one.spans))
    const taken = new Map(
      [...Map.groupBy(spans, ({paragraph}) => paragraph)].map(([paragraph, all]) => [
        paragraph,
        joined(all.map(({offset, length}) => [offset, offset + length])),
      ]),
    )
    const isTaken = ({paragraph, offset, length}: Span) =>
      offset <= (lastBefore(taken.get(paragraph) ?? [], offset + length + 1)?.[1] ?? -1)
    return {
      rule,
      found: found.flatMap((one) => {
        const spans = one.spans.filter((span) => !isTaken(span))
        return spans.length > 0 ? [{...one, spans}] : []
      }),
    }
  })
}

/** The id has no position in it, so that it survives edits elsewhere (after Harper's ignored lints). */
function findingOf(rule: RuleId, {identity, severity, phrases, ...rest}: Found): Finding<RuleId> {
  const id = `${rule}-${hashId(identity)}`
  return {id, rule, severity, message: phrasesText(phrases, english), phrases, ...rest}
}

/** Gives findings about the very same texts a number each, in reading order. */
function uniqueIds(findings: Finding<RuleId>[]): Finding<RuleId>[] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const times = (seen.get(finding.id) ?? 0) + 1
    seen.set(finding.id, times)
    return times === 1 ? finding : {...finding, id: `${finding.id}-${times}`}
  })
}

export function withoutDismissed(
  findings: Finding<RuleId>[],
  {decisions = []}: CheckOptions,
): Finding<RuleId>[] {
  const dismissed = new Set(decisions.flatMap((d) => (d.kind === 'dismissed' ? [d.id] : [])))
  return findings.filter(({id}) => !dismissed.has(id))
}
