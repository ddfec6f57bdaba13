const SALUTATION =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|liebe[rs]?|guten (?:tag|morgen|abend)|moin)(?: [\p{L}.’'-]{1,30}){0,4} ?(?:[,!:–—]|$)/iu
const COVER =
  /^(?:please find|here(?:['’]s| is| are|: )|attached|(?:the |my |our )?(?:story|copy|piece|draft) (?:is )?(?:below|follows|attached)|anbei|hier (?:ist|kommt|sind))/iu
/** A paragraph of a story is longer. */
const MOST_IN_COVER = 100

/**
 * The lines of a mail above the story that speak to the desk: a salutation, and what announces the story; none where it
 * begins otherwise. Blank lines between them are left out.
 */
export function coverNote(lines: readonly string[]): string[] {
  const isShort = (line: string | undefined): line is string =>
    line !== undefined && line.trim().length <= MOST_IN_COVER
  const [first, ...others] = lines.filter((line) => line.trim() !== '')
  if (!isShort(first) || !SALUTATION.test(first.trim())) return []
  const end = others.findIndex((line) => !isShort(line) || !COVER.test(line.trim()))
  return [first, ...(end < 0 ? [] : others.slice(0, end))]
}
