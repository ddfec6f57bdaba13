import {datelineObject} from '../migrations/shared/datelineObject.ts'
import type {IntakeSetting} from '../plugins/copydesk/index.ts'

/**
 * A dateline of copy that comes in, as the form stores it. Its place may be a draft still: the reference is weak until
 * the story is published.
 */
export const intakeDateline: NonNullable<IntakeSetting['dateline']> = (written, placeId) => {
  const {located, ...dateline} = datelineObject(written, placeId)
  if (!located) return dateline
  const strengthen = {type: 'location', template: {id: 'location'}}
  return {...dateline, located: {...located, _weak: true, _strengthenOnPublish: strengthen}}
}
