import {type CustomValidator, type Rule, type ValidationContext} from 'sanity'
import {firstValueFrom, timeout} from 'rxjs'
import {
  isObject,
  type PathSegment,
  placesAt,
  type Records,
  type Severity,
} from '../../engine/index.ts'
import {
  API_VERSION,
  type CheckedDocument,
  fieldOf,
  ownField,
  readDocument,
  type Setup,
} from '../../story/index.ts'
import {withCurrentDecisions} from '../feeds/decisionsStore.ts'
import {recordsFeed, recordsOnce} from '../feeds/recordsFeed.ts'
import {withRecentReferenced} from '../feeds/referencedFeed.ts'
import {markersElsewhere, markersOf} from './markers.ts'
import {waitsInRelease} from './waitsInRelease.ts'
import {wordsOf} from './wordsOf.ts'

/** How long a validation pass waits for the records before it goes on without them. */
const RECORDS_WAIT_MS = 3000

/** The severities that are markers of one level, outside of releases and in them. */
interface Level {
  outside: Severity[]
  inRelease: Severity[]
}

/**
 * The rules of one Portable Text field: one for each level that has severities, since a rule
 * cannot return a level. All levels share one reading of the document. In a release, whose buttons
 * cannot ask, what would be asked about is an error, for which they wait.
 */
export function copyCheckRules(rule: Rule, setup: Setup): Rule[] {
  const waiting = setup.releases === 'ask' ? [...setup.block, ...setup.ask] : setup.block
  const level = (severity: Severity): Level => ({
    outside: without([severity], [...setup.silent, ...setup.block]),
    inRelease: without([severity], [...setup.silent, ...waiting]),
  })
  const levels: [Level, (rule: Rule) => Rule][] = [
    [{outside: setup.block, inRelease: waiting}, (blocking) => blocking.error()],
    [level('warning'), (warning) => warning.warning()],
    [level('review'), (review) => review.info()],
  ]
  return levels
    .filter(([{outside, inRelease}]) => outside.length + inRelease.length > 0)
    .map(([severities, as]) => as(rule.custom(validator(severities, setup))))
}

const without = (some: Severity[], others: Severity[]) =>
  some.filter((severity) => !others.includes(severity))

const keyOf = (path: readonly PathSegment[]) => JSON.stringify(path)

/** A type may stand in documents of other types, too, and in other places. */
const isRead = (type: string, path: readonly PathSegment[], setup: Setup) =>
  setup.types.includes(type) &&
  setup.fieldsOf(type).portableText.map(ownField).includes(fieldOf(path))

/** A throw would become an error marker and stop publishing, so whatever goes wrong is no marker. */
function validator({outside, inRelease}: Level, setup: Setup): CustomValidator {
  const validate: CustomValidator = async (_value, context) => {
    try {
      const {document} = context
      const here = (context.path ?? []) as PathSegment[]
      if (!document || !isRead(document._type, here, setup)) return true
      const client = context.getClient({apiVersion: API_VERSION})
      const [read, records, waits, words] = await Promise.all([
        withCurrentDecisions(client, document as CheckedDocument, setup),
        knownRecords(context, setup),
        waitsInRelease(context, document._id),
        wordsOf(context),
      ])
      const whole = await withRecentReferenced(client, read, setup)
      const {findings, paragraphs} = readDocument(whole, setup, records)
      const severities = waits ? inRelease : outside
      const fieldsOf = [...new Set(setup.fieldsOf(document._type).portableText.map(ownField))]
      const places = fieldsOf
        .flatMap((field) => placesAt(document, field))
        .filter(({value}) => isObject(value))
        .map(({path}) => path)
      const isFirst =
        places.length > 0 ? keyOf(places[0]) === keyOf(here) : fieldOf(here) === fieldsOf[0]
      const elsewhere = isFirst
        ? markersElsewhere(findings, paragraphs, places, severities, words)
        : []
      const markers = [...markersOf(findings, here, severities, words), ...elsewhere]
      return markers.length > 0
        ? markers.map(({details, ...marker}) => ({
            ...marker,
            details: {...details, waits: waits && !setup.block.includes(details.severity)},
          }))
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
    // nobody waits at a form, and a listener would keep the process from ending
    if (context.environment === 'cli') return await recordsOnce(client, setup.records)
    return await firstValueFrom(recordsFeed(client, setup.records).pipe(timeout(RECORDS_WAIT_MS)))
  } catch {
    return undefined
  }
}
