import {isPublishedId} from '@sanity/client/csm'
import {placeOnRecord} from '../../plugins/copydesk/story/index.ts'

/** A Location, as far as finding it by a spelling goes. */
export interface Place {
  _id: string
  name?: string
  variants?: {text?: string}[]
}

/** The ids of published places by any of their spellings, as `placeOnRecord` finds them. */
export const knownPlaces = (places: Place[]): ((spelling: string) => string | undefined) =>
  placeOnRecord({
    locations: places
      .filter(({_id}) => isPublishedId(_id))
      .map(({_id, ...spelled}) => ({...spelled, id: _id})),
  })
