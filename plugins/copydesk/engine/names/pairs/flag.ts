/** A yes or no as the judge weighs it. */
export const flag = (value: unknown): number => (value ? 1 : 0)
