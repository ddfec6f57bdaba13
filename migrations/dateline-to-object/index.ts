import {type SanityDocument} from '@sanity/types'
import {readDateline} from '../../plugins/copydesk/core.ts'
import {at, defineMigration, patch, set, unset} from 'sanity/migrate'
import {datelineObject} from '../shared/datelineObject.ts'
import {knownPlaces, type Place} from '../shared/knownPlaces.ts'
import {isoDay} from '../shared/isoDay.ts'

/**
 * A dateline that is a string becomes the object, with its place on record where one spelling
 * finds it. A string that does not read as a dateline, or has a day without its year, is kept as the object's own text; an object
 * that lacks its type gets it; an empty string goes.
 */
export default defineMigration({
  title: 'Dateline from text to object',
  documentTypes: ['article', 'location'],
  async *migrate(documents) {
    const places: Place[] = []
    const articles: SanityDocument[] = []
    for await (const document of documents()) {
      if (document._type === 'location') places.push(document as unknown as Place)
      else if (document.dateline !== undefined) articles.push(document)
    }
    const placeId = knownPlaces(places)
    for (const {_id, _rev, dateline} of articles) {
      const change = operation(dateline, placeId)
      if (change) yield patch(_id, [at('dateline', change)], {ifRevision: _rev})
    }
  },
})

/** GROQ: the documents that it changes, which the schema does not fit any more. */
export const outdated = `_type == "article" && defined(dateline) && !defined(dateline._type)
  && (string(dateline) == dateline || !defined(string(dateline)))`

function operation(dateline: unknown, placeId: (spelling: string) => string | undefined) {
  if (typeof dateline === 'string') {
    const text = dateline.trim()
    if (text === '') return unset()
    const written = readDateline(text)
    const isWhole = written && (!written.date || isoDay(written.date))
    return set(isWhole ? datelineObject(written, placeId) : {_type: 'dateline', text})
  }
  if (dateline && typeof dateline === 'object' && !('_type' in dateline)) {
    return set({_type: 'dateline', ...dateline})
  }
  return undefined
}
