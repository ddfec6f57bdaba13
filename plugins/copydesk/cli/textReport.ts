import {type Finding, spellingEdits} from '../engine/index.ts'
import {isOfParagraphs, writtenAs} from '../story/index.ts'
import {placesText} from './place.ts'
import {count, isClean, type StoryReport, unreadNames, unreadTexts} from './report.ts'

const LABELS = {warning: 'warning', review: 'review ', info: 'info   '}
const INDENT = ' '.repeat(LABELS.warning.length + 4)

/** Of so many stories the clean ones are named too; of more, only those with findings. */
const FEW = 10

/** The reports for a person to read, ending in a line that sums up. */
export function textReport(reports: StoryReport[]): string {
  const shown = reports.filter((report) => !isClean(report) || reports.length <= FEW)
  // each story that is shown says it of itself
  const others = reports.filter((report) => !shown.includes(report))
  const parts = [
    ...shown.map(storyText),
    ...unreadNames(others).map((sentence) => withStories(sentence, others)),
    ...unreadTexts(reports),
    summary(reports),
  ]
  return parts.join('\n\n') + '\n'
}

/** `Names are not checked in French copy: La pluie (drafts.a), Le vent (drafts.b) and 3 more.` */
function withStories(sentence: string, reports: StoryReport[]): string {
  const stories = reports.filter((report) => unreadNames([report]).includes(sentence)).map(nameOf)
  const more = stories.length > FEW ? ` and ${stories.length - FEW} more` : ''
  return `${sentence.replace(/\.$/u, '')}: ${stories.slice(0, FEW).join(', ')}${more}.`
}

const nameOf = ({name, id}: StoryReport) => (id ? `${name} (${id})` : name)

function storyText(report: StoryReport): string {
  const name = nameOf(report)
  const names = unreadNames([report])
  if (report.findings.length > 0) {
    const findings = report.findings.map((finding) => findingText(finding, report))
    return [name, ...findings, ...names.map((sentence) => `  ${sentence}`)].join('\n\n')
  }
  const found = isClean(report) ? 'clean' : 'nothing found in what was read'
  const but = names.map((sentence) => sentence.replace('Names', 'names').replace('.', ''))
  return `${name}: ${[found, ...(but.length > 0 ? [`but ${but.join(', and ')}`] : [])].join(', ')}`
}

function findingText(finding: Finding, {place}: StoryReport): string {
  const {severity, message, evidence = [], suggestion} = finding
  const isTold = message.includes('word for word')
  const told = evidence.filter(({code}) => code !== 'repeat-exact' || !isTold)
  const reasons = told.map(({text}) => text).filter((text) => !message.includes(text))
  const lines = [
    ...reasons,
    ...(suggestion?.trim() ? [`Suggested: ${written(finding, suggestion)}`] : []),
    ...places(finding, place),
  ]
  return [`  ${LABELS[severity]}  ${message}`, ...lines.map((line) => INDENT + line)].join('\n')
}

/** The words that go into the text: of a full name on record, the one that is misspelled. */
const written = (finding: Finding, suggestion: string) =>
  finding.variants
    ? writtenAs(
        suggestion,
        [false, true].flatMap((quoted) =>
          spellingEdits(finding, suggestion, {quoted}).map(({replacement}) => replacement),
        ),
      )
    : suggestion

/** Where each spelling stands; what is about paragraphs names them in its message. */
function places(finding: Finding, place: StoryReport['place']): string[] {
  if (isOfParagraphs(finding)) return []
  const bySpelling = Map.groupBy(finding.spans, ({text}) => text)
  return [...bySpelling].map(([text, at]) => {
    const found = at.map(({paragraph, offset}) => place(paragraph, offset))
    return `${text.trim() === '' ? `“${text}”` : text}: ${placesText(found)}`
  })
}

function summary(reports: StoryReport[]): string {
  const warnings = count(reports, 'warning')
  const reviews = count(reports, 'review')
  const stories = reports.length === 1 ? '1 story' : `${reports.length} stories`
  if (warnings + reviews === 0) return `${stories}: no open findings.`
  return `${stories}: ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}, ${reviews} to review.`
}
