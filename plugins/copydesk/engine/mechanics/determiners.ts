import {wordSet} from '../data/wordSet.ts'

/** Articles and what stands in their place: only one stands before a noun. */
export const DETERMINERS = wordSet('the a an his its their our your my this these those every each')

/** Words that no finished sentence ends with, even before a stop. Lower case. */
export const NEVER_LAST = wordSet(
  'the a an and or nor but their our your my because although whose into than',
)

/** These, and others that ask for more before anything but a stop: `of` may end a sentence. */
export const LEADING = new Set([
  ...DETERMINERS,
  ...NEVER_LAST,
  ...wordSet(`
  of to from with by at onto upon for in as that which who whom when while where
  if though since unless until between among toward towards against during her is are was were be been
  being has have had will would can could shall should may might must does did very more no
  not said says including such via per`),
])
