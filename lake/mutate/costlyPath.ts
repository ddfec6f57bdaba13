/** Characters and parts of a path: no document nests as deep. */
const MAX_CHARS = 10_000
const MAX_PARTS = 200
/** Ways in which brackets that name several items reach what they reach. */
const MAX_WAYS = 1000

/**
 * Why a path of a patch is not followed: the ways through a document multiply, with each `..` and with
 * each place that brackets name beside another.
 *
 * @returns undefined for a path that can be
 */
export function costlyPath(path: string): string | undefined {
  if (path.length > MAX_CHARS || path.split(/[.[]/).length > MAX_PARTS) {
    return 'is too long: no document nests as deep'
  }
  if (path.split('..').length > 2) return 'has more than one "..": name the fields between'
  const ways = (path.match(/\[[^\]]*\]/g) ?? []).reduce(
    (product, brackets) => product * brackets.split(',').length,
    1,
  )
  return ways > MAX_WAYS ? 'names too many items beside each other' : undefined
}
