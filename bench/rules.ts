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
 * What each rule finds in edited news, by severity, for 100 stories of each corpus; and how many of its findings that
 * somebody read in their story were right. `COPYDESK_NEWS` names a folder of real news, `COPYDESK_EVAL` one of
 * evaluation data. `--list RULE` prints findings to be read and labeled.
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
  console.log('Findings in 100 stories: warnings / reviews / notes')
  printTable(
    [
      '',
      ...corpora.map(({name, stories}) => `${name} (${stories.length})`),
      'read',
      'right',
      'wrong warnings',
    ],
    rules.map((rule) => {
      const mine = read.filter(({finding}) => finding.rule === rule)
      const labeled = mine.flatMap(({corpus, story, finding}) => {
        const label = labels.get(placeOf(corpus, story.id, finding))
        return label ? [{label, severity: finding.severity}] : []
      })
      const wrong = labeled.filter(
        ({label, severity}) => label === 'wrong' && severity === 'warning',
      )
      const right = labeled.filter(({label}) => label === 'right')
      return [
        rule,
        ...corpora.map(({name, stories}) =>
          SEVERITIES.map((severity) => {
            const found = mine.filter(
              ({corpus, finding}) => corpus === name && finding.severity === severity,
            )
            return ((100 * found.length) / stories.length).toFixed(1)
          }).join(' / '),
        ),
        `${labeled.length}`,
        labeled.length > 0 ? (right.length / labeled.length).toFixed(2) : '',
        `${wrong.length}`,
      ]
    }),
  )
}

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
