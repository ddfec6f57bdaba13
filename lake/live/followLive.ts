import {type LakeDocument} from '../document.ts'
import {type Dataset} from '../store/dataset.ts'
import {type EventSink} from '../streams/eventStream.ts'
import {DATASET_TAG} from './syncTags.ts'

/**
 * Tells `sink` of every transaction that touches a document of concern. A client that comes back
 * after an interruption is told to ask again, for what it may have missed.
 *
 * @returns how to stop
 */
export function followLive(
  dataset: Dataset,
  concerns: (document: LakeDocument) => boolean,
  lastEventId: string | undefined,
  sink: EventSink,
): () => void {
  const id = Date.now().toString(36)
  sink.send('welcome', {id}, id)
  if (lastEventId) sink.send('restart', {id}, id)
  return dataset.subscribe(({changes, id: transactionId}) => {
    const touched = changes.some(
      ({before, after}) => (before && concerns(before)) || (after && concerns(after)),
    )
    if (touched) sink.send('message', {id: transactionId, tags: [DATASET_TAG]}, transactionId)
  })
}
