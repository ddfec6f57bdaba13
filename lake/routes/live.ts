import {type LakeRequest, stillReads} from '../http/context.ts'
import {followLive, type LiveRequest} from '../live/followLive.ts'
import {canRead} from '../access/index.ts'
import {countedStream} from './countedStream.ts'

/** Server-sent events that say which queries' answers may have changed. */
export function getLiveEvents(c: LakeRequest): Response {
  const {identity, dataset} = c.var
  const isAllowed = stillReads(c)
  const drafts = c.req.query('includeDrafts') === 'true'
  const request: LiveRequest = {
    concerns: (document) => canRead(identity, document) && (drafts || !document._id.includes('.')),
    lastEventId: c.req.header('last-event-id'),
    isAllowed,
  }
  return countedStream(identity, isAllowed, (sink) => followLive(dataset, request, sink))
}
