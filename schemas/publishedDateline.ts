import type {SanityClient} from 'sanity'

export interface PublishedDateline {
  located?: {_ref?: string}
  text?: string
  provider?: string
}

type Answer = Promise<PublishedDateline | null>

/** Rules run at every pause in typing; one answer serves them for so long. */
const KEPT_MS = 10_000

const answers = new WeakMap<SanityClient, Map<string, {asked: number; answer: Answer}>>()

/** The dateline that a document was published with; null without one, or where it cannot be read. */
export function publishedDateline(client: SanityClient, id: string): Answer {
  const known = answers.get(client) ?? new Map<string, {asked: number; answer: Answer}>()
  answers.set(client, known)
  const last = known.get(id)
  if (last && Date.now() - last.asked < KEPT_MS) return last.answer
  const answer = client
    .withConfig({perspective: 'raw'})
    .fetch<PublishedDateline | null>('*[_id == $id][0].dateline', {id})
    .catch(() => null)
  known.set(id, {asked: Date.now(), answer})
  return answer
}
