import {type ApiError, mutationError} from '../errors/apiError.ts'
import {type BeforePublish, type Publication, type Refusal} from './beforePublish.ts'

/** Milliseconds in which the hook must have answered. */
export const JUDGING_MS = 10_000

/**
 * What the hook wants written too.
 *
 * @throws ApiError 409 with its reasons where it refuses, 503 where it takes too long, 500 where it fails
 */
export async function askHook(
  hook: BeforePublish,
  publication: Publication,
  timeLimit = JUDGING_MS,
): Promise<Record<string, unknown>[]> {
  const verdict = await inTime(hook, publication, timeLimit)
  const reasons = verdict?.refuse ?? []
  if (reasons.length > 0) throw refused(reasons, publication)
  return verdict?.mutations ?? []
}

async function inTime(hook: BeforePublish, publication: Publication, timeLimit: number) {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(failed(503, OVERDUE)), timeLimit)
  })
  const answer = (async () => hook(publication))().catch((error: unknown) => {
    const {message, stack} = error instanceof Error ? error : {message: String(error), stack: error}
    console.error(`beforePublish failed: ${stack}`)
    throw failed(500, `The check before publishing failed: ${message}`)
  })
  // An answer that comes too late is nobody's any more, and neither is its failure.
  answer.catch(() => {})
  try {
    return await Promise.race([answer, over])
  } finally {
    clearTimeout(timer)
  }
}

const OVERDUE = 'The check before publishing took too long. Nothing was written: try again.'

function failed(status: number, description: string): ApiError {
  return mutationError(status, {description, type: 'beforePublishError'})
}

function refused(reasons: Refusal[], {changes}: Publication): ApiError {
  const items = reasons.map(({message, ...details}) => {
    return {description: message, id: changes[0].id, type: 'publishRefusedError', ...details}
  })
  return mutationErrors(409, items)
}

/** Clients write it before the reasons, a line for each. */
const REFUSED = 'The check before publishing refused this'

/** As one mutation's failure, with an item for each. */
function mutationErrors(status: number, failures: {description: string; type: string}[]): ApiError {
  const description = failures.map((one) => one.description).join(' ')
  const error = mutationError(status, {...failures[0], description})
  const {error: body} = error.body as {error: object}
  const items = failures.map((failure) => ({error: failure, index: 0}))
  Object.assign(body, {description: REFUSED, items})
  return error
}
