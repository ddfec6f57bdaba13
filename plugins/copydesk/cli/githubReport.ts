import {type Severity} from '../engine/index.ts'
import {placeText} from './place.ts'
import {type StoryReport} from './report.ts'

const COMMANDS: Record<Severity, string> = {warning: 'warning', review: 'notice', info: 'notice'}

/**
 * The reports as workflow commands of GitHub Actions, an annotation for each finding at its first place.
 * Source: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function githubReport(reports: StoryReport[]): string {
  const lines = reports.flatMap(({name, id, findings, place}) =>
    findings.map(({severity, rule, message, spans: [first]}) => {
      const where = first ? place(first.paragraph, first.offset) : undefined
      const isLine = !id && where?.unit === 'line'
      const properties = [
        isLine ? `file=${property(name)},line=${where.number}` : '',
        `title=${property(isLine || !where ? rule : `${rule}: ${name}, ${placeText(where)}`)}`,
      ]
      return `::${COMMANDS[severity]} ${properties.filter(Boolean).join(',')}::${data(message)}\n`
    }),
  )
  return lines.join('')
}

const data = (text: string) =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
