/** Comparisons after which the work is counted. */
const COUNT_AFTER = 1000

/**
 * Whether an id is one that a pattern of `path()` stands for: `*` is one part of an id, `**` one or
 * more. Goes back to the last `**` alone: a regular expression would try each of them at every place.
 *
 * @param spend is told how many parts were compared, as they are
 */
export function matchesPath(pattern: string, id: string, spend: (parts: number) => void): boolean {
  // As nearly all are: what begins so.
  const wildcard = pattern.indexOf('*')
  if (wildcard > 0 && wildcard === pattern.length - 2 && pattern.endsWith('.**')) {
    return id.startsWith(pattern.slice(0, -2))
  }
  const wanted = pattern.split('.')
  const parts = id.split('.')
  let [at, place, compared] = [0, 0, 0]
  let again: {at: number; place: number} | undefined
  while (place < parts.length) {
    if (++compared % COUNT_AFTER === 0) spend(COUNT_AFTER)
    if (wanted[at] === '**') again = {at: ++at, place: ++place}
    else if (at < wanted.length && isPart(wanted[at], parts[place])) {
      at++
      place++
    } else if (again) {
      again.place++
      ;({at, place} = again)
    } else return false
  }
  return at === wanted.length
}

function isPart(wanted: string, part: string): boolean {
  return wanted === '*' ? part !== '' : wanted === part
}
