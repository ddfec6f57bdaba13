import {
  articleDate,
  articleLanguage,
  articleOrigin,
  articleParagraphs,
} from './article/articleParagraphs.ts'
import {publishedId} from './article/fieldPath.ts'
import {articleParagraphNames, languageGroups} from './article/places.ts'
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
 */
export function checkArticle(
  article: unknown,
  options: ArticleOptions = {},
  caches: RuleCaches = createRuleCaches(),
): Finding<RuleId>[] {
  return readArticle(article, options, caches).findings
}

/** An article as it is checked: what its findings point at, and the findings. */
export interface ReadArticle {
  paragraphs: ArticleParagraph[]
  findings: Finding<RuleId>[]
}

/** What `checkArticle` gives, and the paragraphs that its spans index. */
export function readArticle(
  article: unknown,
  options: ArticleOptions,
  caches: RuleCaches,
): ReadArticle {
  const paragraphs = articleParagraphs(article, options.fields, options.records)
  const own = options.language ?? articleLanguage(article, options.fields)
  const names = articleParagraphNames(paragraphs)
  const groups = languageGroups(paragraphs)
  const findings = (groups.length > 0 ? groups : [NO_TEXT]).flatMap(({from, to, language}) => {
    const group = paragraphs.slice(from, to)
    const found = runRules(
      {
        paragraphs: group.map(({text}) => text),
        roles: group.map(({role}) => role),
        names: group.map((_, index) => names(from + index)),
      },
      {
        ...articleOrigin(article, options.fields),
        ...options,
        decisions: decisionsIn(options.decisions, language),
        language: language ?? own,
        date: options.date ?? articleDate(article, options.fields),
        rules: options.rules ?? ALL_RULES,
        story: options.story ?? storyOf(article),
      },
      language ? cachesIn(caches, language) : caches,
    )
    return found.map((finding) => inArticle(finding, from, language))
  })
  return {paragraphs, findings: withPaths(findings, paragraphs)}
}

const NO_TEXT = {from: 0, to: 0, language: undefined}

/** What is kept of the texts of one article in each of its languages. */
const languageCaches = new WeakMap<RuleCaches, Map<string, RuleCaches>>()

function cachesIn(caches: RuleCaches, language: string): RuleCaches {
  const byLanguage = languageCaches.get(caches) ?? new Map<string, RuleCaches>()
  languageCaches.set(caches, byLanguage)
  const known = byLanguage.get(language) ?? createRuleCaches()
  byLanguage.set(language, known)
  return known
}

/** A finding of the text in one language, in the terms of the article; the same may be found in another language. */
function inArticle(
  finding: Finding<RuleId>,
  from: number,
  language: string | undefined,
): Finding<RuleId> {
  const {spans, duplicates, differences} = finding
  if (from === 0 && !language) return finding
  const shifted = <T extends {first: number; second: number}>(range: T): T => ({
    ...range,
    first: range.first + from,
    second: range.second + from,
  })
  return {
    ...finding,
    id: language ? `${finding.id}@${language}` : finding.id,
    spans: spans.map((span) => ({...span, paragraph: span.paragraph + from})),
    ...(duplicates && {duplicates: duplicates.map(shifted)}),
    ...(differences && {differences: differences.map(shifted)}),
  }
}

/** The decisions as the text in one language knows its findings. */
function decisionsIn(
  decisions: ArticleOptions['decisions'],
  language: string | undefined,
): ArticleOptions['decisions'] {
  if (!language) return decisions
  const suffix = `@${language}`
  return decisions?.map((decision) =>
    decision.kind === 'dismissed' && decision.id.endsWith(suffix)
      ? {...decision, id: decision.id.slice(0, -suffix.length)}
      : decision,
  )
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
