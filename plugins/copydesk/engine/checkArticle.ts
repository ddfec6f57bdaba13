import {articleParagraphs} from './article/articleParagraphs.ts'
import {type Finding, type RuleId} from './finding.ts'
import {type ArticleFields, type ArticleParagraph, type CheckOptions} from './options.ts'
import {createRuleCaches, type RuleCaches, runRules} from './runRules.ts'

/** Every rule there is. The `archive-` rules run where an archive is given. */
export const ALL_RULES: RuleId[] = [
  'duplicate-paragraph',
  'name-spelling',
  'name-not-introduced',
  'name-title-change',
  'name-glued',
  'archive-reuse',
  'archive-spelling',
]

export interface ArticleOptions extends CheckOptions {
  /** Where the article keeps its text. */
  fields?: ArticleFields
}

/**
 * Checks an article given as a plain object shaped like a Sanity document. Runs all rules unless `options.rules`
 * names some. Spans index `articleParagraphs(article, options.fields, options.records)` and carry its paths.
 */
export function checkArticle(
  article: unknown,
  options: ArticleOptions = {},
  caches: RuleCaches = createRuleCaches(),
): Finding[] {
  const paragraphs = articleParagraphs(article, options.fields, options.records)
  const findings = runRules(
    {paragraphs: paragraphs.map(({text}) => text), roles: paragraphs.map(({role}) => role)},
    {
      ...options,
      rules: options.rules ?? ALL_RULES,
      story: options.story ?? publishedId(article),
    },
    caches,
  )
  return withPaths(findings, paragraphs)
}

function publishedId(article: unknown): string | undefined {
  const id = (article as {_id?: unknown} | null | undefined)?._id
  return typeof id === 'string' ? id.replace(/^(?:drafts|versions\.[^.]+)\./u, '') : undefined
}

function withPaths(findings: Finding[], paragraphs: ArticleParagraph[]): Finding[] {
  return findings.map((finding) => ({
    ...finding,
    spans: finding.spans.map((span) => ({...span, path: paragraphs[span.paragraph].path})),
  }))
}
