import {type LakeDocument} from '../document/document.ts'
import {type Dataset} from '../store/dataset.ts'
import {type EventSink} from '../streams/eventStream.ts'
import {changedTags} from './syncTags.ts'

export interface LiveRequest {
  /** Which documents the client may hear of. */
  concerns(document: LakeDocument): boolean
  /** The last event the client has, when it comes back. */
  lastEventId: string | undefined
  /** False once its token was revoked: the stream then ends. */
  isAllowed(): boolean
}

/**
 * Tells `sink` of every transaction that touches a document of concern. A client that comes back
 * after an interruption is told to ask again, for what it may have missed.
 *
 * @returns how to stop
 */
export function followLive(dataset: Dataset, request: LiveRequest, sink: EventSink): () => void {
  const id = Date.now().toString(36)
  sink.send('welcome', {id}, id)
  if (request.lastEventId) sink.send('restart', {id}, id)
  return dataset.subscribe(({changes, id: transactionId}) => {
    if (!request.isAllowed()) return sink.close()
    const written = changes
      .flatMap(({before, after}) => [before, after])
      .filter((document) => document !== null)
      .filter(request.concerns)
    if (written.length === 0) return
    const tags = changedTags(written, dataset.documents, request.concerns)
    sink.send('message', {id: transactionId, tags}, transactionId)
  })
}
