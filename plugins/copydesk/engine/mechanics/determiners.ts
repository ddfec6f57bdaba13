import {wordSet} from '../data/wordSet.ts'

/** Words that ask for more: no sentence ends with them. Lower case. */
export const LEADING = wordSet(`
  the a an and or nor but of to from with by at into onto upon for in as that which who whose whom when while where if
  because although though since unless until than between among toward towards against during
  his her its their our your my these those this is are was were be been being has have had will would can could
  shall should may might must does did very more every each no not said says including such via per`)

/** Of these, the ones that no finished sentence ends with, even before a stop: `of` may, `the` may not. */
export const NEVER_LAST = wordSet(
  'the a an and or nor but their our your my because although whose into than',
)

/** Articles and what stands in their place: only one stands before a noun. */
export const DETERMINERS = wordSet('the a an his its their our your my this these those every each')
