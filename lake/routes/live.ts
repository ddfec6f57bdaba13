import {type LakeRequest, mayListen} from '../http/context.ts'
import {followLive, type LiveRequest} from '../live/followLive.ts'
import {canRead} from '../access/index.ts'
import {countedStream} from './countedStream.ts'

/** Server-sent events that say which queries' answers may have changed. */
export function getLiveEvents(c: LakeRequest): Response {
  const {identity, lake, dataset} = c.var
  const authorization = c.req.header('authorization')
  const drafts = c.req.query('includeDrafts') === 'true'
  const request: LiveRequest = {
    concerns: (document) => canRead(identity, document) && (drafts || !document._id.includes('.')),
    lastEventId: c.req.header('last-event-id'),
    isAllowed: () => mayListen(lake, dataset, authorization),
  }
  return countedStream(identity, (sink) => followLive(dataset, request, sink))
}
