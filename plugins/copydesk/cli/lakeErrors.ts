import {type SanityClient} from '@sanity/client'

/** An error of a client as one sentence that names the address and says what to do; others as they are. */
export function explained(error: unknown, client: SanityClient): Error {
  const {message, statusCode, code, cause} = error as Error & {
    statusCode?: number
    code?: string
    cause?: {code?: string}
  }
  const {projectId, dataset} = client.config()
  const address = new URL(client.getUrl('/')).origin
  const because = (sentence: string) => new Error(sentence, {cause: error})
  if (statusCode === 401 || statusCode === 403)
    return because(
      `${address} rejects the token in SANITY_AUTH_TOKEN: use one for project ${projectId} that may read drafts in ${dataset}; for a local lake, what admin-token in its folder holds.`,
    )
  const why = code ?? cause?.code
  if (statusCode === undefined && (why || /fetch failed/u.test(message)))
    return because(
      `${address} cannot be reached${why ? ` (${why})` : ''}: check the network, and for a lake of your own that it is running and that --api-host is its address.`,
    )
  return error as Error
}
