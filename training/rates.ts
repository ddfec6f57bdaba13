/** The best F1 over all thresholds. */
export function bestF1(labels: number[], scores: number[]): number {
  return curve(labels, scores).reduce((best, {found, shown, all}) => {
    return Math.max(best, (2 * found) / (shown + all))
  }, 0)
}

/** The highest recall at which the precision is at least `precision`. */
export function recallAtPrecision(labels: number[], scores: number[], precision: number): number {
  return curve(labels, scores).reduce((best, {found, shown, all}) => {
    return found / shown >= precision ? Math.max(best, found / all) : best
  }, 0)
}

function curve(labels: number[], scores: number[]): {found: number; shown: number; all: number}[] {
  const order = scores.map((_, i) => i).sort((i, j) => scores[j]! - scores[i]!)
  const all = labels.filter(Boolean).length
  let found = 0
  return order.map((i, n) => {
    found += labels[i]!
    return {found, shown: n + 1, all}
  })
}
