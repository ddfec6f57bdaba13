import {reuseFindings, spellingFindings} from './archive/index.ts'
import {createQuoteCache, markQuoted, type QuoteCache} from './article/quotes.ts'
import {checkDuplicates, createDuplicateCache, type DuplicateCache} from './duplicates/index.ts'
import {type Finding} from './model/finding.ts'
import {uniqueIds} from './findingId.ts'
import {checkNames, createNameCache, type NameCache} from './names/index.ts'
import {type ArticleParagraph} from './model/article.ts'
import {type CheckOptions} from './options.ts'

/** A story as all rules read it; the arrays run parallel. */
export interface Story {
  paragraphs: string[]
  roles?: ArticleParagraph['role'][]
}

/** What the rules keep between runs over one story as it changes. */
export interface RuleCaches {
  duplicates: DuplicateCache
  names: NameCache
  quotes: QuoteCache
}

export function createRuleCaches(): RuleCaches {
  return {duplicates: createDuplicateCache(), names: createNameCache(), quotes: createQuoteCache()}
}

/** Duplicates first: names are counted without the copies. Then names; then what holds for all findings. */
export function runRules(
  {paragraphs, roles}: Story,
  options: CheckOptions & Required<Pick<CheckOptions, 'rules'>>,
  caches: RuleCaches,
): Finding[] {
  const {findings, repeated} = checkDuplicates(paragraphs, options, roles, caches.duplicates)
  const duplicates = options.rules.includes('duplicate-paragraph') ? findings : []
  const names = options.rules.some((rule) => rule.startsWith('name-'))
    ? checkNames({paragraphs, repeated, roles}, options, caches.names)
    : []
  const archive = archiveFindings({paragraphs, roles}, repeated, options)
  const all = uniqueIds([...duplicates, ...names, ...archive])
  return withoutDismissed(markQuoted(all, paragraphs, roles, caches.quotes), options)
}

function archiveFindings(
  {paragraphs, roles}: Story,
  repeated: boolean[],
  options: CheckOptions,
): Finding[] {
  const {archive, rules = [], story} = options
  if (!archive) return []
  return [
    ...(rules.includes('archive-reuse')
      ? reuseFindings(paragraphs, archive, story, {repeated, roles})
      : []),
    ...(rules.includes('archive-spelling') ? spellingFindings(paragraphs, archive, options) : []),
  ]
}

function withoutDismissed(findings: Finding[], {decisions = []}: CheckOptions): Finding[] {
  const dismissed = new Set(decisions.flatMap((d) => (d.kind === 'dismissed' ? [d.id] : [])))
  return dismissed.size === 0 ? findings : findings.filter(({id}) => !dismissed.has(id))
}
