import {type CustomValidator, type Rule, type ValidationContext} from 'sanity'
import {firstValueFrom, timeout} from 'rxjs'
import {type Records, type Severity} from '../../engine/index.ts'
import {API_VERSION} from '../apiVersion.ts'
import {type CheckedDocument, readDocument} from '../check/readDocument.ts'
import {type Setup} from '../options/resolveOptions.ts'
import {recordsFeed} from '../records/recordsFeed.ts'
import {markersOf} from './markers.ts'
import {wordsOf} from './wordsOf.ts'

/** How long a validation pass waits for the records before it goes on without them. */
const RECORDS_WAIT_MS = 3000

/**
 * The rules of one Portable Text field: one for each level that has severities, since a rule
 * cannot return a level. All levels share one reading of the document.
 */
export function copyCheckRules(rule: Rule, field: string, setup: Setup): Rule[] {
  const isLeft = (severity: Severity) =>
    !setup.silent.includes(severity) && !setup.block.includes(severity)
  const levels: [Severity[], (rule: Rule) => Rule][] = [
    [setup.block, (blocking) => blocking.error()],
    [(['warning'] as const).filter(isLeft), (warning) => warning.warning()],
    [(['review'] as const).filter(isLeft), (review) => review.info()],
  ]
  return levels
    .filter(([severities]) => severities.length > 0)
    .map(([severities, level]) => level(rule.custom(validator(field, severities, setup))))
}

/** A throw would become an error marker and stop publishing, so whatever goes wrong is no marker. */
function validator(field: string, severities: Severity[], setup: Setup): CustomValidator {
  const validate: CustomValidator = async (_value, context) => {
    try {
      const {document} = context
      if (!document) return true
      const records = await knownRecords(context, setup)
      const {findings} = readDocument(document as CheckedDocument, setup, records)
      const markers = markersOf(findings, field, severities, await wordsOf(context))
      return markers.length > 0
        ? markers.map((marker) => ({...marker, details: {...marker.details}}))
        : true
    } catch (error) {
      console.warn('copydesk: the copy check could not read this document.', error)
      return true
    }
  }
  validate.bypassConcurrencyLimit = true
  return validate
}

async function knownRecords(
  context: ValidationContext,
  setup: Setup,
): Promise<Records | undefined> {
  try {
    const client = context.getClient({apiVersion: API_VERSION})
    return await firstValueFrom(recordsFeed(client, setup.records).pipe(timeout(RECORDS_WAIT_MS)))
  } catch {
    return undefined
  }
}
