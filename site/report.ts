import {createClient, type SanityClient} from '@sanity/client'
import {LRUCache} from 'lru-cache'
import {randomUUID} from 'node:crypto'
import {wellFormed} from '../publishing/outputs/index.ts'
import {MAX_LINE, MAX_MESSAGE, type ReportForm} from './pages/reportPage.ts'
import {type SiteSettings} from './settings.ts'

const PERIOD_MS = 10 * 60 * 1000
const PER_READER = 5
const PER_SITE = 100

/** Takes readers’ reports, no more than the newsroom can read. */
export interface ReportDesk {
  /** Why a report is not taken, in a sentence; undefined once it is kept. @throws where the lake fails */
  take(form: ReportForm, article: string | undefined, reader: string): Promise<Refusal | undefined>
}

export interface Refusal {
  status: 422 | 429 | 503
  sentence: string
}

/** `reader` tells readers apart for a while, by their address; it is not kept with the report. */
export function createReportDesk(settings: SiteSettings): ReportDesk {
  const client = settings.reportToken
    ? createClient({...settings.lake, token: settings.reportToken, useCdn: false, maxRetries: 0})
    : undefined
  const sent = new LRUCache<string, number>({max: 10_000, ttl: PERIOD_MS})
  const count = (key: string) => sent.get(key) ?? 0
  // The time of the first counts: what is sent after it does not move the end of the period.
  const add = (key: string) => sent.set(key, count(key) + 1, {noUpdateTTL: true})

  return {
    async take(form, article, reader) {
      if (!client) {
        return {status: 503, sentence: 'Reports cannot be taken at the moment: try again later.'}
      }
      const problem = problemOf(form)
      if (problem) return {status: 422, sentence: problem}
      if (count(reader) >= PER_READER || count('') >= PER_SITE) {
        return {
          status: 429,
          sentence: 'Too many reports have come in: wait ten minutes, then send yours again.',
        }
      }
      add(reader)
      add('')
      await keep(client, form, article)
      return undefined
    },
  }
}

function problemOf({message, name, email}: ReportForm): string | undefined {
  if (message.trim() === '') return 'Nothing is written: say what is wrong.'
  if (message.length > MAX_MESSAGE) {
    return `The report has ${message.length} characters: shorten it to ${MAX_MESSAGE}.`
  }
  if (name.length > MAX_LINE) return `The name is too long: shorten it to ${MAX_LINE} characters.`
  if (email.length > MAX_LINE || (email !== '' && !/^[^\s@]+@[^\s@]+$/.test(email))) {
    return `“${email.slice(0, MAX_LINE)}” is no email address: correct it, or leave it out.`
  }
  return undefined
}

/** A document that only the newsroom can read: its id has a dot. */
async function keep(client: SanityClient, form: ReportForm, article: string | undefined) {
  const {story, message, name, email} = wellFormed(form)
  const document = {
    _id: `private.report.${randomUUID()}`,
    _type: 'errorReport',
    message: message.trim(),
    receivedAt: new Date().toISOString(),
    status: 'open',
    ...(article && {story: {_type: 'reference', _ref: article, _weak: true}}),
    ...(story && {address: story}),
    ...(name.trim() && {name: name.trim()}),
    ...(email.trim() && {email: email.trim()}),
  }
  await client.mutate([{create: document}], {returnDocuments: false, visibility: 'sync'})
}
