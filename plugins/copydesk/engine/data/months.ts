/** The months as English writes them. */
export const MONTH_NAMES =
  'January February March April May June July August September October November December'.split(' ')

/** Their first three letters, in lower case. */
export const MONTHS = MONTH_NAMES.map((name) => name.slice(0, 3).toLowerCase())
