import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {ALL_RULES, checkParagraphs, type Finding, type RuleId} from '../plugins/copydesk/core.ts'
import {printTable} from './engine/timing.ts'
import {type Corpus, readCorpora} from './rules/corpora.ts'
import {placeOf, readLabels} from './rules/labels.ts'

const SEVERITIES = ['warning', 'review', 'info'] as const

interface Read {
  corpus: string
  story: Corpus['stories'][number]
  finding: Finding
}

/**
 * What each rule finds in edited news, by severity, for 100 stories of each corpus; how many of its warnings that
 * somebody read in their story were right; and how many warnings in 100 stories are wrong by that share.
 * `COPYDESK_NEWS` names a folder of real news, `COPYDESK_EVAL` one of evaluation data. `--list RULE` prints findings
 * to be read and labeled.
 */
export function benchRules(
  evaluation = process.env.COPYDESK_EVAL,
  news = process.env.COPYDESK_NEWS,
): void {
  const {values} = parseArgs({
    options: {list: {type: 'string'}, count: {type: 'string'}, severity: {type: 'string'}},
    strict: false,
  })
  const corpora = readCorpora(evaluation, news)
  if (corpora.length === 0) {
    console.log(
      'Left out: the rules in news, because COPYDESK_NEWS and COPYDESK_EVAL name no folder.',
    )
    return
  }
  const rules = values.list
    ? [values.list as RuleId]
    : ALL_RULES.filter((id) => !id.startsWith('archive-'))
  const read = corpora.flatMap(({name, stories}) =>
    stories.flatMap((story): Read[] =>
      checkParagraphs(story.paragraphs, {rules: values.list ? ALL_RULES : rules}).map(
        (finding) => ({
          corpus: name,
          story,
          finding,
        }),
      ),
    ),
  )
  if (values.list)
    printFindings(read, rules[0]!, Number(values.count ?? 30), values.severity as string)
  else printRates(read, rules, corpora)
}

function printRates(read: Read[], rules: RuleId[], corpora: Corpus[]): void {
  const labels = readLabels()
  const stories = corpora.reduce((sum, corpus) => sum + corpus.stories.length, 0)
  const rates = rules.map((rule) => {
    const mine = read.filter(({finding}) => finding.rule === rule)
    const warnings = mine.filter(({finding}) => finding.severity === 'warning')
    const known = warnings.flatMap(
      ({corpus, story, finding}) => labels.get(placeOf(corpus, story.id, finding)) ?? [],
    )
    const right = known.filter((label) => label === 'right').length / known.length
    return {rule, mine, read: known.length, right, warned: (100 * warnings.length) / stories}
  })
  console.log('Findings in 100 stories: warnings / reviews / notes')
  printTable(
    [
      '',
      ...corpora.map(({name, stories}) => `${name} (${stories.length})`),
      'warnings read',
      'right',
      'wrong in 100',
    ],
    rates.map(({rule, mine, read, right, warned}) => [
      rule,
      ...corpora.map(({name, stories}) =>
        SEVERITIES.map((severity) => {
          const found = mine.filter(
            ({corpus, finding}) => corpus === name && finding.severity === severity,
          )
          return ((100 * found.length) / stories.length).toFixed(1)
        }).join(' / '),
      ),
      `${read}`,
      read > 0 ? right.toFixed(2) : '',
      read > 0 ? (warned * (1 - right)).toFixed(2) : '',
    ]),
  )
  for (const [name, isOf] of [
    ['mechanical', isMechanical],
    ['factual', isFactual],
  ] as const) {
    const ours = rates.filter(({rule, read}) => isOf(rule) && read > 0)
    const wrong = ours.reduce((sum, {warned, right}) => sum + warned * (1 - right), 0)
    console.log(
      `All ${name} rules: ${wrong.toFixed(2)} wrong warnings in 100 stories, by the share of those read`,
    )
  }
}

const from = (first: RuleId, last: RuleId) => (rule: RuleId) =>
  ALL_RULES.indexOf(rule) >= ALL_RULES.indexOf(first) &&
  ALL_RULES.indexOf(rule) <= ALL_RULES.indexOf(last)
const isMechanical = (rule: RuleId) =>
  rule === 'name-glued' || from('only-punctuation', 'subhead')(rule)
const isFactual = from('unit-conversion', 'number-mismatch')

/** Findings of one rule, spread over all corpora, each with its place and what stands around it. */
function printFindings(
  read: Read[],
  rule: RuleId,
  count: number,
  severity: string | undefined,
): void {
  const mine = read.filter(
    ({finding}) => finding.rule === rule && (!severity || finding.severity === severity),
  )
  const step = Math.max(1, mine.length / count)
  for (let i = 0; i < count && Math.floor(i * step) < mine.length; i++) {
    const {corpus, story, finding} = mine[Math.floor(i * step)]!
    const {paragraph, offset, length} = finding.spans[0]!
    const text = story.paragraphs[paragraph]!
    const [before, at, after] = [
      text.slice(Math.max(0, offset - 60), offset),
      text.slice(offset, offset + length),
      text.slice(offset + length, offset + length + 60),
    ]
    const rest = [finding.suggestion ?? '', ...(finding.choices ?? [])].join(' | ')
    console.log(
      `${placeOf(corpus, story.id, finding)}\t${finding.severity}\n    ${before}⟦${at}⟧${after}${after ? '' : `¶ ${(story.paragraphs[paragraph + 1] ?? '').slice(0, 50)}`}   → ${rest}`,
    )
  }
  console.log(`${mine.length} findings`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) benchRules()
