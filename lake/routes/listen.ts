import {mayReadHistory} from '../access/index.ts'
import {type ApiError} from '../errors/apiError.ts'
import {prepareQuery} from '../groq/index.ts'
import {listen} from '../listen/listen.ts'
import {createMatcher} from '../listen/matcher.ts'
import {type LakeRequest, stillReads} from '../http/context.ts'
import {asRefusal} from '../http/answerError.ts'
import {channelError, countedStream} from './countedStream.ts'
import {queryParameters} from './query.ts'

/** Server-sent events for the mutations of the documents that a query matches. */
export function getListener(c: LakeRequest): Response {
  const {identity, lake, dataset} = c.var
  const search = new URL(c.req.url).searchParams
  const query = readable(() => prepareQuery(search.get('query') || '*', queryParameters(search)))
  if ('refusal' in query) return channelError(query.refusal)
  const options = {identity: identity.id, projectId: lake.projectId, dataset: dataset.name}
  const isAllowed = stillReads(c)
  return countedStream(identity, isAllowed, (sink) =>
    listen(
      dataset,
      {
        matches: createMatcher(query.value, identity, options),
        isAllowed,
        includeResult: search.get('includeResult') === 'true',
        includePreviousRevision: search.get('includePreviousRevision') === 'true',
        includeMutations: search.get('includeMutations') !== 'false',
        includeEffects: search.get('effectFormat') === 'mendoza',
        history: mayReadHistory(identity, {_id: 'any'}),
        enableResume: search.get('enableResume') === 'true',
        lastEventId: c.req.header('last-event-id'),
      },
      sink,
      lake.replay,
    ),
  )
}

function readable<T>(read: () => T): {value: T} | {refusal: ApiError} {
  try {
    return {value: read()}
  } catch (error) {
    const refusal = asRefusal(error)
    if (!refusal) throw error
    return {refusal}
  }
}
