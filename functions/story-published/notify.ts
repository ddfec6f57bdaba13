import {type StoredStory, type StoryVerdict} from '../../plugins/copydesk/story/index.ts'

interface Notice {
  story: StoredStory
  title: string
  refuse: StoryVerdict['refuse']
  isTakenBack: boolean
  /** ISO 8601. */
  at: string
}

const TIMEOUT_MS = 10_000

/**
 * Posts what was found to a webhook, as JSON: `text` for a person, as chat programs show it; the story, the reasons
 * and whether the publication was undone for a program.
 *
 * @throws Error with one sentence where the webhook cannot be reached or refuses
 */
export async function notify(
  webhook: string,
  {story: {_id, _type}, title, refuse, isTakenBack, at}: Notice,
): Promise<void> {
  const reasons = refuse.filter(({code}) => code !== 'reason')
  const text = [
    `“${title}” bypassed the copy check${isTakenBack ? '; its publication was undone' : ''}.`,
    ...reasons.map(({message}) => `• ${message}`),
  ].join('\n')
  const body = JSON.stringify({text, story: {_id, _type, title}, reasons, isTakenBack, at})
  const why = await post(webhook, body)
  if (why) throw new Error(`The webhook in COPYDESK_WEBHOOK_URL was not told of ${_id}: ${why}.`)
}

/** Why it failed, without the address, which may be a secret; undefined where it went well. */
async function post(webhook: string, body: string): Promise<string | undefined> {
  try {
    const {ok, status} = await fetch(webhook, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    return ok ? undefined : `it answered ${status}`
  } catch (error) {
    return (error as Error).name === 'TimeoutError'
      ? `it did not answer in ${TIMEOUT_MS / 1000} seconds`
      : 'it cannot be reached'
  }
}
