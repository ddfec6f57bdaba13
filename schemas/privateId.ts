import {getPublishedId} from '@sanity/client/csm'

const PREFIX = 'private.'

/**
 * The id under which a record is kept that only the newsroom may read. The Content Lake shows a
 * document whose id holds a dot to nobody without a token, published or not.
 */
export function privateId(id: string): string {
  return PREFIX + getPublishedId(id)
}

/** True for the id of a private record, its draft and its versions included. */
export function isPrivateId(id: string | undefined): boolean {
  return id !== undefined && getPublishedId(id).startsWith(PREFIX)
}
