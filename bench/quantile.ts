/**
 * The smallest of the sorted values that at least the share `part` (0–1) of them do not exceed: the nearest-rank
 * quantile. `NaN` where there are none.
 */
export function quantile(sorted: number[], part: number): number {
  if (sorted.length === 0) return Number.NaN
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)]
}
