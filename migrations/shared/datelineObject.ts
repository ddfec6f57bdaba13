import {type WireDateline} from '../../plugins/copydesk/core.ts'
import {isoDay} from './isoDay.ts'

/** A dateline as the content model has it. */
export interface DatelineObject {
  _type: 'dateline'
  located?: {_type: 'reference'; _ref: string}
  date?: string
  provider?: string
  text?: string
}

/**
 * The dateline with its place on record. A place that is not on record is kept as it is written,
 * so that no word is lost. A day without its year is left out: it names none.
 */
export function datelineObject(
  written: Omit<WireDateline, 'text'>,
  placeId: (spelling: string) => string | undefined,
): DatelineObject {
  const {place, country, provider} = written
  const id = placeId(place)
  const day = isoDay(written.date)
  const date = day ? {date: day} : {}
  if (id) {
    return {
      _type: 'dateline',
      located: {_type: 'reference', _ref: id},
      ...date,
      ...(provider ? {provider} : {}),
    }
  }
  const where = country ? `${place}, ${country}` : place
  return {_type: 'dateline', ...date, text: `${where}${provider ? ` (${provider})` : ''} —`}
}
