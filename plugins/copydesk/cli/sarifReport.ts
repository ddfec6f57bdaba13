import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {
  SarifBuilder,
  SarifResultBuilder,
  SarifRuleBuilder,
  SarifRunBuilder,
} from 'node-sarif-builder'
import {
  ENGINE_VERSION,
  ENGLISH,
  type Finding,
  rules,
  ruleWords,
  type Severity,
  type Span,
} from '../engine/index.ts'
import {type DecisionKind, type StoredDecision} from '../story/index.ts'
import {placeText} from './place.ts'
import {type StoryReport, unreadText} from './report.ts'

type Result = SarifResultBuilder['result']
type Location = NonNullable<Result['locations']>[number]
type PhysicalLocation = NonNullable<Location['physicalLocation']>
type ArtifactLocation = NonNullable<PhysicalLocation['artifactLocation']>
type Region = NonNullable<PhysicalLocation['region']>
type Suppression = NonNullable<Result['suppressions']>[number]
type Invocation = NonNullable<SarifRunBuilder['run']['invocations']>[number]

const LEVELS: Record<Severity, 'warning' | 'note'> = {
  warning: 'warning',
  review: 'note',
  info: 'note',
}

const DECISIONS: Record<DecisionKind, string> = {
  distinct: 'Marked as different',
  'accepted-spelling': 'Marked as also correct',
  dismissed: 'Ignored for now',
}

/**
 * The reports as SARIF 2.1.0: a result for each finding at its first place, the other places as related locations.
 * What an editor has decided is a suppressed result, with the decision, who and when as its justification. What could
 * not be checked is a notification of the run.
 * Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 *
 * @param mistakes a sentence for each story that could not be read
 */
export function sarifReport(reports: StoryReport[], mistakes: readonly string[]): string {
  const run = new SarifRunBuilder({columnKind: 'utf16CodeUnits'}).initSimple({
    toolDriverName: 'Copydesk',
    toolDriverVersion: ENGINE_VERSION,
  })
  run.run.artifacts = reports.flatMap(({file}) =>
    file === undefined ? [] : [{location: artifact(file), mimeType: 'text/plain'}],
  )
  run.run.invocations = [invocation(reports, mistakes)]
  for (const {id, tier, about} of rules())
    run.addRule(
      new SarifRuleBuilder({
        id,
        shortDescription: {text: ENGLISH[ruleWords(id).name as keyof typeof ENGLISH]},
        fullDescription: {text: about},
        defaultConfiguration: {level: LEVELS[tier]},
      }),
    )
  for (const report of reports) {
    for (const finding of report.findings) run.addResult(resultOf(finding, report))
    for (const {finding, decision} of report.decided?.() ?? [])
      run.addResult(resultOf(finding, report, [suppression(decision)]))
  }
  const log = new SarifBuilder()
  log.addRun(run)
  return `${log.buildSarifJsonString({indent: true})}\n`
}

function invocation(reports: StoryReport[], mistakes: readonly string[]): Invocation {
  return {
    executionSuccessful: mistakes.length === 0,
    toolExecutionNotifications: [
      ...mistakes.map((text) => ({level: 'error' as const, message: {text}})),
      ...unreadText(reports).map((text) => ({level: 'note' as const, message: {text}})),
    ],
  }
}

function resultOf(finding: Finding, report: StoryReport, suppressions: Suppression[] = []) {
  const {id, rule, severity, message, spans} = finding
  const [first = storyLocation(report), ...others] = spans.map((span) => location(span, report))
  return new SarifResultBuilder({
    ruleId: rule,
    level: LEVELS[severity],
    message: {text: message},
    locations: [first],
    ...(others.length > 0 && {
      relatedLocations: others.map((other, index) => ({id: index + 1, ...other})),
    }),
    partialFingerprints: {'copydeskFinding/v1': id},
    suppressions,
  })
}

function location({paragraph, offset, length}: Span, report: StoryReport): Location {
  const [start, end] = [report.place(paragraph, offset), report.place(paragraph, offset + length)]
  if (report.file !== undefined && start.unit === 'line' && end.unit === 'line') {
    const region: Region = {
      startLine: start.number,
      ...(start.column && {startColumn: start.column}),
      ...(start.column && end.column && {endLine: end.number, endColumn: end.column}),
    }
    return {physicalLocation: {artifactLocation: artifact(report.file), region}}
  }
  const name = placeText(start)
  return {logicalLocations: [{name, fullyQualifiedName: `${report.id ?? report.name}: ${name}`}]}
}

const storyLocation = ({file, id, name}: StoryReport): Location =>
  file === undefined
    ? {logicalLocations: [{name, fullyQualifiedName: id ?? name}]}
    : {physicalLocation: {artifactLocation: artifact(file)}}

/** Relative to the folder in which the check runs; absolute where the file is elsewhere. */
function artifact(file: string): ArtifactLocation {
  const from = path.relative('', file)
  const isElsewhere = path.isAbsolute(from) || from.split(path.sep)[0] === '..'
  if (isElsewhere) return {uri: pathToFileURL(file).href}
  return {uri: from.split(path.sep).map(encodeURIComponent).join('/')}
}

function suppression({kind, by, at, reason}: StoredDecision): Suppression {
  const said = [DECISIONS[kind], by, at].filter(Boolean).join(', ')
  return {
    kind: 'external',
    status: 'accepted',
    justification: reason ? `${said}: ${reason}` : said,
  }
}
