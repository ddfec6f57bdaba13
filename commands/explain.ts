import {parseArgs} from 'node:util'
import {readText} from '../plugins/copydesk/cli/index.ts'
import {
  explainPair,
  type NameRead,
  type PairExplanation,
  textParagraphs,
  type WhyNot,
} from '../plugins/copydesk/core.ts'
import {counted} from './counted.ts'

/** `npm run explain -- story.txt NAME NAME`: why two names are, or are not, a finding. */
const USAGE = `Usage: npm run explain -- FILE NAME NAME

Says what the copy check reads of two names in a story, what weighs for and against their being
one, the score, and why they are a finding or not.

  FILE  a text file, as for npm run check; - reads standard input
  NAME  a name as the story writes it: Zahir, or 'Helmet Zahir'

Exit status: 0, or 2 for a mistake in the command or its input.`

const WHY_NOT: Record<WhyNot, string> = {
  'not-read': 'the story has no name of that spelling',
  'one-spelling': 'they are one spelling: only capitals, accents or an article differ',
  improbable: 'more weighs against their being one name than for it',
  'closer-name': 'one of them is closer to another name of the story',
  unlike: 'ruled out because their letters are too far apart, or other names are closer',
  'side-by-side': 'ruled out because they stand side by side in a name or a list',
  code: 'ruled out because one is a code, a handle or part of an address',
  compound: 'ruled out because one is part of the other',
  derived: 'ruled out because one is the people, the adjective or the creed of the other',
  'two-known': 'ruled out because both are places or words that everybody knows',
  'two-things': 'ruled out because each belongs to the name of another person or thing',
  possessive: 'ruled out because one is the other with its possessive ending misplaced',
  'decided-different': 'ruled out because an editor decided that they are different',
  'decided-correct': 'ruled out because an editor decided that the spelling is correct',
  'recorded-different': 'ruled out because they are two names on file',
  'recorded-deprecated': 'left to the record, which deprecates one of them',
}

try {
  const {values, positionals} = parseArgs({
    options: {help: {type: 'boolean'}},
    allowPositionals: true,
  })
  if (values.help) console.log(USAGE)
  else console.log(await explain(positionals))
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
}

async function explain([file, first, second, ...more]: string[]): Promise<string> {
  if (!file || !first?.trim() || !second?.trim() || more.length > 0) {
    throw new Error(`Name a file and two names.\n\n${USAGE}`)
  }
  const paragraphs = textParagraphs(await readText(file, process.stdin)).map(({text}) => text)
  const explanation = explainPair(paragraphs, [first, second])
  const names = explanation.names.map((name, i) => nameLine([first, second][i]!, name))
  return [
    `${file === '-' ? 'standard input' : file}: ${counted(paragraphs.length, 'paragraph')}`,
    ...names,
    ...scoreLines(explanation),
    ...explanation.evidence.map(({weighs, text}) => `${weighs}: ${text}`),
    '',
    `${first} and ${second}: ${verdict(explanation)}`,
  ].join('\n')
}

function nameLine(asked: string, read: NameRead | undefined): string {
  if (!read) return `${asked}: not read as a name`
  const {text, mentions, copies, introducedBy} = read
  const places = paragraphsOf(mentions.map(({paragraph}) => paragraph))
  const written = [...new Set(mentions.map(({name}) => `“${name}”`))].join(', ')
  return [
    `${text}: ${counted(mentions.length, 'time')}, in ${places}, as ${written}`,
    ...(copies.length > 0 ? [`again in repeated ${paragraphsOf(copies)}`] : []),
    ...(introducedBy.length > 0 ? [`introduced by ${introducedBy.join(', ')}`] : []),
  ].join('; ')
}

function paragraphsOf(indexes: number[]): string {
  const numbers = [...new Set(indexes)].map((index) => index + 1)
  return `paragraph${numbers.length === 1 ? '' : 's'} ${numbers.join(', ')}`
}

function scoreLines({letters, weighed, logOdds, limits}: PairExplanation): string[] {
  if (letters === undefined) return []
  const alone = `log odds by letters alone ${signed(letters)} (compared from ${signed(limits.unlike)})`
  if (logOdds === undefined) return ['', alone]
  return [
    '',
    alone,
    ...weighed.map(({input, value, adds}) => `  ${signed(adds)}  ${input} ${round(value)}`),
    `log odds ${signed(logOdds)} (review from ${signed(limits.review)}, warning from ${signed(limits.warning)})`,
    '',
  ]
}

function verdict({finding, whyNot}: PairExplanation): string {
  if (finding) return `${finding.severity}; ${finding.message}`
  return `no finding: ${WHY_NOT[whyNot!]}.`
}

function round(number: number): string {
  return String(Math.round(number * 100) / 100)
}

function signed(number: number): string {
  return `${number < 0 ? '−' : '+'}${Math.abs(number).toFixed(2)}`
}
