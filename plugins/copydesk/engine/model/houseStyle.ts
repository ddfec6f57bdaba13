/** What the option `style` sets, and the ways that may be set. */
export const HOUSE_STYLES = {
  /** `US`, `UK`, `UN`, or with stops; `EU` has none in either. */
  abbreviations: ['US', 'U.S.'],
  /** A day of a month. */
  dates: ['Sept. 3', 'September 3', '3 September'],
} as const

/** What the house has decided where more than one way is right. */
export type HouseStyle = {
  [Name in keyof typeof HOUSE_STYLES]?: (typeof HOUSE_STYLES)[Name][number]
}
