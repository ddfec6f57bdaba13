import {Hono} from 'hono'
import {datasetOf, type LakeEnv} from '../server/context.ts'
import {followLive} from '../live/followLive.ts'
import {eventStream} from '../streams/eventStream.ts'
import {canRead} from '../access/index.ts'

/** Server-sent events that say which queries' answers may have changed. */
export const liveRoutes = new Hono<LakeEnv>().get('/data/live/events/:dataset', (c) => {
  const dataset = datasetOf(c)
  const {identity} = c.var
  const drafts = c.req.query('includeDrafts') === 'true'
  const concerns = (document: {_id: string; _type: string}) =>
    canRead(identity, document) && (drafts || !document._id.includes('.'))
  return eventStream((sink) => followLive(dataset, concerns, c.req.header('last-event-id'), sink))
})
