import {articleDate, articleLanguage, articleOrigin} from './article/articleFields.ts'
import {articleParagraphs} from './article/articleParagraphs.ts'
import {publishedId} from './article/fieldPath.ts'
import {articleParagraphNames, languageGroups} from './article/places.ts'
import {type Finding} from './model/finding.ts'
import {type ArticleFields, type ArticleParagraph} from './model/article.ts'
import {type CheckOptions} from './options.ts'
import {ALL_RULES, type RuleId} from './rules/index.ts'
import {unreadLanguage} from './text/language.ts'
import {createRuleCaches, type RuleCaches, runRules, withoutDismissed} from './runRules.ts'

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
  // up to there, texts say no language
  const shared = paragraphs.findIndex(({language}) => language)
  const byGroup = (groups.length > 0 ? groups : [NO_TEXT]).map(({from, to, language}) => {
    const before = language && !own ? shared : 0
    const group = paragraphs
      .slice(0, to)
      .map((one, index) => (index < before || index >= from ? one : NOTHING))
    const found = runRules(
      {paragraphs: group.map(({text}) => text), roles: group.map(({role}) => role), names},
      {
        ...articleOrigin(article, options.fields),
        ...options,
        language: language ?? own,
        date: options.date ?? articleDate(article, options.fields),
        rules: options.rules ?? ALL_RULES,
        story: options.story ?? storyOf(article),
      },
      language ? caches.languages.remember(language, createRuleCaches) : caches,
    )
    const told = language ? found.map((one) => ({...one, id: `${one.id}@${language}`})) : found
    return {found: told, from: before && from, language}
  })
  const findings = withoutDismissed(withoutTold(byGroup), options)
  return {paragraphs, findings: withPaths(findings, paragraphs)}
}

/** In the place of a paragraph in another language. */
const NOTHING = {text: '', role: 'cell'} as const
const NO_TEXT = {from: 0, to: 0, language: undefined}

interface Group {
  found: Finding<RuleId>[]
  /** Where its language begins, if texts of no language were read with it. */
  from: number
  language: string | undefined
}

/**
 * What texts of no language hold together with those of one is a finding of that language, and told once; what does
 * not hold beside any English text, such as that a name is not introduced, is none.
 */
function withoutTold([first, ...others]: Group[]): Finding<RuleId>[] {
  const english = others.filter(({from, language}) => from && !unreadLanguage([], language))
  const told = others.flatMap(({found, from}) =>
    found.filter(({spans}) => spans.some(({paragraph}) => paragraph >= from)),
  )
  const isAmong = (all: Finding[], {rule, spans}: Finding) =>
    all.some(
      (other) =>
        other.rule === rule &&
        spans.every(({paragraph, offset}) =>
          other.spans.some((span) => span.paragraph === paragraph && span.offset === offset),
        ),
    )
  const isLeft = (one: Finding) =>
    !isAmong(told, one) && (!english[0] || english.some(({found}) => isAmong(found, one)))
  return [...first!.found.filter(isLeft), ...told]
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
      return {...span, path, ...(blockOffset && {blockOffset})}
    }),
  }))
}
