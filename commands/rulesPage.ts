import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {ENGLISH, type Rule, type RuleId, rules, ruleWords} from '../plugins/copydesk/core.ts'

const FOLDER = path.resolve(import.meta.dirname, '../plugins/copydesk/engine/rules')

/** What the doc comment of a rule says. */
export interface RuleDoc {
  rule: Rule<RuleId>
  /** The comment without its examples. */
  text: string
  /** Stories by their paragraphs. */
  bad: string[][]
  good: string[][]
  /** Stories published before, which the examples are held against. */
  earlier: string[][]
}

/**
 * The doc comments of all rules, in the order of the list. Examples stand at the end of a comment: `Bad:`, `Good:`
 * and `Earlier:`, each followed by a story in backticks with `¶` between its paragraphs; `×4` for four such stories.
 * @throws where a rule has no comment, or a comment no example of either kind
 */
export function ruleDocs(): RuleDoc[] {
  const sources = readdirSync(FOLDER).map((file) => readFileSync(path.join(FOLDER, file), 'utf8'))
  return rules().map((rule) => {
    const source = sources.find((text) => text.includes(`  id: '${rule.id}',`)) ?? ''
    const [, comment] =
      /\/\*\*\n((?: \*.*\n)+) \*\/\nexport const \w+ = defineRule/.exec(source) ?? []
    if (!comment) throw new Error(`The rule ${rule.id} has no doc comment.`)
    const text = comment.replace(/^ \* ?/gm, '')
    const [about] = text.split(/\n(?=(?:Bad|Good|Earlier): `)/)
    const doc = {
      rule,
      text: about.trim().replaceAll('\n', ' '),
      bad: stories(text, 'Bad'),
      good: stories(text, 'Good'),
      earlier: stories(text, 'Earlier'),
    }
    if (doc.bad.length === 0 || doc.good.length === 0)
      throw new Error(
        `The doc comment of ${rule.id} needs an example after Bad: and one after Good:.`,
      )
    return doc
  })
}

function stories(text: string, kind: 'Bad' | 'Good' | 'Earlier'): string[][] {
  return [...text.matchAll(new RegExp(`^${kind}: \`([^\`]+)\`(?: ×(\\d+))?`, 'gm'))].flatMap(
    ([, story, times = '1']) =>
      Array.from({length: Number(times)}, () => story.replaceAll('\n', ' ').split(' ¶ ')),
  )
}

/** `docs/rules.md`: each rule with what it flags and what it passes. */
export function rulesPage(docs: RuleDoc[] = ruleDocs()): string {
  const rows = docs.map(
    ({rule}) =>
      `| [\`${rule.id}\`](#${rule.id}) | ${rule.about} | ${rule.tier === 'info' ? 'note' : rule.tier} | ${runsWhen(rule)} | ${rule.anyLanguage ? 'any' : 'English'} |`,
  )
  return `# The rules

<!-- Made by \`npm run docs:rules\` from plugins/copydesk/engine/rules; edit the rules, not this page. -->

A rule's id is used in the option \`rules\`, in findings and in stored decisions. Its findings are at most as serious as its tier: a *warning* is probably a mistake, and a *review* is worth a look: the publish dialog asks about both, unless the option \`severities\` says otherwise. A *note* (\`info\` in options) never interrupts. Rules for English leave text in other languages alone; where a text does not say its language, its words do.

| Rule | What it looks for | Tier | Runs | Language |
|---|---|---|---|---|
${rows.join('\n')}
${docs.map(section).join('')}`
}

function section({rule, text, bad, good, earlier}: RuleDoc): string {
  return `
## ${rule.id}

*${ENGLISH[ruleWords(rule.id).name as keyof typeof ENGLISH]}.* ${text}
${earlier.length > 0 ? `\nPublished before${earlier.length > 1 ? `, in ${earlier.length} stories` : ''}:\n\n${quoted(earlier[0])}` : ''}
Flags:

${bad.map(quoted).join('\n')}
Passes:

${good.map(quoted).join('\n')}`
}

const quoted = (story: string[]): string => `${story.map((text) => `> ${text}`).join('\n>\n')}\n`

function runsWhen({core, against}: Rule): string {
  if (core) return 'always'
  return against === 'archive' ? 'with an archive' : 'unless the option `rules` leaves it out'
}
