import {type CustomValidator, type Rule, type ValidationContext} from 'sanity'
import {firstValueFrom, timeout} from 'rxjs'
import {placesAt, type Records, type Severity} from '../../engine/index.ts'
import {
  API_VERSION,
  type CheckedDocument,
  ownField,
  readDocument,
  type Setup,
} from '../../story/index.ts'
import {withCurrentDecisions} from '../feeds/decisionsStore.ts'
import {recordsFeed, recordsOnce} from '../feeds/recordsFeed.ts'
import {withRecentReferenced} from '../feeds/referencedFeed.ts'
import {markersOf} from './markers.ts'
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
 * The rules of a document that is read: one for each level that has severities, since a rule cannot return a level. They
 * are the document's and not its fields', for what holds its text may be empty, in no array item, or brought by a plugin.
 * All levels share one reading. In a release, whose buttons cannot ask, what would be asked about is an error, for which
 * they wait.
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
    .map(([severities, as]) => keptInNode(as(rule.custom(validator(severities, setup)))))
}

/**
 * Outside of the Studio, Sanity adds its search for unknown fields to each rule of a document, and with that makes the
 * rule a warning (`addUnknownFieldsValidator` of `@sanity/validation`): errors would stop nobody there.
 */
const keptInNode = (rule: Rule): Rule =>
  Object.defineProperty(rule, 'custom', {value: () => ({warning: () => rule})})

const without = (some: Severity[], others: Severity[]) =>
  some.filter((severity) => !others.includes(severity))

/** A throw would become an error marker and stop publishing, so whatever goes wrong is no marker. */
function validator({outside, inRelease}: Level, setup: Setup): CustomValidator {
  const validate: CustomValidator = async (_value, context) => {
    try {
      const {document} = context
      if (!document || !setup.types.includes(document._type)) return true
      const client = context.getClient({apiVersion: API_VERSION})
      const [read, records, waits, words] = await Promise.all([
        withCurrentDecisions(client, document as CheckedDocument, setup),
        knownRecords(context, setup),
        waitsInRelease(context, document._id),
        wordsOf(context),
      ])
      const whole = await withRecentReferenced(client, read, setup)
      const {findings} = readDocument(whole, setup, records)
      const severities = waits ? inRelease : outside
      const texts = setup
        .fieldsOf(document._type)
        .portableText.flatMap((field) => placesAt(document, ownField(field)))
        .map(({path}) => path)
      const markers = markersOf(findings, texts, severities, words)
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
