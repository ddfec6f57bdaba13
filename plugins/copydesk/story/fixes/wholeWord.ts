/** Finds a text where no letter or digit stands before or after it. */
export const wholeWord = (text: string) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
    'gu',
  )
