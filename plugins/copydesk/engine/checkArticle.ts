import {
  articleDate,
  articleLanguage,
  articleOrigin,
  articleParagraphs,
  publishedId,
} from './article/articleParagraphs.ts'
import {assertOptions} from './assertInput.ts'
import {type Finding} from './model/finding.ts'
import {type ArticleFields, type ArticleParagraph} from './model/article.ts'
import {type CheckOptions} from './options.ts'
import {ALL_RULES, type RuleId} from './rules/index.ts'
import {createRuleCaches, type RuleCaches, runRules} from './runRules.ts'

export interface ArticleOptions extends CheckOptions {
  /** Where the article keeps its text. */
  fields?: ArticleFields
}

/**
 * Checks an article given as a plain object shaped like a Sanity document. Runs all rules unless `options.rules`
 * names some. Spans index `articleParagraphs(article, options.fields, options.records)` and carry its paths. What is
 * empty or of another shape in the article is passed over.
 * @throws {TypeError} where an option is not what it must be
 */
export function checkArticle(
  article: unknown,
  options: ArticleOptions = {},
  caches: RuleCaches = createRuleCaches(),
): Finding<RuleId>[] {
  assertOptions(options)
  const paragraphs = articleParagraphs(article, options.fields, options.records)
  const findings = runRules(
    {paragraphs: paragraphs.map(({text}) => text), roles: paragraphs.map(({role}) => role)},
    {
      ...articleOrigin(article, options.fields),
      ...options,
      language: options.language ?? articleLanguage(article, options.fields),
      date: options.date ?? articleDate(article, options.fields),
      rules: options.rules ?? ALL_RULES,
      story: options.story ?? storyOf(article),
    },
    caches,
  )
  return withPaths(findings, paragraphs)
}

function storyOf(article: unknown): string | undefined {
  const id = (article as {_id?: unknown} | null | undefined)?._id
  return typeof id === 'string' ? publishedId(id) : undefined
}

function withPaths(findings: Finding<RuleId>[], paragraphs: ArticleParagraph[]): Finding<RuleId>[] {
  return findings.map((finding) => ({
    ...finding,
    spans: finding.spans.map((span) => {
      const {path, blockOffset} = paragraphs[span.paragraph]
      return blockOffset ? {...span, path, blockOffset} : {...span, path}
    }),
  }))
}
