/** `1 document`, `2 documents`, `0 documents`: a number with its noun. */
export const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`
