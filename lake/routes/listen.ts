import {Hono} from 'hono'
import {canRead} from '../access/index.ts'
import {matchesFilter, prepareQuery} from '../groq/index.ts'
import {listen} from '../listen/listen.ts'
import {datasetOf, type LakeEnv} from '../server/context.ts'
import {eventStream} from '../streams/eventStream.ts'
import {queryParameters} from './query.ts'

/** Server-sent events for the mutations of the documents that a query matches. */
export const listenRoutes = new Hono<LakeEnv>().get('/data/listen/:dataset', (c) => {
  const dataset = datasetOf(c)
  const {identity, lake} = c.var
  const search = new URL(c.req.url).searchParams
  const query = prepareQuery(search.get('query') || '*', queryParameters(search))
  const options = {identity: identity.id, projectId: lake.projectId, dataset: dataset.name}
  return eventStream((sink) =>
    listen(
      dataset,
      {
        matches: (document) =>
          canRead(identity, document) && matchesFilter(query, document, options),
        includeResult: search.get('includeResult') === 'true',
        includePreviousRevision: search.get('includePreviousRevision') === 'true',
        includeMutations: search.get('includeMutations') !== 'false',
        includeEffects: search.get('effectFormat') === 'mendoza',
        enableResume: search.get('enableResume') === 'true',
        lastEventId: c.req.header('last-event-id'),
      },
      sink,
      lake.replay,
    ),
  )
})
